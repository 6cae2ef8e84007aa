package saoma.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How the shop's scales write what they weighed into the code of their labels: one sign for each
/// digit. Digits stand for themselves, `P` for the number of the item, `W` for its weight in grams,
/// `V` for what it costs in fen, `F` for a digit that says nothing here, and `C` for the check
/// digit. `2PPPPPPWWWWWC` is a label of 13 digits, `26PPPPPVVVVVWWWWWC` one of 18.
///
/// `K` in place of `C` is a check digit that was counted from the left, as some scales do it on
/// labels of 18 digits; on 13 the two are the same.
public record LabelLayout(String shape) {
  /// A shop has one scale for each counter, and hardly more kinds of labels.
  private static final int MOST = 20;

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?=.{13}(?:.{5})?\\z)2[0-9F]*P{3,7}(?:W{4,6}|V{4,7}|W{4,6}V{4,7}|V{4,7}W{4,6})[CK]");

  private static final Pattern BETWEEN = Pattern.compile("[,，;；\\s]+");

  /// The shop's layouts. Empty where one is none, or where a code could be of two: then nobody
  /// would know whether its digits are grams or fen.
  public static Optional<List<LabelLayout>> read(String text) {
    var layouts = new ArrayList<LabelLayout>();
    for (var shape : BETWEEN.split(text.strip())) {
      if (!shape.isEmpty()) {
        var layout = new LabelLayout(shape);
        if (!SHAPE.matcher(shape).matches() || layouts.stream().anyMatch(layout::meets)) {
          return Optional.empty();
        }
        layouts.add(layout);
      }
    }
    return layouts.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(layouts));
  }

  /// Whether some code is of both.
  private boolean meets(LabelLayout other) {
    return shape.length() == other.shape.length()
        && IntStream.range(0, shape.length())
            .allMatch(at -> meets(shape.charAt(at), other.shape.charAt(at)));
  }

  private static boolean meets(char one, char other) {
    return !Character.isDigit(one) || !Character.isDigit(other) || one == other;
  }

  /// Whether a text is as long as such a label, of ASCII digits, and has the digits that are fixed.
  /// Says nothing of the check digit.
  public boolean fits(String text) {
    return text.length() == shape.length()
        && IntStream.range(0, shape.length())
            .allMatch(at -> isDigit(text.charAt(at)) && meets(shape.charAt(at), text.charAt(at)));
  }

  /// The digits of a label that this sign stands for; empty where the layout has none.
  public String part(String label, char sign) {
    var from = shape.indexOf(sign);
    return from < 0 ? "" : label.substring(from, shape.lastIndexOf(sign) + 1);
  }

  /// The digits of a label before those of its item.
  public String prefix(String label) {
    return label.substring(0, shape.indexOf('P'));
  }

  /// Whether its check digit is counted from the left.
  public boolean countsFromLeft() {
    return shape.endsWith("K");
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
