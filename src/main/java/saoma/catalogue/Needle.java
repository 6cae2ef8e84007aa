package saoma.catalogue;

/// What is looked for in the columns of every block: a packed text, perhaps with marks.
final class Needle {
  private final String text;
  private final int[] buckets;

  Needle(String text) {
    this.text = text;
    this.buckets = Grams.buckets(text);
  }

  int[] buckets() {
    return buckets;
  }

  /// Where it first stands in this part of the bytes; -1 if nowhere.
  int in(String bytes, int from, int to) {
    // The JVM searches a single character faster when it is told that it is one.
    return text.length() == 1
        ? bytes.indexOf(text.charAt(0), from, to)
        : bytes.indexOf(text, from, to);
  }
}
