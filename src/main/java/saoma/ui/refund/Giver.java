package saoma.ui.refund;

import java.util.List;
import java.util.Optional;
import saoma.checkout.Feed;
import saoma.checkout.GivingBack;
import saoma.checkout.GivingBack.Given;
import saoma.checkout.RefundDesk;
import saoma.checkout.RefundPick;
import saoma.checkout.RefundPlan;
import saoma.checkout.RefundSheet;
import saoma.checkout.RefundView;

/// What the screen needs of the checkout, so that a test can be one.
public interface Giver {
  /// Blocks on the database.
  Optional<RefundSheet> sheet(long receipt);

  /// Blocks on the database.
  ///
  /// @param goods that come back
  Given give(RefundPlan plan, List<RefundPick> goods, String reason, String by);

  /// Asks the channel at once. Does not block.
  void askNow(String refund);

  /// Every change of every refund, on any thread.
  Feed<Optional<RefundView>> views();

  /// The real one.
  static Giver of(GivingBack desk, RefundDesk asking) {
    return new Giver() {
      @Override
      public Optional<RefundSheet> sheet(long receipt) {
        return desk.sheet(receipt);
      }

      @Override
      public Given give(RefundPlan plan, List<RefundPick> goods, String reason, String by) {
        return desk.give(plan, goods, reason, by);
      }

      @Override
      public void askNow(String refund) {
        asking.askNow(refund);
      }

      @Override
      public Feed<Optional<RefundView>> views() {
        return asking.views();
      }
    };
  }
}
