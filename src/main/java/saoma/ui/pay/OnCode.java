package saoma.ui.pay;

/// What a customer's code does that is scanned while a payment is on the screen. One attempt is
/// alive at a time.
enum OnCode {
  /// Nobody can pay the attempt any more: the code is charged at once.
  TAKE,
  /// The attempt is withdrawn at its channel, and then the code is charged.
  WITHDRAW_FIRST,
  /// A customer is paying, or the channel is being asked: the clerk is told to wait.
  WAIT
}
