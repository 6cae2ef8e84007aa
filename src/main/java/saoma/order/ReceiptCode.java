package saoma.order;

import java.util.Optional;
import java.util.regex.Pattern;

/// What names a receipt on paper, as words and as bars: `01-000012`.
///
/// @param till whose numbers these are; two tills have both a twelfth receipt
public record ReceiptCode(String till, long number) {
  private static final Pattern PRINTED = Pattern.compile("([0-9A-Z]{2})-([0-9]{6,12})");

  /// Reads what a scanner sends; empty for all else.
  public static Optional<ReceiptCode> of(String scanned) {
    var read = PRINTED.matcher(scanned.strip());
    return read.matches()
        ? Optional.of(new ReceiptCode(read.group(1), Long.parseLong(read.group(2))))
        : Optional.empty();
  }

  public static ReceiptCode of(Receipt receipt) {
    return new ReceiptCode(receipt.till(), receipt.number());
  }

  /// As it is printed.
  public String printed() {
    return "%s-%06d".formatted(till, number);
  }
}
