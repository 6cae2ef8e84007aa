package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.channel.Answer;
import saoma.channel.Channels;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.settings.Settings;

/// The till against a channel, step by step, on made-up time.
class CheckoutTest {
  private static final Cart CART =
      Cart.EMPTY.add("2000000000015", "牛奶", "Milk", Quantity.ONE, Money.fen(650));

  private final FakeTime time = new FakeTime();
  private final MemoryBooks books = new MemoryBooks();
  private FakeGateway gateway = new FakeGateway(time, new SplittableRandom(1), true);
  private final List<PaymentView> views = new ArrayList<>();

  private Checkout checkout() {
    return new Checkout(books, new Channels(List.of(gateway)), time, () -> Settings.FRESH);
  }

  private Payment begun(Checkout checkout) {
    return assertInstanceOf(Started.Begun.class, checkout.begin(CART, "sale", "fake")).payment();
  }

  private Watch watch(Checkout checkout, Payment payment, boolean fresh) {
    return new Watch(
        payment,
        fresh,
        checkout,
        new Channels(List.of(gateway)),
        new Links(),
        time,
        time,
        views::add);
  }

  private Payment now(Payment payment) {
    return books.payments.get(payment.number());
  }

  /// Steps until the time is over or the asking ends.
  private void run(Watch watch, Duration time) {
    var end = this.time.nanos() + time.toNanos();
    for (int i = 0; i < 10_000 && this.time.nanos() < end; i++) {
      var next = watch.step();
      if (next == null) {
        return;
      }
      this.time.pass(next);
    }
  }

  @Test
  void theAttemptIsStoredAsSentBeforeTheChannelHearsOfIt() {
    var payment = begun(checkout());
    assertInstanceOf(Awaiting.class, now(payment).state());
    assertEquals(0, gateway.charges);
    assertEquals(1, books.journal.size());
  }

  @Test
  void aSecondPressOfThePaymentKeyFindsTheFirst() {
    var checkout = checkout();
    var first = begun(checkout);
    var second = assertInstanceOf(Started.NotBegun.class, checkout.begin(CART, "sale", "fake"));
    assertEquals(new Trouble.EarlierAttemptAlive(first.number()), second.trouble());
    assertEquals(1, books.orders.size());
  }

  @Test
  void paidSettlesTheOrderAndIssuesTheReceipt() {
    var checkout = checkout();
    var payment = begun(checkout);
    var watch = watch(checkout, payment, true);
    watch.step();
    gateway.scan(payment.number());
    watch.step();
    assertEquals(Answer.Phase.CONFIRMING, views.getLast().phase());
    gateway.pay(payment.number());
    watch.step();
    assertInstanceOf(Paid.class, now(payment).state());
    assertEquals(OrderState.SETTLED, books.orders.get(1L).state());
    assertEquals(List.of(payment.number()), books.orders.get(1L).paidBy());
    assertEquals(1, books.receipts.size());
    assertEquals("T" + payment.number(), books.receipts.getFirst().tenders().getFirst().trade());
    assertNotNull(views.getLast().receipt());
    assertNull(watch.step());
    assertTrue(checkout.unclaimed().isEmpty());
  }

  @Test
  void theDeadlineClosesTheCodeAtTheChannelNotOnlyInTheTable() {
    var checkout = checkout();
    var payment = begun(checkout);
    var watch = watch(checkout, payment, true);
    watch.step();
    gateway.scan(payment.number());
    run(watch, Duration.ofSeconds(299));
    assertInstanceOf(Awaiting.class, now(payment).state());
    run(watch, Duration.ofSeconds(3));
    assertInstanceOf(Closed.class, now(payment).state());
    assertEquals(FakeGateway.State.CLOSED, gateway.trades.get(payment.number()).state);
  }

  @Test
  void moneyInTheSecondOfTheCancelIsPaidAfterAll() {
    var checkout = checkout();
    var payment = begun(checkout);
    var watch = watch(checkout, payment, true);
    watch.step();
    gateway.scan(payment.number());
    checkout.apply(payment.number(), new PaymentEvent.ClerkCancelled(), "");
    gateway.pay(payment.number());
    watch.step();
    assertTrue(assertInstanceOf(Paid.class, now(payment).state()).late());
    assertEquals(1, books.receipts.size());
  }

  @Test
  void aCodeScannedAfterItsWithdrawalIsWithdrawnAgain() {
    var checkout = checkout();
    var payment = begun(checkout);
    var watch = watch(checkout, payment, true);
    watch.step();
    checkout.apply(payment.number(), new PaymentEvent.ClerkCancelled(), "");
    run(watch, Duration.ofSeconds(6));
    assertInstanceOf(Closed.class, now(payment).state());
    assertTrue(gateway.scan(payment.number()));
    run(watch, Duration.ofSeconds(6));
    assertEquals(FakeGateway.State.CLOSED, gateway.trades.get(payment.number()).state);
  }

