package saoma.split;

/// What a person can do about a portion that was refused.
public enum PortionAdvice {
  /// The channel has no such receiver for this shop.
  BIND,
  /// More than the contract lets the shop give away.
  OTHER_AMOUNT,
  /// The shop's own account has not so much.
  TOP_UP,
  /// A contract or a permission is missing, or the payment is too old.
  CALL_MANAGER,
  CHECK_SETTINGS
}
