package saoma.sheet;

import saoma.money.Money;

/// What stands in one place of a table. Each file writes it as its own kind of value, so that a
/// spreadsheet can go on calculating.
public sealed interface Cell {
  /// Words, names and numbers that nobody adds up (a receipt's, a trade's).
  record Words(String text) implements Cell {}

  record Amount(Money money) implements Cell {}

  record Count(long number) implements Cell {}

  /// A part of a whole, in millionths.
  record Share(long millionths) implements Cell {}

  /// Nothing to say here, which is not zero.
  record Nothing() implements Cell {}

  static Cell of(String text) {
    return new Words(text);
  }

  static Cell of(Money money) {
    return new Amount(money);
  }

  static Cell of(long number) {
    return new Count(number);
  }
}
