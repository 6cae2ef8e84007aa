package saoma.ui.sale;

import java.util.Optional;
import java.util.regex.Pattern;
import saoma.money.Quantity;

/// What stands in the search field: perhaps a quantity (`3*`), perhaps something to find.
///
/// @param quantity of `n*`, empty where there is none
/// @param rest what is to be found, without the quantity
/// @param badQuantity `n*` stands there, but n is nothing that can be sold
record Entry(Optional<Quantity> quantity, String rest, boolean badQuantity) {
  private static final Pattern TIMES = Pattern.compile("\\s*(\\S*?)\\s*[*×＊]\\s*(.*)");
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
  private static final Pattern SHORT_NUMBER = Pattern.compile("[1-9]\\d?");

  static Entry of(String typed) {
    var times = TIMES.matcher(typed);
    if (!times.matches() || !NUMBER.matcher(times.group(1)).matches()) {
      return new Entry(Optional.empty(), typed.strip(), false);
    }
    try {
      return new Entry(Optional.of(Quantity.parse(times.group(1))), times.group(2).strip(), false);
    } catch (IllegalArgumentException _) {
      return new Entry(Optional.empty(), times.group(2).strip(), true);
    }
  }

  /// The quantity a scan that comes now is multiplied with: of `3*`, and of `3` or `12` alone as
  /// registers do. A longer number is a code that somebody began to type.
  Optional<Quantity> beforeScan() {
    if (quantity.isPresent() && rest.isEmpty()) {
      return quantity;
    }
    return quantity.isEmpty() && !badQuantity && SHORT_NUMBER.matcher(rest).matches()
        ? Optional.of(Quantity.parse(rest))
        : Optional.empty();
  }

  /// A code rather than a name.
  boolean isDigits() {
    return !rest.isEmpty() && rest.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
