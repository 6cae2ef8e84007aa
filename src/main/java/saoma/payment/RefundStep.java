package saoma.payment;

/// What the machine says to an event of a refund.
public sealed interface RefundStep {
  /// Go there. `alarm` if money moved after a no, so that a person must look.
  record Moved(RefundState to, boolean alarm) implements RefundStep {}

  /// Nothing changes.
  record Stayed() implements RefundStep {}

  /// It does not go together. `alarm` if money is behind it.
  record Refused(String why, boolean alarm) implements RefundStep {}
}
