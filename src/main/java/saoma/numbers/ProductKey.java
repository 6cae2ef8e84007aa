package saoma.numbers;

/// A product among the sums of a day: its code, and the name that it was sold under, so that an
/// answer can be read without the catalogue.
///
/// @param name cut where it is too long for a key
public record ProductKey(String code, String name) {
  private static final char BETWEEN = '|';

  public String text() {
    var both = code.replace(BETWEEN, ' ') + BETWEEN + name.replace(BETWEEN, ' ');
    return both.length() <= Sum.LONGEST_KEY ? both : both.substring(0, Sum.LONGEST_KEY);
  }

  /// Takes any text.
  public static ProductKey read(String text) {
    var at = text.indexOf(BETWEEN);
    return at < 0
        ? new ProductKey(text, "")
        : new ProductKey(text.substring(0, at), text.substring(at + 1));
  }
}
