package saoma.payout;

/// What a person can do about a payout that was refused.
public enum PayoutAdvice {
  /// The account is not there, is closed, or has another name.
  CHECK_PAYEE,
  /// The shop's own account has not so much.
  TOP_UP,
  /// Above or below what may be sent at once, in a day or in a month.
  OTHER_AMOUNT,
  /// A word in the reason is not allowed, or one is missing.
  OTHER_REASON,
  /// A contract, a permission or a look at a risk is missing.
  CALL_MANAGER,
  CHECK_SETTINGS
}