  @Test
  void moneyAfterTheEndIsCaughtAndShown() {
    var checkout = checkout();
    var payment = begun(checkout);
    var watch = watch(checkout, payment, true);
    watch.step();
    checkout.apply(payment.number(), new PaymentEvent.ClerkCancelled(), "");
    run(watch, Duration.ofSeconds(6));
    gateway.scan(payment.number());
    gateway.pay(payment.number());
    run(watch, Duration.ofSeconds(6));
    assertInstanceOf(Disputed.class, now(payment).state());
    assertEquals(List.of(now(payment)), checkout.unclaimed());
    assertEquals(payment.number(), checkout.alarms().newest().payment());
    assertTrue(books.receipts.isEmpty());
  }

  @Test
  void anotherAttemptIsOnlyPossibleOnceTheFirstIsOver() {
    var checkout = checkout();
    var payment = begun(checkout);
    var watch = watch(checkout, payment, true);
    watch.step();
    checkout.apply(payment.number(), new PaymentEvent.ClerkCancelled(), "");
    assertInstanceOf(Started.NotBegun.class, checkout.begin(CART, "sale", "fake"));
    run(watch, Duration.ofSeconds(6));
    var second = begun(checkout);
    assertFalse(second.number().equals(payment.number()));
    assertEquals(payment.orderId(), second.orderId());
  }

  @Test
  void aSilentChannelEndsAsNotKnownAndNeverAsNotPaid() {
    var checkout = checkout();
    var payment = begun(checkout);
    var watch = watch(checkout, payment, true);
    watch.step();
    gateway.scan(payment.number());
    gateway.pay(payment.number());
    gateway.lossPercent = 100;
    run(watch, Duration.ofMinutes(8));
    assertInstanceOf(Unresolved.class, now(payment).state());
    gateway.lossPercent = 0;
    run(watch, Duration.ofMinutes(1));
    assertInstanceOf(Paid.class, now(payment).state());
    assertEquals(1, books.receipts.size());
  }

  @Test
  void withoutACodeNothingIsOnShowAndAnotherWayIsOpenAtOnce() {
    gateway.lossPercent = 100;
    var checkout = checkout();
    var payment = begun(checkout);
    watch(checkout, payment, true).step();
    assertInstanceOf(Reversing.class, now(payment).state());
    assertEquals(1, gateway.charges);
    begun(checkout);
  }

  @Test
  void aChannelThatAllowsItIsSentTheSameChargeAgain() {
    gateway = new FakeGateway(time, new SplittableRandom(1), false);
    gateway.lossPercent = 100;
    var checkout = checkout();
    var payment = begun(checkout);
    run(watch(checkout, payment, true), Duration.ofSeconds(10));
    assertEquals(3, gateway.charges);
  }

  @Test
  void afterARestartTheChannelIsAskedAndNeverChargedAgain() {
    var payment = begun(checkout());
    var checkout = checkout();
    var watch = watch(checkout, payment, false);
    run(watch, Duration.ofSeconds(10));
    assertEquals(0, gateway.charges);
    assertInstanceOf(Closed.class, now(payment).state());
  }

  @Test
  void afterARestartMoneyThatCameMeanwhileIsFound() {
    var checkout = checkout();
    var payment = begun(checkout);
    watch(checkout, payment, true).step();
    gateway.scan(payment.number());
    gateway.pay(payment.number());
    var again = checkout();
    assertEquals(List.of(now(payment)), again.toAsk());
    watch(again, payment, false).step();
    assertInstanceOf(Paid.class, now(payment).state());
  }

  @Test
  void aCartWorthNothingNeverReachesAChannel() {
    var free = Cart.EMPTY.add("1", "bag", "", Quantity.ONE, Money.fen(0));
    assertInstanceOf(Started.NotBegun.class, checkout().begin(free, "sale", "fake"));
    assertInstanceOf(Started.NotBegun.class, checkout().begin(Cart.EMPTY, "sale", "fake"));
    assertTrue(books.payments.isEmpty());
  }

  @Test
  void aSaleCanBeGivenUpOnlyWhenNobodyCanPayItAnyMore() {
    var checkout = checkout();
    var payment = begun(checkout);
    assertTrue(checkout.abandon("sale", "Li").isPresent());
    checkout.apply(payment.number(), new PaymentEvent.ChannelClosed("closed"), "");
    assertTrue(checkout.abandon("sale", "Li").isEmpty());
    assertEquals(OrderState.CANCELLED, books.orders.get(1L).state());
    assertInstanceOf(Started.NotBegun.class, checkout.begin(CART, "sale", "fake"));
  }
}
