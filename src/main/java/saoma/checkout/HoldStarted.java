package saoma.checkout;

import saoma.hold.Hold;

/// Whether a hold was stored and is on its way.
public sealed interface HoldStarted {
  record Begun(Hold hold) implements HoldStarted {}

  record NotBegun(Trouble why) implements HoldStarted {}
}
