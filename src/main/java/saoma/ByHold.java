package saoma;

import java.util.Optional;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.ui.Fx;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.hold.HoldExits;

/// Leads from a deposit to the sale that it pays, and back.
record ByHold(Services services, SaleDesk desk, Views views) implements HoldExits {
  @Override
  public void back() {
    views.show(View.SALE);
  }

  @Override
  public void take(String hold, Optional<Money> part) {
    var cart = desk.models().sale().cart();
    var lines = cart.now();
    var sale = cart.sale();
    desk.away(
        "hold",
        () -> {
          var view = services.holdDesk.byNumber(hold);
          var due = services.cashDesk.due(lines, sale);
          var most = due.compareTo(view.left()) < 0 ? due : view.left();
          var started = services.holdDesk.capture(hold, lines, sale, part.orElse(most));
          Fx.run(() -> desk.begun(view.hold().channel(), started));
        });
  }

  @Override
  public void refused(Trouble trouble) {
    desk.tell(ChannelSetup.ALIPAY, trouble);
  }
}
