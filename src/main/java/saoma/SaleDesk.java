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
import saoma.checkout.CashDesk;
import saoma.checkout.Counted;
import saoma.checkout.PartPaid.Part;
import saoma.checkout.RefundStarted;
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
import saoma.ui.cash.CashExits;
import saoma.ui.cash.CashModel;
import saoma.ui.customer.CustomerModel;
import saoma.ui.pay.Exits;
import saoma.ui.pay.PayModel;
import saoma.ui.sale.LastSale;
import saoma.ui.sale.PayDesk;
import saoma.ui.sale.SaleModel;

/// Leads from the sale to the payment and back. What waits runs on virtual threads; the screens are
/// touched on their own.
final class SaleDesk implements PayDesk, Exits, CashExits {
  private static final Logger LOG = LoggerFactory.getLogger(SaleDesk.class);
  private static final Duration CHANNELS_PATIENCE = Duration.ofSeconds(10);

  /// What the channel shows the customer beside a part that goes back.
  private static final String TAKEN_BACK = "taken back at the counter";

  private static final String CLERK = "clerk";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Services services;
  private final Views views;
  private final Notices notices;
  private final AtomicBoolean busy = new AtomicBoolean();
  private @Nullable Models models;

  /// The models that know this desk, and that this desk knows.
  record Models(SaleModel sale, PayModel pay, CashModel cash, CustomerModel customer) {}

  SaleDesk(Services services, Views views, Notices notices) {
    this.services = services;
    this.views = views;
    this.notices = notices;
  }

  void between(Models made) {
    models = made;
  }

  private Models models() {
    return Objects.requireNonNull(models);
  }

  /// Puts a payment on the screen.
  void show(Payment payment) {
    models().pay().open(payment);
    views.show(View.PAY);
  }

  @Override
  public void pay(String channel, Cart cart, String saleName, Optional<Money> part) {
    away("pay", () -> begin(channel, cart, saleName, part));
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
  private void away(String name, Runnable act) {
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

  private void begun(String channel, Started started) {
    switch (started) {
      case Started.Begun(var payment) -> {
        models().sale().search().clear();
        show(payment);
      }
      case Started.NotBegun(var trouble) -> tell(channel, trouble);
    }
  }

  private void tell(String channel, Trouble trouble) {
    switch (trouble) {
      case Trouble.EarlierAttemptAlive(var number) -> show(services.checkout.byNumber(number));
      case Trouble.NothingToCharge _ ->
          notices.show(Notice.info("sale.nothing-to-pay").then("sale.nothing-to-pay.next"));
      case Trouble.NoSuchChannel _ -> notices.show(notSetUp(channel));
      case Trouble.ClockOff(var _, var ahead) ->
          notices.show(
              Notice.danger("desk.clock-off", Long.toString(ahead.abs().toMinutes()))
                  .then("desk.clock-off.next"));
      case Trouble.PartlyPaid _ ->
          notices.show(Notice.warning("desk.partly-paid").then("desk.partly-paid.next"));
      case Trouble.MoreThanDue(var due) ->
          notices.show(
              Notice.warning("desk.more-than-due", due.digits()).then("desk.more-than-due.next"));
      case Trouble.NoRoom _ ->
          notices.show(Notice.danger("desk.no-room").then("desk.no-room.next"));
      case Trouble.OrderNotOpen _ ->
          notices.show(Notice.warning("desk.not-open").then("desk.not-open.next"));
      case Trouble.NotRefundable _, Trouble.RefundUnderWay _, Trouble.MoreThanIsLeft _ ->
          notices.show(Notice.warning("desk.no-refund").then("desk.no-refund.next"));
      case Trouble.NotToRule _ ->
          throw new IllegalStateException("no trouble of a sale: " + trouble);
    }
  }

  private Notice notSetUp(String channel) {
    var problem = services.channelDesk.problemOf(channel);
    return problem.isEmpty()
        ? Notice.warning("desk.switched-off").then("desk.settings.next")
        : Notice.warning("desk.not-set-up", problem.get().field()).then("desk.settings.next");
  }

  @Override
  public void cash(Cart cart, String saleName) {
    away(
        "cash",
        () -> {
          var due = services.cashDesk.due(cart, saleName);
          Fx.run(() -> {
            models().cash().open(cart, saleName, due);
            views.show(View.CASH);
          });
        });
  }

  @Override
  public void free(Cart cart, String saleName) {
    away(
        "free",
        () -> {
          var counted = services.cashDesk.free(cart, saleName);
          Fx.run(() -> {
            if (counted instanceof Counted.NotTaken(var trouble)) {
              tell("", trouble);
            } else {
              next(Optional.empty());
            }
          });
        });
  }

  @Override
  public void giveBack(Part part, String saleName) {
    away(
        "give-back",
        () -> {
          var asked = services.refundDesk.ask(part.payment(), part.amount(), TAKEN_BACK, CLERK);
          Fx.run(() -> {
            switch (asked) {
              case RefundStarted.Begun _ -> notices.show(givenBack(part));
              case RefundStarted.NotBegun(var trouble) -> tell(part.channel(), trouble);
            }
            look();
          });
        });
  }

  private static Notice givenBack(Part part) {
    return part.channel().equals(CashDesk.CASH)
        ? Notice.success("desk.hand-back", part.amount().digits())
        : Notice.success("desk.goes-back", part.amount().digits());
  }

  /// What the books say of the sale on the screen.
  void look() {
    var saleName = models().sale().cart().sale();
    Thread.ofVirtual()
        .name("look")
        .start(() -> {
          var part = services.checkout.partPaid(saleName);
          Fx.run(() -> {
            if (saleName.equals(models().sale().cart().sale())) {
              models().sale().partPaid(part);
            }
          });
        });
  }

  @Override
  public void giveUp(String saleName, Runnable given) {
    Thread.ofVirtual().name("give-up").start(() -> cancel(saleName, given));
  }

  private void cancel(String saleName, Runnable given) {
    try {
      var trouble = services.checkout.abandon(saleName, CLERK);
      Fx.run(() -> trouble.ifPresentOrElse(why -> tell("", why), given));
    } catch (RuntimeException e) {
      LOG.error("a sale was not given up", e);
      notices.show(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
    }
  }

  @Override
  public void backToSale(Payment ended) {
    back();
  }

  @Override
  public void back() {
    look();
    views.show(View.SALE);
  }

  @Override
  public void next(Optional<String> scanned) {
    var paid = models().sale().cart().now().total();
    models().sale().sold(new LastSale(paid, "channel.cash", now()));
    views.show(View.SALE);
    scanned.ifPresent(models().sale()::scan);
  }

  @Override
  public void refused(Trouble trouble) {
    tell(CashDesk.CASH, trouble);
  }

  @Override
  public void otherWay(Payment ended) {
    back();
  }

  @Override
  public void again(Payment ended) {
    views.show(View.SALE);
    models().sale().pay(ended.channel());
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

  private String now() {
    return TIME.format(LocalTime.ofInstant(services.clock.instant(), ZoneId.systemDefault()));
  }
}
