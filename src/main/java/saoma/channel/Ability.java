package saoma.channel;

/// What a channel can do. Screens ask the set, never the class.
public enum Ability {
  SHOW_QR,
  REVERSE,
  REFUND,
  PARTIAL_REFUND,
  /// The customer pays at a device of the channel's own: no code is shown, and from the instant in
  /// which the charge leaves it can be paid.
  ON_DEVICE
}
