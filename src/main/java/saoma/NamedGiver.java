package saoma;

import java.util.List;
import java.util.Optional;
import saoma.checkout.Feed;
import saoma.checkout.GivingBack.Given;
import saoma.checkout.RefundPick;
import saoma.checkout.RefundPlan;
import saoma.checkout.RefundSheet;
import saoma.checkout.RefundView;
import saoma.operator.OperatorDesk;
import saoma.ui.refund.Giver;
import saoma.ui.refund.RefundModel;

/// The refund desk with the name of whoever is at the till where no manager had to say yes.
record NamedGiver(Giver desk, OperatorDesk people) implements Giver {
  @Override
  public Optional<RefundSheet> sheet(long receipt) {
    return desk.sheet(receipt);
  }

  @Override
  public Given give(RefundPlan plan, List<RefundPick> goods, String reason, String by) {
    var here = people.by();
    var named = by.equals(RefundModel.CLERK) && !here.isNobody();
    return desk.give(plan, goods, reason, named ? here.name() : by);
  }

  @Override
  public void askNow(String refund) {
    desk.askNow(refund);
  }

  @Override
  public Feed<Optional<RefundView>> views() {
    return desk.views();
  }
}
