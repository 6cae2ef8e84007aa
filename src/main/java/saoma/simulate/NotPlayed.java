package saoma.simulate;

import saoma.checkout.Books;
import saoma.hold.Holds;
import saoma.payout.Payouts;

/// The pages that no simulated person writes on: the laws of deposits and payouts are walked in
/// tests of their machines.
interface NotPlayed extends Books.Pages {
  @Override
  default Holds holds() {
    throw new UnsupportedOperationException("no deposits in the simulation");
  }

  @Override
  default Payouts payouts() {
    throw new UnsupportedOperationException("no payouts in the simulation");
  }
}
