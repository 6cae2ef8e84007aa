package saoma.device;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/// Text for paper where a Chinese character is two columns wide and a letter one, as receipt
/// printers set it.
public final class Columns {
  private Columns() {}

  /// How many columns a text takes.
  public static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /// As much of the text as fits, without control characters: names come from outside and must not
  /// steer a printer.
  public static String cut(String text, int columns) {
    var kept = new StringBuilder();
    int used = 0;
    for (var c : text.codePoints().toArray()) {
      if (Character.isISOControl(c)) {
        continue;
      }
      if (used + width(c) > columns) {
        break;
      }
      used += width(c);
      kept.appendCodePoint(c);
    }
    return kept.toString();
  }

  /// All of the text in rows that fit, torn between words where there are any; between two Chinese
  /// characters it may be torn anywhere.
  public static List<String> wrap(String text, int columns) {
    var rows = new ArrayList<String>();
    var left = cut(text, Integer.MAX_VALUE).strip();
    while (width(left) > columns) {
      var row = cut(left, columns);
      var end = row.length();
      while (end > 0 && !isTear(left, end)) {
        end = left.offsetByCodePoints(end, -1);
      }
      if (end == 0) {
        end = Math.max(row.length(), left.offsetByCodePoints(0, 1));
      }
      rows.add(left.substring(0, end).stripTrailing());
      left = left.substring(end).strip();
    }
    if (!left.isEmpty()) {
      rows.add(left);
    }
    return List.copyOf(rows);
  }

  private static boolean isTear(String text, int at) {
    return text.charAt(at) == ' '
        || width(text.codePointAt(at)) == 2
        || width(text.codePointBefore(at)) == 2;
  }

  /// One text at the left edge, one at the right; the left one gives way.
  public static String ends(String left, String right, int columns) {
    var rightCut = cut(right, columns);
    var leftCut = cut(left, Math.max(0, columns - width(rightCut) - 1));
    return leftCut + " ".repeat(columns - width(leftCut) - width(rightCut)) + rightCut;
  }

  /// The same with all of the left text, on as many rows as it takes; the right one stands on the
  /// last.
  ///
  /// @param indent before each row
  static List<String> rows(String indent, String left, String right, int columns) {
    var room = columns - indent.length();
    if (width(left) + 1 + width(right) <= room) {
      return List.of(ends(indent + left, right, columns));
    }
    var rows = new ArrayList<String>();
    var wrapped = new ArrayList<>(wrap(left, room));
    if (wrapped.isEmpty() || width(wrapped.getLast()) + 1 + width(right) > room) {
      wrapped.add("");
    }
    var last = wrapped.removeLast();
    wrapped.forEach(row -> rows.add(left(indent + row, columns)));
    rows.add(ends(indent + last, right, columns));
    return rows;
  }

  /// The text in the middle of the paper.
  public static String middle(String text, int columns) {
    var cut = cut(text, columns);
    int room = columns - width(cut);
    return " ".repeat(room / 2) + cut + " ".repeat(room - room / 2);
  }

  static String left(String text, int columns) {
    var cut = cut(text, columns);
    return cut + " ".repeat(columns - width(cut));
  }

  /// Two columns for the classes W and F of Unicode Standard Annex 11, none for marks that sit on
  /// another character.
  private static int width(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
      case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
      default -> 1;
    };
  }
}
