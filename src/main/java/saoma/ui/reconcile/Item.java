package saoma.ui.reconcile;

import saoma.reconcile.MatchRuns.Standing;

/// One difference on the screen.
///
/// @param unclaimed whether its money is in the books, without a sale, and still here
record Item(Standing standing, boolean unclaimed) {
  Deed deed() {
    return Deed.of(this);
  }
}
