package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.channel.Channel;
import saoma.channel.ChargeId;
import saoma.channel.Notification;
import saoma.channel.Notification.NotBelieved;
import saoma.channel.Notification.OfPayment;
import saoma.channel.Notification.OfRefund;
import saoma.channel.Notification.Other;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.RefundState;

/// What notifications do to the books: nothing by themselves. The threads here sleep until somebody
/// wakes them, so whatever is found out was found out because of a notification.
class HintsTest extends RefundsFixture {
  private final Pause real = new Waking(time, false);
  private final Pause standing = new Waking(time, true);
  private Watcher watcher;
  private RefundDesk refunds;
  private Hints hints;

  /// @param endless whether only a nudge ends a pause
  private record Waking(FakeTime time, boolean endless) implements Pause {
    @Override
    public void forAtMost(Duration wait, Nudge nudge) throws InterruptedException {
      nudge.await(endless ? Long.MAX_VALUE : wait.toNanos());
    }

    @Override
    public long nanos() {
      return endless ? time.nanos() : System.nanoTime();
    }
  }

  @BeforeEach
  void open() {
    watcher = new Watcher(checkout, channels, time, standing);
    refunds = new RefundDesk(books, checkout, channels, watcher.links(), time, standing);
    hints = new Hints(books, watcher, refunds, real);
  }

  @AfterEach
  void close() {
    watcher.close();
    refunds.close();
  }

  private Payment shown(String sale) throws Exception {
    var payment = assertInstanceOf(Started.Begun.class, watcher.pay(CART, sale, "fake")).payment();
    until(() -> now(payment).state() instanceof Awaiting(var code) && code != null);
    return payment;
  }

  private Payment now(Payment payment) {
    return checkout.byNumber(payment.number());
  }

  private static ChargeId id(Payment payment) {
    return new ChargeId(payment.number(), payment.amount());
  }

  private boolean told(Payment payment, String id) throws InterruptedException {
    return hints.heard("fake", new OfPayment(id, id(payment), true, true));
  }

  private void paidThere(Payment payment) {
    assertTrue(gateway.scan(payment.number()) && gateway.pay(payment.number()));
  }

  @Test
  void aNotificationMakesTheTillAskAndIsTakenOnceTheBooksHoldTheMoney() throws Exception {
    var payment = shown("a");
    paidThere(payment);
    assertTrue(told(payment, "n1"));
    assertInstanceOf(Paid.class, now(payment).state());
    assertEquals(1, books.receipts.size());
  }

  @Test
  void aNotificationThatTheChannelDoesNotConfirmMovesNothing() throws Exception {
    var payment = shown("a");
    assertFalse(told(payment, "n1"));
    assertInstanceOf(Awaiting.class, now(payment).state());
    paidThere(payment);
    assertTrue(told(payment, "n1"), "the repeat is heard");
  }

  /// Row 24 of the fault model.
  @Test
  void theSameTwiceAndInParallelIsOneTransition() throws Exception {
    var payment = shown("a");
    paidThere(payment);
    var go = new CountDownLatch(1);
    Callable<Boolean> one =
        () -> {
          go.await();
          return told(payment, "n1");
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Future<Boolean>>();
      for (var i = 0; i < 8; i++) {
        results.add(threads.submit(one));
      }
      go.countDown();
      for (var result : results) {
        assertTrue(result.get(60, TimeUnit.SECONDS));
      }
    }
    var version = now(payment).version();
    assertTrue(told(payment, "n1") && told(payment, "n2"), "again, and under another name");
    assertEquals(version, now(payment).version());
    assertEquals(1, books.receipts.size());
  }

