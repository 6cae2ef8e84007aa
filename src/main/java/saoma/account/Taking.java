package saoma.account;

/// What became of taking a payment from a balance. Each is on disk when it is told.
public sealed interface Taking {
  record Taken(Transfer transfer) implements Taking {}

  /// Nothing was taken, and never will be under this number.
  record Refused(Refusal why) implements Taking {}

  /// It was withdrawn or refused before, or what was taken is back.
  record Dropped() implements Taking {}

  /// The number stands for another amount.
  record Differs() implements Taking {}

  /// Nothing was taken so far, and nobody said that nothing may be.
  record Absent() implements Taking {}
}
