package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import saoma.channel.Channels;
import saoma.channel.cash.CashChannel;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.ClerkCancelled;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.Refund;
import saoma.settings.Settings;

/// A till with made-up time, books and gateway, and hands to bring payments into the states that
/// refunds and rulings begin with.
abstract class RefundsFixture {
  static final Cart CART = Cart.EMPTY.add("1", "milk", "", Quantity.ONE, Money.fen(650));
  static final Money PRICE = CART.total();

  final FakeTime time = new FakeTime();
  final MemoryBooks books = new MemoryBooks();
  final FakeGateway gateway = new FakeGateway(time, new SplittableRandom(1), true);
  final Channels channels = new Channels(List.of(gateway), List.of(new CashChannel(time)));
  Settings settings = Settings.FRESH;
  Checkout checkout;
  RefundDesk desk;
  RulingDesk rulings;

  RefundsFixture() {
    restart();
  }

  /// Another process opens the same books.
  void restart() {
    checkout = new Checkout(books, channels, time, () -> settings);
    desk = desk();
    // Its threads stay away; the tests make the steps.
    desk.close();
    rulings = new RulingDesk(books, checkout, time);
  }

  RefundDesk desk() {
    return new RefundDesk(books, checkout, channels, new Links(), time, new Standing(time));
  }

  /// A thread's second step comes only when it is nudged.
  private record Standing(FakeTime time) implements Pause {
    @Override
    public void forAtMost(Duration wait, Nudge nudge) throws InterruptedException {
      nudge.await(Long.MAX_VALUE);
    }

    @Override
    public long nanos() {
      return time.nanos();
    }
  }

  Payment begin(String sale) {
    return assertInstanceOf(Started.Begun.class, checkout.begin(CART, sale, "fake")).payment();
  }

  Payment paid(String sale) {
    var payment = begin(sale);
    pay(payment);
    ask(payment);
    assertInstanceOf(Paid.class, checkout.byNumber(payment.number()).state());
    return checkout.byNumber(payment.number());
  }

  void pay(Payment payment) {
    watch(payment, true).step();
    assertTrue(gateway.scan(payment.number()) && gateway.pay(payment.number()));
  }

  /// Withdrawn, and paid all the same.
  Payment late(String sale) {
    var payment = begin(sale);
    withdraw(payment);
    payLate(payment);
    ask(payment);
    return checkout.byNumber(payment.number());
  }

  void withdraw(Payment payment) {
    var watch = watch(payment, true);
    watch.step();
    checkout.apply(payment.number(), new ClerkCancelled(), "");
    while (!(checkout.byNumber(payment.number()).state() instanceof Closed)) {
      time.pass(watch.step());
    }
  }

  void payLate(Payment payment) {
    gateway.trades.get(payment.number()).state = FakeGateway.State.OPEN;
    assertTrue(gateway.pay(payment.number()));
  }

  Payment unresolved(String sale) {
    var payment = begin(sale);
    var watch = watch(payment, true);
    watch.step();
    gateway.lossPercent = 100;
    checkout.apply(payment.number(), new ClerkCancelled(), "");
    while (!(checkout.byNumber(payment.number()).state() instanceof Unresolved)) {
      time.pass(watch.step());
    }
    return checkout.byNumber(payment.number());
  }

  void ask(Payment payment) {
    watch(payment).step();
  }

  Watch watch(Payment payment) {
    return watch(payment, false);
  }

  Watch watch(Payment payment, boolean fresh) {
    return new Watch(payment, fresh, checkout, channels, new Links(), time, time, _ -> {});
  }

  void finish(Refund refund) {
    var watch = desk.watch(refund.number());
    for (int i = 0; i < 100; i++) {
      var next = watch.step();
      if (next == null) {
        return;
      }
      time.pass(next);
    }
    throw new AssertionError("never final: " + now(refund));
  }

  Refund now(Refund refund) {
    return books.read(pages -> pages.refunds().byNumber(refund.number())).orElseThrow();
  }

  boolean seen(Refund refund) {
    return desk.views()
        .newest()
        .filter(v -> v.refund().number().equals(refund.number()))
        .isPresent();
  }

  long given(Payment payment) {
    return gateway.trades.get(payment.number()).given();
  }

  OrderState order(Payment payment) {
    return books.orders.get(payment.orderId()).state();
  }

  Trouble not(String payment, long fen) {
    return notBegun(desk.store(payment, Money.fen(fen), "r", "Li"));
  }

  static Trouble notBegun(RefundStarted started) {
    return assertInstanceOf(RefundStarted.NotBegun.class, started).trouble();
  }

  static Refund begun(RefundStarted started) {
    return assertInstanceOf(RefundStarted.Begun.class, started).refund();
  }

  /// Bounded waiting for the desk's own thread.
  static void until(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 2_000 && !holds.getAsBoolean(); i++) {
      Thread.sleep(5);
    }
    assertTrue(holds.getAsBoolean());
  }
}
