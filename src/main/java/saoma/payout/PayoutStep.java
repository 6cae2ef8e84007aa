package saoma.payout;

/// What the machine says to an event of a payout.
public sealed interface PayoutStep {
  /// Go there. `alarm` if a person must hear of it.
  record Moved(PayoutState to, boolean alarm) implements PayoutStep {}

  record Stayed() implements PayoutStep {}

  /// It does not go together. `alarm` if money is behind it.
  record Rejected(String why, boolean alarm) implements PayoutStep {}
}
