package saoma.month;

/// What the customer does who stands before a code.
enum Habit {
  PAYS,
  /// Walks away.
  LEAVES,
  /// Pays in the instant in which the till takes the code back.
  PAYS_LATE,
  /// Pays a moment after the till took the code back.
  PAYS_AFTER_END,
  /// The channel refuses.
  HAS_NO_MONEY
}
