package saoma;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.CashDesk;
import saoma.checkout.Counted;
import saoma.checkout.PartPaid;
import saoma.checkout.PartPaid.Part;
import saoma.checkout.RefundStarted;
import saoma.checkout.Trouble;
import saoma.order.Cart;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.Notices;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.cash.CashExits;
import saoma.ui.sale.LastSale;

/// What the clerk does with a sale by hand: cash, a sale that costs nothing, a part that goes back.
/// The acts run on a virtual thread; the screens are touched on their own.
final class ByHand implements CashExits {
  /// What the channel shows the customer beside a part that goes back.
  private static final String TAKEN_BACK = "taken back at the counter";

  private static final Logger LOG = LoggerFactory.getLogger(ByHand.class);

  private final Services services;
  private final SaleDesk desk;
  private final Views views;
  private final Notices notices;

  ByHand(Services services, SaleDesk desk, Views views, Notices notices) {
    this.services = services;
    this.desk = desk;
    this.views = views;
    this.notices = notices;
  }

  /// Puts the cash screen up.
  void cash(Cart cart, String saleName) {
    var due = services.cashDesk.due(cart, saleName);
    Fx.run(() -> {
      desk.models().cash().open(cart, saleName, due, desk.byBalance().customerOf(saleName));
      views.show(View.CASH);
    });
  }

  void free(Cart cart, String saleName) {
    var counted = services.cashDesk.free(cart, saleName);
    Fx.run(() -> {
      if (counted instanceof Counted.NotTaken(var trouble)) {
        desk.tell("", trouble);
      } else {
        next(Optional.empty());
      }
    });
  }

  void giveBack(Part part) {
    var asked = services.refundDesk.ask(part.payment(), part.amount(), TAKEN_BACK, SaleDesk.CLERK);
    Fx.run(() -> {
      switch (asked) {
        case RefundStarted.Begun _ -> notices.show(givenBack(part));
        case RefundStarted.NotBegun(var trouble) -> desk.tell(part.channel(), trouble);
      }
      look();
    });
  }

  private static Notice givenBack(Part part) {
    return part.channel().equals(CashDesk.CASH)
        ? Notice.success("desk.hand-back", part.amount().digits())
        : Notice.success("desk.goes-back", part.amount().digits());
  }

  /// What the books say of the sale on the screen.
  void look() {
    var saleName = desk.models().sale().cart().sale();
    Thread.ofVirtual()
        .name("look")
        .start(() -> {
          var part = PartPaid.of(services.books, saleName);
          Fx.run(() -> {
            if (saleName.equals(desk.models().sale().cart().sale())) {
              desk.models().sale().tenders().partPaid(part);
            }
          });
        });
  }

  void giveUp(String saleName, Runnable given) {
    Thread.ofVirtual().name("give-up").start(() -> cancel(saleName, given));
  }

  private void cancel(String saleName, Runnable given) {
    try {
      var trouble = services.checkout.abandon(saleName, SaleDesk.CLERK);
      Fx.run(() -> trouble.ifPresentOrElse(why -> desk.tell("", why), given));
    } catch (RuntimeException e) {
      LOG.error("a sale was not given up", e);
      notices.show(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
    }
  }

  @Override
  public void back() {
    look();
    views.show(View.SALE);
  }

  @Override
  public void next(Optional<String> scanned) {
    var sale = desk.models().sale();
    sale.sold(new LastSale(sale.cart().now().total(), "channel.cash", desk.now()));
    views.show(View.SALE);
    scanned.ifPresent(sale::scan);
  }

  @Override
  public void askKeeper() {
    desk.byBalance().keeper();
  }

  @Override
  public void refused(Trouble trouble) {
    desk.tell(CashDesk.CASH, trouble);
  }
}
