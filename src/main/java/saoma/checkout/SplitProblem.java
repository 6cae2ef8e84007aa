package saoma.checkout;

/// Why an act about splits did not happen. No money moved.
public enum SplitProblem {
  /// It was not refused, or another stands in for it already.
  NOT_TO_REPEAT,
  /// The payment went back, or the receivers have all that the contract lets them have.
  NOTHING_LEFT,
  /// Money of this payment is going back: wait until that is over.
  REFUND_UNDER_WAY,
  /// More than the contract lets the receivers have together, or too many of them.
  TOO_MUCH,
  /// The channel is switched off or splits nothing.
  NO_CHANNEL,
  /// The settings could not be kept.
  NOT_KEPT
}
