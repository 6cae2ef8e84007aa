package saoma;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.channel.CustomerCode;
import saoma.channel.balance.BalanceChannel;
import saoma.channel.unionpay.UnionPayChannel;
import saoma.checkout.PartPaid.Part;
import saoma.checkout.Standing;
import saoma.checkout.Started;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.ui.Notices;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.cash.CashExits;
import saoma.ui.pay.Exits;
import saoma.ui.sale.LastSale;
import saoma.ui.sale.PayDesk;

/// Leads from the sale to the payment and back. What waits runs on virtual threads; the screens are
/// touched on their own.
final class SaleDesk implements PayDesk, Exits {
  static final Duration CHANNELS_PATIENCE = Duration.ofSeconds(30);

  static final String CLERK = "clerk";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Services services;
  private final Views views;
  private final Notices notices;
  private final TroubleNotices troubles;
  private final ByCode byCode;
  private final ByPage byPage;
  private final ByHand byHand;
  private final ByBalance byBalance;
  private final Sharing sharing;
  private final ByHold byHold;
  private final OneWish wish;
  private @Nullable DeskModels models;
  final PaidCode paid;

  SaleDesk(Services services, Views views, Notices notices) {
    this.services = services;
    this.views = views;
    this.notices = notices;
    troubles = new TroubleNotices(services);
    paid = new PaidCode(services);
    byCode = new ByCode(services, this, notices);
    byPage = new ByPage(services, this, new Browser(), notices);
    byHand = new ByHand(services, this, views, notices);
    byBalance = new ByBalance(services, this, views, notices);
    sharing = new Sharing(services, this, views, notices);
    wish = new OneWish(notices);
    byHold = new ByHold(services, this, views, wish);
  }

  void between(DeskModels made) {
    models = made;
  }

  DeskModels models() {
    return Objects.requireNonNull(models);
  }

  /// Where the cash screen leads.
  CashExits byHand() {
    return byHand;
  }

  /// Where the screen for deposits leads.
  ByHold byHold() {
    return byHold;
  }

  Sharing sharing() {
    return sharing;
  }

  /// Puts a payment on the screen.
  void show(Payment payment) {
    paid.shows(payment);
    models().pay().open(payment);
    views.show(View.PAY);
  }

  /// Puts what may still be paid of a sale on the screen, if there is anything.
  void resume(Cart cart, Standing standing) {
    if (standing.isShared()) {
      sharing.resume(cart, standing);
    } else {
      standing.alive().stream()
          .filter(payment -> !payment.state().hasMoney())
          .findFirst()
          .ifPresent(this::show);
    }
  }

  @Override
  public void pay(String channel, Cart cart, String saleName, Optional<Money> part) {
    if (channel.equals(BalanceChannel.CODE) || channel.equals(UnionPayChannel.CODE)) {
      wish.away("member", () -> byBalance.pay(channel, cart, saleName, part));
    } else {
      send(channel, cart, saleName, part);
    }
  }

  /// Begins an attempt, once whoever pays has said what must be said before.
  void send(String channel, Cart cart, String saleName, Optional<Money> part) {
    wish.away("pay", () -> byCode.show(channel, cart, saleName, part));
  }

  @Override
  public void member() {
    byBalance.look();
  }

  /// Where the member screen and the pad lead.
  ByBalance byBalance() {
    return byBalance;
  }

  @Override
  public void take(CustomerCode code, Cart cart, String saleName) {
    wish.away("take", () -> byCode.charge(code, cart, saleName));
  }

  void begun(String channel, Started started) {
    switch (started) {
      case Started.Begun(var payment) -> {
        models().sale().search().clear();
        show(payment);
      }
      case Started.NotBegun(var trouble) -> tell(channel, trouble);
    }
  }

  void tell(String channel, Trouble trouble) {
    if (trouble instanceof Trouble.EarlierAttemptAlive(var number)) {
      show(services.checkout.byNumber(number));
    } else {
      notices.show(troubles.of(channel, trouble));
    }
  }

  @Override
  public void cash(Cart cart, String saleName) {
    wish.away("cash", () -> byHand.cash(cart, saleName));
  }

  @Override
  public void share(Cart cart, String saleName) {
    wish.away("share", () -> sharing.open(cart, saleName));
  }

  @Override
  public void free(Cart cart, String saleName) {
    wish.away("free", () -> byHand.free(cart, saleName));
  }

  @Override
  public void giveBack(Part part, String saleName) {
    wish.away("give-back", () -> byHand.giveBack(part));
  }

  /// What the books say of the sale on the screen.
  void look() {
    byHand.look();
  }

  @Override
  public void giveUp(String saleName, Runnable given) {
    byHand.giveUp(saleName, given);
  }

  @Override
  public void backToSale(Payment ended) {
    byHand.back();
  }

  @Override
  public void otherWay(Payment ended) {
    byHand.back();
  }

  @Override
  public void again(Payment ended) {
    views.show(View.SALE);
    models().sale().tenders().pay(ended.channel());
  }

  @Override
  public void page(Payment ended) {
    var cart = models().sale().cart();
    views.show(View.SALE);
    wish.away("page", () -> byPage.begin(ended, cart.now(), cart.sale()));
  }

  /// What opens channels' pages.
  ByPage byPage() {
    return byPage;
  }

  @Override
  public Optional<CustomerCode> shown(String scanned) {
    return models().sale().customerCode(scanned);
  }

  @Override
  public void take(Payment ended, CustomerCode code) {
    views.show(View.SALE);
    models().sale().take(code);
  }

  @Override
  public void nextSale(Payment paid) {
    var total = models().sale().cart().now().total();
    models().sale().sold(new LastSale(total, "channel." + paid.channel(), now()));
    views.show(View.SALE);
  }

  @Override
  public void nextSale(Payment paid, String scanned) {
    nextSale(paid);
    models().sale().scan(scanned);
  }

  @Override
  public void serveNext(Payment waits) {
    left();
  }

  /// The sale waits on its list, the next customer is served.
  void left() {
    models().sale().leave();
    models().customer().rest();
    views.show(View.SALE);
  }

  String now() {
    return TIME.format(LocalTime.ofInstant(services.clock.instant(), ZoneId.systemDefault()));
  }
}
