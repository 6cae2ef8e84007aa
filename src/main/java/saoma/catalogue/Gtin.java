package saoma.catalogue;

import java.util.LinkedHashSet;
import java.util.List;

/// The numbers that GS1 gives to trade items: 8, 12, 13 or 14 digits, the last of them a check
/// digit (GS1 General Specifications §7.9: weights 3 and 1 from the right, sum up to a multiple of
/// ten). Codes that a shop makes itself carry the prefixes 20 to 29 and the same check digit.
public final class Gtin {
  private Gtin() {}

  /// Whether the text is as long as a GTIN and nothing but ASCII digits; says nothing of the check.
  public static boolean isShaped(String text) {
    return switch (text.length()) {
      case 8, 12, 13, 14 -> isDigits(text);
      default -> false;
    };
  }

  /// Whether the text is a GTIN whose check digit is right.
  public static boolean isValid(String text) {
    return isShaped(text)
        && checkDigit(text.substring(0, text.length() - 1)) == text.charAt(text.length() - 1);
  }

  /// Whether a valid GTIN-13 is of a shop's own numbering.
  public static boolean isInStore(String text) {
    return text.length() == 13 && text.charAt(0) == '2' && isValid(text);
  }

  /// How the numbers begin that the till itself gives to what has none. 20 to 28 stay free for
  /// scales and for what a shop numbered before.
  public static final String OWN = "29";

  /// The shop's own number with this place in its row.
  ///
  /// @param place from 0 to 9,999,999,999
  public static String own(long place) {
    if (place < 0 || place > 9_999_999_999L) {
      throw new IllegalArgumentException("no place in the row of own numbers");
    }
    var digits = OWN + "%010d".formatted(place);
    return digits + checkDigit(digits);
  }

  /// The digit that belongs behind these digits.
  ///
  /// @throws IllegalArgumentException if there is anything but ASCII digits
  public static char checkDigit(String digits) {
    if (!isDigits(digits)) {
      throw new IllegalArgumentException("a check digit is of digits");
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
      sum += weight * (digits.charAt(i) - '0');
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /// The same number as other readers and lists write it, the given form first: a UPC-A of 12
  /// digits is a GTIN-13 with a zero before it, and both are GTIN-14s with more zeros. The check
  /// digit is the same in all of them.
  public static List<String> forms(String valid) {
    var bare = valid;
    while (bare.startsWith("0") && bare.length() > 12) {
      bare = bare.substring(1);
    }
    var forms = new LinkedHashSet<>(List.of(valid));
    if (bare.length() == 12 || bare.length() == 13) {
      for (var form = bare; form.length() <= 14; form = "0" + form) {
        forms.add(form);
      }
    }
    return List.copyOf(forms);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
