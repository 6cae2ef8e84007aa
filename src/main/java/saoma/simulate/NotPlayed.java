package saoma.simulate;

import saoma.checkout.Books;
import saoma.operator.Staff;
import saoma.payout.Payouts;
import saoma.shift.Shifts;

/// The pages that no simulated person writes on: the laws of payouts are walked in a test of their
/// machine, nobody logs in, because what operators do moves no money, and nobody closes a shift.
interface NotPlayed extends Books.Pages {
  @Override
  default Payouts payouts() {
    throw new UnsupportedOperationException("no payouts in the simulation");
  }

  @Override
  default Staff staff() {
    throw new UnsupportedOperationException("no operators in the simulation");
  }

  @Override
  default Shifts shifts() {
    throw new UnsupportedOperationException("no shifts in the simulation");
  }
}