  /// Row 25: the channel tells before it answers the charge.
  @Test
  void aNotificationBeforeTheAnswerToTheChargeIsPaidOnce() throws Exception {
    var answer = new CountDownLatch(1);
    channels.replace(List.of(holding(answer)));
    var payment = assertInstanceOf(Started.Begun.class, watcher.pay(CART, "a", "fake")).payment();
    until(() -> gateway.trades.containsKey(payment.number()));
    paidThere(payment);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var told = threads.submit(() -> told(payment, "n1"));
      assertEquals(new Awaiting(null), now(payment).state(), "the answer is still on its way");
      answer.countDown();
      assertTrue(told.get(60, TimeUnit.SECONDS));
    }
    var proof = assertInstanceOf(Paid.class, now(payment).state()).proof();
    assertEquals(PRICE, proof.amount());
    assertEquals(1, books.receipts.size());
  }

  /// The gateway, whose answer to the charge comes when it may.
  private Channel holding(CountDownLatch answer) {
    return (Channel)
        Proxy.newProxyInstance(
            Channel.class.getClassLoader(),
            new Class<?>[] {Channel.class},
            (_, method, arguments) -> {
              var said = method.invoke(gateway, arguments);
              if (method.getName().equals("charge")) {
                answer.await();
              }
              return said;
            });
  }

  /// Row 26.
  @Test
  void aRefundsNotificationBeforeThePaymentsMakesTheTillAskForThePayment() throws Exception {
    var payment = shown("a");
    paidThere(payment);
    var told = new OfRefund("n1", id(payment), "somebody's", Optional.of(Money.fen(1)), true, true);
    assertFalse(hints.heard("fake", told), "no refund of this till");
    until(() -> now(payment).state() instanceof Paid);
    assertEquals(1, books.receipts.size());
    assertTrue(books.read(pages -> pages.refunds().open()).isEmpty());
  }

  /// Row 27, told by the channel itself: hours after the watch was over.
  @Test
  void newsOfMoneyHoursAfterTheCloseIsAskedForAndStandsForAPerson() throws Exception {
    var payment = begin("a");
    withdraw(payment);
    payLate(payment);
    time.pass(Duration.ofHours(6));
    assertInstanceOf(Closed.class, now(payment).state());
    assertTrue(told(payment, "n1"));
    assertInstanceOf(Disputed.class, now(payment).state());
    assertEquals(1, checkout.unclaimed().size());
  }

  /// Row 28: a copy that is too old makes the till ask, and is not taken.
  @Test
  void aReplayedOneMakesTheTillAskAtMost() throws Exception {
    var payment = shown("a");
    paidThere(payment);
    assertFalse(hints.heard("fake", new OfPayment("n1", id(payment), true, false)));
    until(() -> now(payment).state() instanceof Paid);
    var version = now(payment).version();
    assertFalse(hints.heard("fake", new OfPayment("n1", id(payment), true, false)));
    assertEquals(version, now(payment).version());
  }

  @Test
  void whatIsNotBelievedNamesAnotherAmountNumberOrChannelAsksNothing() throws Exception {
    var payment = shown("a");
    paidThere(payment);
    var dearer = new ChargeId(payment.number(), Money.fen(651));
    var strange = new ChargeId("X" + payment.number(), PRICE);
    for (Notification wrong :
        new Notification[] {
          new NotBelieved("signature"),
          new OfPayment("n1", dearer, true, true),
          new OfPayment("n2", strange, true, true),
          new OfRefund("n3", dearer, "R", Optional.empty(), true, true),
        }) {
      assertFalse(hints.heard("fake", wrong), wrong.toString());
    }
    assertFalse(hints.heard("other", new OfPayment("n4", id(payment), true, true)));
    assertInstanceOf(Awaiting.class, now(payment).state());
    assertTrue(hints.heard("fake", new Other("n5")));
  }

  @Test
  void aRefundIsTakenOnceTheBooksHoldItAndOnlyWithItsOwnAmount() throws Exception {
    var payment = shown("a");
    paidThere(payment);
    assertTrue(told(payment, "n1"));
    var refund = begun(refunds.ask(payment.number(), Money.fen(50), "broken", "Li"));
    until(() -> gateway.refundsAsked.containsKey(refund.number()));
    assertFalse(refund(payment, refund.number(), 51), "another amount");
    assertTrue(refund(payment, refund.number(), 50));
    assertInstanceOf(RefundState.Done.class, now(refund).state());
    assertTrue(refund(payment, refund.number(), 50), "again");
    assertEquals(50, given(payment));
  }

  private boolean refund(Payment payment, String number, long fen) throws InterruptedException {
    var told =
        new OfRefund("r-" + fen, id(payment), number, Optional.of(Money.fen(fen)), true, true);
    return hints.heard("fake", told);
  }
}
