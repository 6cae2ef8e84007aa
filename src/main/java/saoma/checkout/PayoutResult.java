package saoma.checkout;

import java.util.List;
import saoma.payout.Payout;

/// What came of an act about payouts: all of them, or none.
public sealed interface PayoutResult {
  /// As they stand on disk.
  record Done(List<Payout> payouts) implements PayoutResult {
    public Done {
      payouts = List.copyOf(payouts);
    }
  }

  record Not(PayoutProblem why) implements PayoutResult {}
}
