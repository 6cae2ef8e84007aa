package saoma.numbers;

/// A line of a table.
///
/// @param key what it is about, as the table's kind says
/// @param name to read, where the key is a code that says nothing; else empty
/// @param count of receipts, or of lines where it is about products
/// @param quantity in thousandths
/// @param sum in fen
public record Row(String key, String name, long count, long quantity, long sum) {
  static Row of(Sum sum) {
    return new Row(sum.key(), "", sum.count(), sum.quantity(), sum.sum());
  }

  static Row nothing(String key) {
    return new Row(key, "", 0, 0, 0);
  }

  Row named(String newKey, String newName) {
    return new Row(newKey, newName, count, quantity, sum);
  }

  /// Keeps the key, and the name where it has one.
  Row plus(Row other) {
    return new Row(
        key,
        name.isEmpty() ? other.name : name,
        Math.addExact(count, other.count),
        Math.addExact(quantity, other.quantity),
        Math.addExact(sum, other.sum));
  }
}
