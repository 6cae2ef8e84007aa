package saoma.channel;

/// What a channel can do. Screens ask the set, never the class.
public enum Ability {
  SHOW_QR,
  REVERSE,
  REFUND,
  PARTIAL_REFUND,
  /// Takes from the balance of a member, who must be named and say yes before the attempt.
  MEMBER_BALANCE
}
