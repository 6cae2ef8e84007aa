package saoma.numbers;

/// What one fact adds, or what many added together.
///
/// @param key within the axis; empty where there is none
/// @param count of facts
/// @param quantity in thousandths
/// @param sum in fen
public record Sum(Axis axis, String key, long count, long quantity, long sum) {
  public static final int LONGEST_KEY = 100;

  public Sum {
    if (key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("too long a key: " + key);
    }
  }

  /// @throws ArithmeticException if that is more than fits
  public Sum plus(Sum other) {
    if (axis != other.axis || !key.equals(other.key)) {
      throw new IllegalArgumentException("two sums never mix: " + this + ", " + other);
    }
    return new Sum(
        axis,
        key,
        Math.addExact(count, other.count),
        Math.addExact(quantity, other.quantity),
        Math.addExact(sum, other.sum));
  }

  /// The same taken off.
  public Sum negated() {
    return new Sum(
        axis, key, Math.negateExact(count), Math.negateExact(quantity), Math.negateExact(sum));
  }

  public boolean isNothing() {
    return count == 0 && quantity == 0 && sum == 0;
  }
}
