package saoma.device.scale;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A weight as scales write it, as grams. Whole numbers only: what is finer than a gram is refused
/// unless it is nothing.
final class WeightText {
  private static final Pattern NUMBER = Pattern.compile("(-?)\\s*(\\d{1,9})(?:\\.(\\d{1,6}))?");

  /// No counter's scale carries more.
  private static final long MOST = 9_999_000;

  private WeightText() {}

  /// Empty if it is no such weight.
  static OptionalLong grams(String number, String unit) {
    var written = NUMBER.matcher(number.strip());
    var places =
        switch (unit.strip().toLowerCase(Locale.ROOT)) {
          case "kg" -> 3;
          case "g" -> 0;
          default -> -1;
        };
    if (!written.matches() || places < 0) {
      return OptionalLong.empty();
    }
    var decimals = written.group(3) == null ? "" : written.group(3);
    var kept = (decimals + "0".repeat(places)).substring(0, Math.max(places, 0));
    var finer = decimals.length() > places ? decimals.substring(places) : "";
    if (finer.chars().anyMatch(c -> c != '0')) {
      return OptionalLong.empty();
    }
    var grams = Long.parseLong(written.group(2) + kept);
    if (grams > MOST) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(written.group(1).isEmpty() ? grams : -grams);
  }
}
