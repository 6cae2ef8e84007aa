package saoma.ui.pay;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.channel.Answer.Phase;
import saoma.channel.CustomerCode;
import saoma.checkout.Feed;
import saoma.checkout.PaymentView;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.ui.Notice;
import saoma.ui.customer.CustomerModel;

/// The rules of the payment screen, without controls: which page, which keys, and when to leave. It
/// only repeats what the watcher says about one payment; leaving is granted when the channel has
/// confirmed that nobody can pay any more. Confined to the thread of `fx`; the database is met on
/// `work`.
public final class PayModel {
  private static final Logger LOG = LoggerFactory.getLogger(PayModel.class);

  private final Desk desk;
  private final Exits exits;
  private final CustomerModel customer;
  private final Consumer<Notice> notices;
  private final InstantSource clock;
  private final Executor work;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<Optional<PayPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private @Nullable PaymentView view;
  private Feed.@Nullable Pin pin;
  private EnterGate gate;
  private final Leaving leaving;
  private boolean gone;

  /// @param fx hops to the JavaFX thread, as `Fx::run` does
  public PayModel(
      Desk desk,
      Exits exits,
      CustomerModel customer,
      Consumer<Notice> notices,
      InstantSource clock,
      Executor work,
      Executor fx) {
    this.desk = desk;
    this.exits = exits;
    this.customer = customer;
    this.notices = notices;
    this.clock = clock;
    this.work = work;
    this.fx = fx;
    gate = new EnterGate(clock);
    leaving = new Leaving(exits, notices);
  }

  /// Empty until a payment was opened.
  public ReadOnlyObjectProperty<Optional<PayPage>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// Names the payment to show, in whatever state it is. Before the screen is put up.
  public void open(Payment payment) {
    leaving.wants(Wish.STAY);
    gone = false;
    gate = new EnterGate(clock);
    var left = desk.left(payment.number());
    view = new PaymentView(payment, Phase.ABSENT, 0, null, null, null, left, null, null);
    desk.view(payment.number()).ifPresent(this::heard);
    draw();
  }

  /// The screen came to the front: listen.
  public void shown() {
    hidden();
    pin = desk.views().listen(seen -> seen.ifPresent(one -> fx.execute(() -> heardNow(one))));
    Optional.ofNullable(view)
        .flatMap(open -> desk.view(open.payment().number()))
        .ifPresent(this::heard);
    draw();
  }

  /// The screen left the front: listen no more.
  public void hidden() {
    if (pin != null) {
      pin.pull();
      pin = null;
      customer.payLeft();
    }
  }

  /// Time has gone on; the page changes when a whole second has.
  public void tick() {
    draw();
  }

  /// Does what the key says, if it says anything now.
  public void press(PayKey key) {
    var open = view;
    if (open == null || !can(key) || (key.goesOn() && !gate.mayGoOn())) {
      return;
    }
    var payment = open.payment();
    switch (key) {
      case ASK_NOW -> {
        if (gate.mayAsk()) {
          desk.askNow(payment.number());
        }
      }
      case CANCEL -> leave(payment, Wish.BACK);
      case OTHER_WAY -> turn(payment, Wish.OTHER_WAY, () -> exits.otherWay(payment));
      case PAGE -> turn(payment, Wish.PAGE, () -> exits.page(payment));
      case PAGE_AGAIN -> desk.openPage(payment.number());
      case BACK, REST -> go(() -> exits.backToSale(payment));
      case AGAIN -> go(() -> exits.again(payment));
      case NEXT_SALE -> go(() -> exits.nextSale(payment));
      case SERVE_NEXT -> go(() -> exits.serveNext(payment));
    }
  }

  /// To another way at once, where nobody can pay this one any more.
  private void turn(Payment payment, Wish wanted, Runnable exit) {
    if (payment.state().blocksAnother()) {
      leave(payment, wanted);
    } else {
      go(exit);
    }
  }

  /// Whether the key does something now.
  public boolean can(PayKey key) {
    return !gone && page.get().filter(now -> now.keys().contains(key)).isPresent();
  }

  /// The next scan starts the next sale, once this one is paid; before that it may be what the
  /// customer shows instead. False if it means nothing.
  public boolean scanned(String code) {
    var open = view;
    if (open == null || gone) {
      return false;
    }
    if (can(PayKey.NEXT_SALE)) {
      go(() -> exits.nextSale(open.payment(), code));
      return true;
    }
    var shown = exits.shown(code);
    shown.ifPresent(one -> take(open.payment(), one));
    return shown.isPresent();
  }

  private void take(Payment payment, CustomerCode code) {
    switch (page.get().orElseThrow().step().onCode()) {
      case TAKE -> go(() -> exits.take(payment, code));
      case WITHDRAW_FIRST -> {
        leaving.wantsToTake(code);
        withdraw(payment);
      }
      case WAIT -> notices.accept(Notice.warning("pay.notice.wait").then("pay.notice.wait.next"));
    }
  }

  private void go(Runnable exit) {
    gone = true;
    exit.run();
  }

  private void leave(Payment payment, Wish wanted) {
    leaving.wants(wanted);
    withdraw(payment);
  }

  private void withdraw(Payment payment) {
    draw();
    work.execute(() -> cancel(payment));
  }

  private void cancel(Payment payment) {
    try {
      desk.cancel(payment.number());
    } catch (RuntimeException e) {
      LOG.error("the wish to cancel {} was not stored", payment.number(), e);
      fx.execute(() -> notCancelled(payment));
    }
  }

  private void notCancelled(Payment payment) {
    if (isOpen(payment.number())) {
      leaving.wants(Wish.STAY);
      notices.accept(Notice.warning("pay.notice.not-stored").then("pay.notice.not-stored.next"));
      draw();
    }
  }

  private void heardNow(PaymentView news) {
    if (pin != null && isOpen(news.payment().number())) {
      heard(news);
      draw();
    }
  }

  private boolean isOpen(String number) {
    return view != null && view.payment().number().equals(number);
  }

  /// News come on several threads and may overtake each other; what is older is dropped.
  private void heard(PaymentView news) {
    var known = view;
    if (known == null || gone || PayPages.isOlder(news, known)) {
      return;
    }
    view = news;
    var payment = news.payment();
    switch (payment.state()) {
      case Closed _, Declined _ -> leaving.granted(payment, this::go);
      case Reversing s when !s.blocksAnother() -> leaving.granted(payment, this::go);
      case Unresolved _, Disputed _ -> leaving.wants(Wish.STAY);
      case Created _, Awaiting _, Reversing _, Paid _ -> {}
    }
  }

  private void draw() {
    var open = view;
    if (open == null) {
      return;
    }
    var left = desk.left(open.payment().number());
    var inBrowser = desk.hasPage(open.payment().channel());
    var next = PayPages.of(open, left, clock.instant(), leaving.isWanted(), inBrowser);
    if (!page.get().equals(Optional.of(next))) {
      page.set(Optional.of(next));
    }
    if (pin != null && !gone) {
      customer.pay(next.forCustomer());
    }
  }
}
