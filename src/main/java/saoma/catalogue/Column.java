package saoma.catalogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One text for each row of a block, end to end in one array, so that a million of them are
/// searched by a few long strides of `String.indexOf` and carry no object each.
///
/// The bytes are UTF-8 and held as a Latin-1 string, a byte a char, because the JVM searches such
/// strings with vector instructions. UTF-8 keeps this exact: no character's bytes occur inside
/// another's, and the two marks occur in none.
final class Column {
  /// Before the first text, between texts, and after the last.
  static final char END = '\u00ff';

  /// Between the fields of one text.
  static final char FIELD = '\u00fe';

  /// From how many rows on it pays to know what is where; fewer are walked in no time.
  private static final int MANY = 1 << 14;

  private final String bytes;
  private final int[] starts;
  private final @Nullable Grams grams;

  private Column(String bytes, int[] starts, @Nullable Grams grams) {
    this.bytes = bytes;
    this.starts = starts;
    this.grams = grams;
  }

  /// A text as it stands in a column.
  static String packed(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  static String unpacked(String packed) {
    return new String(packed.getBytes(ISO_8859_1), UTF_8);
  }

  /// The packed text of a row, its fields still marked.
  String get(int row) {
    return bytes.substring(starts[row], starts[row + 1] - 1);
  }

  boolean startsWith(int row, String packed) {
    return bytes.startsWith(packed, starts[row]);
  }

  /// The first row from here on whose text, with the marks around it, holds the needle; -1 if there
  /// is none.
  int find(Needle needle, int fromRow) {
    int rows = starts.length - 1;
    if (grams == null) {
      return find(needle, fromRow, rows);
    }
    for (int row = fromRow; row < rows; ) {
      int first = grams.next(needle.buckets(), row / Grams.STRETCH);
      int after = grams.nextWithout(needle.buckets(), first);
      int to = Math.min(rows, after * Grams.STRETCH);
      int found = find(needle, Math.max(row, first * Grams.STRETCH), to);
      if (found >= 0) {
        return found;
      }
      row = to;
    }
    return -1;
  }

  private int find(Needle needle, int fromRow, int toRow) {
    if (fromRow >= toRow) {
      return -1;
    }
    int at = needle.in(bytes, starts[fromRow] - 1, starts[toRow]);
    if (at < 0) {
      return -1;
    }
    // A needle that begins with a mark is found on the mark before its row.
    int probe = bytes.charAt(at) == END ? at + 1 : at;
    int found = Arrays.binarySearch(starts, fromRow, toRow, probe);
    return found >= 0 ? found : -found - 2;
  }

  /// Collects the texts of a known number of rows, in their order.
  static final class Builder {
    private final StringBuilder bytes = new StringBuilder().append(END);
    private final int[] starts;
    private int rows;

    Builder(int rows) {
      starts = new int[rows + 1];
      starts[0] = 1;
    }

    void add(String packed) {
      bytes.append(packed).append(END);
      starts[++rows] = bytes.length();
    }

    /// A column to read only.
    Column build() {
      return new Column(bytes.toString(), starts, null);
    }

    /// A column to search.
    Column buildToSearch() {
      var text = bytes.toString();
      return new Column(text, starts, rows < MANY ? null : Grams.of(text, starts));
    }
  }
}
