package saoma.simulate;

import saoma.checkout.Books;
import saoma.operator.Staff;
import saoma.payout.Payouts;
import saoma.reconcile.Explanations;
import saoma.shift.Shifts;
import saoma.split.Portions;

/// The pages that no simulated person writes on: the laws of payouts are walked in a test of their
/// machine, nobody logs in, nobody explains a bill and nobody closes a shift: what operators do
/// moves no money.
interface NotPlayed extends Books.Pages {
  @Override
  default Payouts payouts() {
    throw new UnsupportedOperationException("no payouts in the simulation");
  }

  /// Nothing is ever split, so that refunds take nothing back.
  @Override
  default Portions portions() {
    return new NoPortions();
  }

  @Override
  default Explanations explanations() {
    throw new UnsupportedOperationException("no bills in the simulation");
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
