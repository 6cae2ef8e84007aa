package saoma.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How texts from outside are made clean (`bare` for codes, `tidy` for names) and comparable
/// (`fold` for the search).
final class Folded {
  private Folded() {}

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

  /// Compatibility forms become plain ones, case goes, and runs of blanks become one.
  static String fold(String text) {
    if (isPlain(text)) {
      return text;
    }
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }

  /// Most codes and many names need no work, and a million of them are folded in a row.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLatin(c) && !Pinyin.isHan(c)) {
        return false;
      }
    }
    return true;
  }

  /// Whether a folded character is an ASCII letter or digit.
  static boolean isLatin(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  }

  /// A code without blanks, line ends, control characters and invisible marks; full-width signs
  /// become plain ones.
  static String bare(String text) {
    var plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !isBlank(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /// A name as it was written, without blanks at the ends; control characters and line ends inside
  /// become blanks.
  static String tidy(String text) {
    var tidy = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .filter(c -> c != 0xFEFF)
        .forEach(tidy::appendCodePoint);
    int from = 0;
    int to = tidy.length();
    while (from < to && isBlank(tidy.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(tidy.charAt(to - 1))) {
      to--;
    }
    return tidy.substring(from, to);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
