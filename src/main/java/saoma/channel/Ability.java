package saoma.channel;

/// What a channel can do. Screens ask the set, never the class.
public enum Ability {
  SHOW_QR,
  /// Takes what a customer shows and the clerk scans.
  SCAN_CUSTOMER_CODE,
  REVERSE,
  REFUND,
  PARTIAL_REFUND,
  /// `Channel.bills` is there.
  DAILY_BILL,
  /// Takes from the balance of a member, who must be named and say yes before the attempt.
  MEMBER_BALANCE,
  /// The customer pays at a device of the channel's own: no code is shown, and from the instant in
  /// which the charge leaves it can be paid.
  ON_DEVICE,
  /// The customer pays on a page of the channel's own, in a browser of this machine.
  PAGE,
  /// `Channel.holding` is there.
  HOLD,
  /// `Channel.payingOut` is there.
  PAYOUT,
  /// `Channel.splitting` is there.
  SPLIT,
  /// Takes from a bank card of a member's with a code that the bank sent by SMS, which must be
  /// asked for before the attempt.
  SMS_CODE
}
