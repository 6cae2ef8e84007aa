package saoma.payout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import saoma.money.Money;

/// Reads what a person typed or pasted from a sheet: a payout on each line, `account, name, amount`
/// and for a bank its name, and `company` behind it for a company's account. Tabs and Chinese signs
/// do as well. Total: whatever is no payout is told by its line.
public final class PayoutLines {
  /// As many as Alipay takes in one batch.
  public static final int MOST = 1000;

  static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST = 64;
  private static final Pattern BETWEEN = Pattern.compile("[,;\\t]");
  private static final Pattern USER = Pattern.compile("2088[0-9]{12}");
  private static final Pattern PHONE = Pattern.compile("(\\+?[0-9]{1,4}-)?[0-9]{5,11}");
  private static final Pattern MAIL =
      Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,60}\\.[^@\\s.]{2,20}");
  private static final Pattern CARD = Pattern.compile("[0-9]{12,19}");
  private static final Pattern COMPANY_ACCOUNT = Pattern.compile("[0-9]{6,32}");
  private static final Pattern COMPANY = Pattern.compile("company|公司|对公");
  private static final Pattern PLAIN = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}<>\"'\\\\]*");

  private PayoutLines() {}

  /// What was read, or the first line that is none.
  public sealed interface Read {
    record Lines(List<PayoutLine> lines) implements Read {
      public Lines {
        lines = List.copyOf(lines);
      }
    }

    /// @param line counted from one; zero where it is about all
    record Wrong(int line, Why why) implements Read {}
  }

  public enum Why {
    NOTHING,
    TOO_MANY,
    MISSING,
    ACCOUNT,
    NAME,
    AMOUNT,
    BANK,
    /// The same account with the same amount stands twice.
    TWICE
  }

  public static Read read(String text) {
    if (text.length() > LONGEST_TEXT) {
      return new Read.Wrong(0, Why.TOO_MANY);
    }
    var lines = new ArrayList<PayoutLine>();
    var seen = new HashSet<String>();
    var number = 0;
    for (var raw : Normalizer.normalize(text, Normalizer.Form.NFKC).lines().toList()) {
      number++;
      if (raw.isBlank()) {
        continue;
      }
      var cells = BETWEEN.split(raw.replace('、', ',').replace('，', ','), -1);
      switch (line(cells)) {
        case Cell.Bad(var why) -> {
          return new Read.Wrong(number, why);
        }
        case Cell.Good(var line) -> {
          if (!seen.add(line.account() + " " + line.amount().minor())) {
            return new Read.Wrong(number, Why.TWICE);
          }
          lines.add(line);
        }
      }
      if (lines.size() > MOST) {
        return new Read.Wrong(number, Why.TOO_MANY);
      }
    }
    return lines.isEmpty() ? new Read.Wrong(0, Why.NOTHING) : new Read.Lines(lines);
  }

  private sealed interface Cell {
    record Good(PayoutLine line) implements Cell {}

    record Bad(Why why) implements Cell {}
  }

  private static Cell line(String[] cells) {
    if (cells.length < 3 || cells.length > 5) {
      return new Cell.Bad(Why.MISSING);
    }
    var company = cells.length > 4 && COMPANY.matcher(cell(cells, 4)).matches();
    if (cells.length > 4 && !company && !cell(cells, 4).isEmpty()) {
      return new Cell.Bad(Why.BANK);
    }
    var kind = kind(cell(cells, 0), company);
    var amount = amount(cell(cells, 2));
    var name = cell(cells, 1);
    var bank = cells.length > 3 ? cell(cells, 3) : "";
    if (kind.isEmpty()) {
      return new Cell.Bad(Why.ACCOUNT);
    }
    if (!isPlain(name) || (name.isEmpty() && kind.get() != Payee.Kind.USER)) {
      return new Cell.Bad(Why.NAME);
    }
    if (amount.isEmpty()) {
      return new Cell.Bad(Why.AMOUNT);
    }
    if (!isPlain(bank) || !fits(bank, kind.get())) {
      return new Cell.Bad(Why.BANK);
    }
    var account = account(cell(cells, 0), kind.get());
    return new Cell.Good(new PayoutLine(kind.get(), account, name, amount.get(), bank));
  }

  private static boolean fits(String bank, Payee.Kind kind) {
    return switch (kind) {
      case LOGON, USER -> bank.isEmpty();
      case CARD -> true;
      case COMPANY_CARD -> !bank.isEmpty();
    };
  }

  private static String cell(String[] cells, int at) {
    return cells[at].strip();
  }

  private static boolean isPlain(String text) {
    return text.length() <= LONGEST && PLAIN.matcher(text).matches();
  }

  /// People write the digits of a card in groups.
  private static String account(String typed, Payee.Kind kind) {
    return kind.isBank() ? typed.replaceAll("[ -]", "") : typed;
  }

  private static Optional<Payee.Kind> kind(String typed, boolean company) {
    var digits = typed.replaceAll("[ -]", "");
    if (company) {
      return found(COMPANY_ACCOUNT.matcher(digits).matches(), Payee.Kind.COMPANY_CARD);
    }
    if (USER.matcher(typed).matches()) {
      return Optional.of(Payee.Kind.USER);
    }
    if (PHONE.matcher(typed).matches() || (typed.length() <= LONGEST && isMail(typed))) {
      return Optional.of(Payee.Kind.LOGON);
    }
    return found(CARD.matcher(digits).matches() && checks(digits), Payee.Kind.CARD);
  }

  private static boolean isMail(String typed) {
    return MAIL.matcher(typed).matches() && isPlain(typed);
  }

  private static Optional<Payee.Kind> found(boolean holds, Payee.Kind kind) {
    return holds ? Optional.of(kind) : Optional.empty();
  }

  private static Optional<Money> amount(String typed) {
    try {
      return Optional.of(Money.yuan(typed.replace("¥", "").replace("元", "").strip()))
          .filter(Money::isPositive);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The check digit of a bank card (ISO/IEC 7812, Luhn).
  private static boolean checks(String digits) {
    var sum = 0;
    for (var n = 0; n < digits.length(); n++) {
      var digit = digits.charAt(digits.length() - 1 - n) - '0';
      var counted = n % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
