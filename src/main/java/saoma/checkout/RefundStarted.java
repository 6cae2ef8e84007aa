package saoma.checkout;

import saoma.payment.Refund;

/// What became of the wish to give money back.
public sealed interface RefundStarted {
  /// The refund is on disk under its number; it will be sent, whatever happens to this process.
  record Begun(Refund refund) implements RefundStarted {}

  /// Nothing was stored and nothing was sent.
  record NotBegun(Trouble trouble) implements RefundStarted {}
}
