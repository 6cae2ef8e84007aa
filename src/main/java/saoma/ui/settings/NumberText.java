package saoma.ui.settings;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Numbers as people write them, and back. What is none comes back as one that no rule allows, so
/// that the rules say so.
final class NumberText {
  private static final int NO_NUMBER = -1;
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,4})?");

  private NumberText() {}

  /// As it is written without zeros that say nothing: 60 with two places is `0.6`.
  static String of(int number, int places) {
    return BigDecimal.valueOf(number, places).stripTrailingZeros().toPlainString();
  }

  /// @param text may end with a per cent sign
  static int read(String text, int places) {
    var bare = text.replace("%", "").strip();
    try {
      return DECIMAL.matcher(bare).matches()
          ? new BigDecimal(bare).movePointRight(places).intValueExact()
          : NO_NUMBER;
    } catch (ArithmeticException _) {
      return NO_NUMBER;
    }
  }

  static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      return NO_NUMBER;
    }
  }
}
