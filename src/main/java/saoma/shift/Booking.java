package saoma.shift;

/// What one fact adds to a tally. A running tally is a booking too: the sum of all before.
///
/// @param key within the topic; empty where there is but one
/// @param count of facts
/// @param quantity in thousandths
/// @param sum in fen
public record Booking(Topic topic, String key, long count, long quantity, long sum) {
  public static final int LONGEST_KEY = 100;

  public Booking {
    if (key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("too long a key: " + key);
    }
  }

  public Booking(Topic topic, String key, long count, long sum) {
    this(topic, key, count, 0, sum);
  }

  public Booking plus(Booking other) {
    if (topic != other.topic || !key.equals(other.key)) {
      throw new IllegalArgumentException("two tallies never mix: " + this + ", " + other);
    }
    return new Booking(
        topic,
        key,
        Math.addExact(count, other.count),
        Math.addExact(quantity, other.quantity),
        Math.addExact(sum, other.sum));
  }
}
