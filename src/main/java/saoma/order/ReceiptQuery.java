package saoma.order;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// What a person knows of a receipt, as typed or scanned: any part of its numbers or goods, or its
/// amount (`39.90`), its time (`10:42`), its day (`11-26`), or the number as it is printed
/// (`01-000012`). Few digits alone are the end of a payment or trade number, as people read them
/// out.
///
/// @param text what was typed, in small letters, without blanks at its ends
/// @param amount of the whole or of one tender; null if the text is none
/// @param time to the minute, as printed; null if the text is none
/// @param day in any year; null if the text is none
/// @param number of the receipt, as printed with zeros or with the till's name; null if the text is
///   none
public record ReceiptQuery(
    String text,
    @Nullable Money amount,
    @Nullable LocalTime time,
    @Nullable MonthDay day,
    @Nullable Long number) {
  /// The clock that is printed on receipts.
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /// More than that many digits are looked for anywhere in a number.
  private static final int TAIL = 6;

  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
  private static final Pattern DAY = Pattern.compile("(?:\\d{4}-)?(\\d{1,2})-(\\d{1,2})");
  private static final Pattern AMOUNT =
      Pattern.compile("\\d{1,9}\\.\\d{1,2}|\\d{1,9}元|¥\\d{1,9}(\\.\\d{1,2})?");
  private static final Pattern PRINTED = Pattern.compile("(?:\\w{1,8}-)?(\\d{6,12})");

  /// Reads anything; what it cannot read as more is looked for as it stands.
  public static ReceiptQuery of(String typed) {
    var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    return new ReceiptQuery(text, amountIn(text), timeIn(text), dayIn(text), numberIn(text));
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// Whether the text is the end of a payment or trade number, and not any part of it.
  public boolean isTail() {
    return text.length() <= TAIL && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// The rule itself; the table asks the same of the database.
  public boolean matches(Receipt receipt) {
    return isEmpty()
        || holds(Long.toString(receipt.number()))
        || holds(Long.toString(receipt.orderId()))
        || (number != null && number == receipt.number())
        || isAt(receipt.issuedAt())
        || receipt.total().equals(amount)
        || receipt.tenders().stream().anyMatch(this::matches)
        || receipt.lines().stream().anyMatch(this::matches);
  }

  private boolean matches(Tender tender) {
    return names(tender.payment())
        || names(tender.trade())
        || tender.amount().equals(amount)
        || isAt(tender.paidAt());
  }

  private boolean matches(CartLine line) {
    return holds(line.name()) || holds(line.nameEn()) || holds(line.code());
  }

  private boolean names(String number) {
    var small = number.toLowerCase(Locale.ROOT);
    return isTail() ? small.endsWith(text) : small.contains(text);
  }

  private boolean holds(String field) {
    return field.toLowerCase(Locale.ROOT).contains(text);
  }

  private boolean isAt(Instant at) {
    var local = at.atZone(ZONE);
    return (time != null
            && local.getHour() == time.getHour()
            && local.getMinute() == time.getMinute())
        || MonthDay.from(local).equals(day);
  }

  private static @Nullable Money amountIn(String text) {
    return AMOUNT.matcher(text).matches()
        ? Money.yuan(text.replace("¥", "").replace("元", ""))
        : null;
  }

  private static @Nullable LocalTime timeIn(String text) {
    var read = TIME.matcher(text);
    return read.matches()
        ? LocalTime.of(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)))
        : null;
  }

  private static @Nullable MonthDay dayIn(String text) {
    var read = DAY.matcher(text);
    if (!read.matches()) {
      return null;
    }
    try {
      return MonthDay.of(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)));
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable Long numberIn(String text) {
    return Optional.of(PRINTED.matcher(text))
        .filter(Matcher::matches)
        .map(read -> Long.valueOf(read.group(1)))
        .orElse(null);
  }
}
