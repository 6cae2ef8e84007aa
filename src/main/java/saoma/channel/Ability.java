package saoma.channel;

/// What a channel can do. Screens ask the set, never the class.
public enum Ability {
  SHOW_QR,
  REVERSE,
  REFUND,
  PARTIAL_REFUND,
  /// `Channel.bills` is there.
  DAILY_BILL
}
