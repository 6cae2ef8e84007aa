package saoma.checkout;

/// What came of a wish at the drawer.
public sealed interface ShiftReply<T> {
  /// It is on disk.
  record Done<T>(T value) implements ShiftReply<T> {}

  /// Nothing has changed.
  record Refused<T>(ShiftProblem why) implements ShiftReply<T> {}
}
