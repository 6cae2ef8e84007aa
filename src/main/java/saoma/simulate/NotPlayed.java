package saoma.simulate;

import saoma.checkout.Books;
import saoma.payout.Payouts;

/// The pages that no simulated person writes on: the laws of payouts are walked in a test of
/// their machine.
interface NotPlayed extends Books.Pages {
  @Override
  default Payouts payouts() {
    throw new UnsupportedOperationException("no payouts in the simulation");
  }
}
