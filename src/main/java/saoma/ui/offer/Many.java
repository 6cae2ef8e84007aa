package saoma.ui.offer;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// Goods as they are typed, `牛奶*3`: a code or a name, and how many.
///
/// @param quantity in digits
record Many(String what, String quantity) {
  private static final Pattern BETWEEN = Pattern.compile("[,;、\\s]+");
  private static final Pattern TIMES = Pattern.compile("(.+?)[*×](\\d{1,3}(?:\\.\\d{1,3})?)");

  /// All that stand in a text, with commas or gaps between.
  static List<Many> of(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty()).map(Many::one).toList();
  }

  private static Many one(String word) {
    var times = TIMES.matcher(word);
    return times.matches() ? new Many(times.group(1), times.group(2)) : new Many(word, "1");
  }
}
