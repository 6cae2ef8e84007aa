package saoma;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saoma.checkout.Counted;
import saoma.checkout.Feed;
import saoma.checkout.GivingUp.Given;
import saoma.checkout.PaymentView;
import saoma.checkout.Share;
import saoma.checkout.SharesStarted;
import saoma.checkout.Standing;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.Notices;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.pay.Desk;
import saoma.ui.sale.LastSale;
import saoma.ui.shares.SharesDesk;
import saoma.ui.shares.SharesExits;

/// Leads from the sale to its shares and back, and does what they ask for at the real desks.
final class Sharing implements SharesDesk, SharesExits {

  private final Services services;
  private final SaleDesk desk;
  private final Views views;
  private final Notices notices;
  private final Desk watcher;

  Sharing(Services services, SaleDesk desk, Views views, Notices notices) {
    this.services = services;
    this.desk = desk;
    this.views = views;
    this.notices = notices;
    watcher = Desk.of(services.watcher);
  }

  /// Puts the shares screen up. Blocks.
  void open(Cart cart, String sale) {
    var due = services.cashDesk.due(cart, sale);
    Fx.run(() -> {
      desk.models().shares().open(cart, sale, due);
      views.show(View.SHARES);
    });
  }

  /// Puts shares on the screen that were asked for before.
  void resume(Cart cart, Standing standing) {
    desk.models().shares().resume(cart, standing);
    views.show(View.SHARES);
  }

  @Override
  public Feed<Optional<PaymentView>> views() {
    return watcher.views();
  }

  @Override
  public Optional<PaymentView> view(String number) {
    return watcher.view(number);
  }

  @Override
  public Duration left(String number) {
    return watcher.left(number);
  }

  @Override
  public void askNow(String number) {
    watcher.askNow(number);
  }

  @Override
  public void cancel(String number) {
    watcher.cancel(number);
  }

  @Override
  public SharesStarted begin(Cart cart, String sale, List<Share> shares) {
    try {
      services.channelDesk.ready(SaleDesk.CHANNELS_PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return services.watcher.pay(cart, sale, shares);
  }

  @Override
  public Counted cash(Cart cart, String sale, Money share) {
    return desk.models().drawer().taken(services.cashDesk.takeShare(cart, sale, share));
  }

  @Override
  public Optional<Standing> standing(String sale) {
    return Standing.of(services.books, sale);
  }

  @Override
  public void giveUp(String sale) {
    services.givingUp.giveUp(sale, SaleDesk.CLERK);
  }

  @Override
  public Feed<Optional<Given>> given() {
    return services.givingUp.given();
  }

  @Override
  public void back() {
    desk.byHand().back();
  }

  @Override
  public void next(Optional<String> scanned) {
    var sale = desk.models().sale();
    sale.sold(new LastSale(sale.cart().now().total(), "channel.mixed", desk.now()));
    views.show(View.SALE);
    scanned.ifPresent(sale::scan);
  }

  @Override
  public void serveNext() {
    desk.left();
  }

  @Override
  public void givenUp() {
    desk.models().sale().leave();
    desk.models().customer().rest();
    views.show(View.SALE);
    notices.show(Notice.success("shares.given-up"));
  }

  @Override
  public void refused(String channel, Trouble trouble) {
    desk.tell(channel, trouble);
  }
}
