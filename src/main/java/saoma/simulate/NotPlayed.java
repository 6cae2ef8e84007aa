package saoma.simulate;

import saoma.checkout.Books;
import saoma.hold.Holds;
import saoma.operator.Staff;

/// The pages that nothing in the simulation writes.
interface NotPlayed extends Books.Pages {
  /// Their laws are walked in a test of their machine.
  @Override
  default Holds holds() {
    throw new UnsupportedOperationException("no deposits in the simulation");
  }

  /// What operators do moves no money.
  @Override
  default Staff staff() {
    throw new UnsupportedOperationException("no operators in the simulation");
  }
}
