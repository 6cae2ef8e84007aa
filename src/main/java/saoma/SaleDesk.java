package saoma;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.channel.CustomerCode;
import saoma.channel.balance.BalanceChannel;
import saoma.channel.unionpay.UnionPayChannel;
import saoma.checkout.PartPaid.Part;
import saoma.checkout.Started;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.Notices;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.bankcard.BankModel;
import saoma.ui.cash.CashExits;
import saoma.ui.cash.CashModel;
import saoma.ui.customer.CustomerModel;
import saoma.ui.member.MemberModel;
import saoma.ui.member.PadModel;
import saoma.ui.pay.Exits;
import saoma.ui.pay.PayModel;
import saoma.ui.sale.LastSale;
import saoma.ui.sale.PayDesk;
import saoma.ui.sale.SaleModel;

/// Leads from the sale to the payment and back. What waits runs on virtual threads; the screens are
/// touched on their own.
final class SaleDesk implements PayDesk, Exits {
  private static final Logger LOG = LoggerFactory.getLogger(SaleDesk.class);
  static final Duration CHANNELS_PATIENCE = Duration.ofSeconds(10);

  static final String CLERK = "clerk";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Services services;
  private final Views views;
  private final Notices notices;
  private final TroubleNotices troubles;
  private final ByCode byCode;
  private final ByHand byHand;
  private final ByBalance byBalance;
  private final ByCard byCard;
  private final AtomicBoolean busy = new AtomicBoolean();
  private @Nullable Models models;

  /// The models that know this desk, and that this desk knows.
  record Models(
      SaleModel sale,
      PayModel pay,
      CashModel cash,
      CustomerModel customer,
      MemberModel member,
      PadModel pad,
      BankModel bank) {}

  SaleDesk(Services services, Views views, Notices notices) {
    this.services = services;
    this.views = views;
    this.notices = notices;
    troubles = new TroubleNotices(services);
    byCode = new ByCode(services, this, notices);
    byHand = new ByHand(services, this, views, notices);
    byCard = new ByCard(services, this, views, notices);
    byBalance = new ByBalance(services, this, views, notices, byCard);
  }

  void between(Models made) {
    models = made;
  }

  Models models() {
    return Objects.requireNonNull(models);
  }

  /// Where the cash screen leads.
  CashExits byHand() {
    return byHand;
  }

  /// Puts a payment on the screen.
  void show(Payment payment) {
    models().pay().open(payment);
    views.show(View.PAY);
  }

  @Override
  public void pay(String channel, Cart cart, String saleName, Optional<Money> part) {
    if (channel.equals(BalanceChannel.CODE) || channel.equals(UnionPayChannel.CODE)) {
      away("member", () -> byBalance.pay(channel, cart, saleName, part));
    } else {
      send(channel, cart, saleName, part);
    }
  }

  /// Begins an attempt, once whoever pays has said what must be said before.
  void send(String channel, Cart cart, String saleName, Optional<Money> part) {
    away("pay", () -> begin(channel, cart, saleName, part));
  }

  @Override
  public void member() {
    byBalance.look();
  }

  /// Where the member screen and the pad lead.
  ByBalance byBalance() {
    return byBalance;
  }

  /// Where the pane of bound cards leads.
  ByCard byCard() {
    return byCard;
  }

  private void begin(String channel, Cart cart, String saleName, Optional<Money> part) {
    try {
      services.channelDesk.ready(CHANNELS_PATIENCE);
      var started = services.watcher.pay(cart, saleName, channel, part);
      Fx.run(() -> begun(channel, started));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// One act at a time: a key pressed twice is one wish.
  void away(String name, Runnable act) {
    if (busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name(name).start(() -> safely(act));
    }
  }

  private void safely(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      LOG.error("a payment was not begun", e);
      notices.show(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
    } finally {
      busy.set(false);
    }
  }

  @Override
  public void take(CustomerCode code, Cart cart, String saleName) {
    away("take", () -> byCode.charge(code, cart, saleName));
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
    away("cash", () -> byHand.cash(cart, saleName));
  }

  @Override
  public void free(Cart cart, String saleName) {
    away("free", () -> byHand.free(cart, saleName));
  }

  @Override
  public void giveBack(Part part, String saleName) {
    away("give-back", () -> byHand.giveBack(part));
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
  public void serveNext(Payment left) {
    models().sale().leave();
    models().customer().rest();
    views.show(View.SALE);
  }

  String now() {
    return TIME.format(LocalTime.ofInstant(services.clock.instant(), ZoneId.systemDefault()));
  }
}
