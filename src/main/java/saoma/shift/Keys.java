package saoma.shift;

/// Keys of tallies that have two parts: a person and a tender, an act and a person, a tax rate and
/// where the tax stands.
public final class Keys {
  private static final char BETWEEN = '|';

  private Keys() {}

  /// Never longer than a key may be.
  public static String of(String first, String second) {
    var both = first.replace(BETWEEN, ' ') + BETWEEN + second.replace(BETWEEN, ' ');
    return both.length() <= Booking.LONGEST_KEY ? both : both.substring(0, Booking.LONGEST_KEY);
  }

  /// All of it where there is but one part.
  public static String first(String key) {
    var at = key.indexOf(BETWEEN);
    return at < 0 ? key : key.substring(0, at);
  }

  /// All of it where there is but one part.
  public static String second(String key) {
    return key.substring(key.indexOf(BETWEEN) + 1);
  }
}
