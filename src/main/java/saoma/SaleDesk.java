package saoma;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Started;
import saoma.checkout.Trouble;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.ui.Fx;
import saoma.ui.Notice;
import saoma.ui.Notices;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.customer.CustomerModel;
import saoma.ui.pay.Exits;
import saoma.ui.pay.PayModel;
import saoma.ui.sale.LastSale;
import saoma.ui.sale.PayDesk;
import saoma.ui.sale.SaleModel;

/// Leads from the sale to the payment and back. What waits runs on virtual threads; the screens are
/// touched on their own.
final class SaleDesk implements PayDesk, Exits {
  private static final Logger LOG = LoggerFactory.getLogger(SaleDesk.class);
  private static final Duration CHANNELS_PATIENCE = Duration.ofSeconds(10);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Services services;
  private final Views views;
  private final Notices notices;
  private final AtomicBoolean busy = new AtomicBoolean();
  private @Nullable Models models;

  /// The models that know this desk, and that this desk knows.
  record Models(SaleModel sale, PayModel pay, CustomerModel customer) {}

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
  public void pay(String channel, Cart cart, String saleName) {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    Thread.ofVirtual().name("pay").start(() -> begin(channel, cart, saleName));
  }

  private void begin(String channel, Cart cart, String saleName) {
    try {
      services.channelDesk.ready(CHANNELS_PATIENCE);
      var started = services.watcher.pay(cart, saleName, channel);
      Fx.run(() -> begun(channel, started));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("a payment was not begun", e);
      notices.show(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
    } finally {
      busy.set(false);
    }
  }

  private void begun(String channel, Started started) {
    switch (started) {
      case Started.Begun(var payment) -> show(payment);
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
      case Trouble.NoRoom _ ->
          notices.show(Notice.danger("desk.no-room").then("desk.no-room.next"));
      case Trouble.OrderNotOpen _ ->
          notices.show(Notice.warning("desk.not-open").then("desk.not-open.next"));
      case Trouble.NotRefundable _,
          Trouble.RefundUnderWay _,
          Trouble.MoreThanIsLeft _,
          Trouble.NoPermit _,
          Trouble.WrongTopUp _,
          Trouble.NotToRule _ ->
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
  public void giveUp(String saleName, Runnable given) {
    Thread.ofVirtual().name("give-up").start(() -> cancel(saleName, given));
  }

  private void cancel(String saleName, Runnable given) {
    try {
      var trouble = services.checkout.cancelSale(saleName);
      Fx.run(() -> trouble.ifPresentOrElse(why -> tell("", why), given));
    } catch (RuntimeException e) {
      LOG.error("a sale was not given up", e);
      notices.show(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
    }
  }

  @Override
  public void backToSale(Payment ended) {
    views.show(View.SALE);
  }

  @Override
  public void otherWay(Payment ended) {
    views.show(View.SALE);
  }

  @Override
  public void again(Payment ended) {
    views.show(View.SALE);
    models().sale().pay(ended.channel());
  }

  @Override
  public void nextSale(Payment paid) {
    models().sale().sold(new LastSale(paid.amount(), "channel." + paid.channel(), now()));
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
