package saoma.checkout;

import saoma.payment.Payment;

/// What became of the wish to take money.
public sealed interface Started {
  /// The attempt is on disk and on its way.
  record Begun(Payment payment) implements Started {}

  /// Nothing was stored and nothing was sent.
  record NotBegun(Trouble trouble) implements Started {}
}
