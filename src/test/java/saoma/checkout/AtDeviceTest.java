package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.channel.Channels;
import saoma.checkout.FakeTerminal.Did;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.settings.Settings;

/// A payment at the card terminal, with time made up: crashes between, answers that get lost, and
/// the clerk who wants out in the very instant.
class AtDeviceTest {
  private static final Cart CART = Cart.EMPTY.add("1", "milk", "", Quantity.ONE, Money.fen(650));

  private final FakeTime time = new FakeTime();
  private final MemoryBooks books = new MemoryBooks();
  private final FakeTerminal terminal = new FakeTerminal(time);
  private final Channels channels = new Channels(List.of(terminal));
  private final Checkout checkout = new Checkout(books, channels, time, () -> Settings.FRESH);
  private Payment payment;
  private Watch watch;

  @BeforeEach
  void begin() {
    payment = assertInstanceOf(Started.Begun.class, checkout.begin(CART, "s", "card")).payment();
    watch = watching(true);
  }

  @Test
  void theMarkIsStoredBeforeTheFirstByteLeaves() {
    step();
    assertEquals(0, terminal.charges);
    var code = assertInstanceOf(Awaiting.class, state()).code();
    assertNotNull(code);
    assertTrue(code.isAtDevice());
  }

  @Test
  void anApprovalIsASaleAtOnce() {
    finish();
    assertFalse(assertInstanceOf(Paid.class, state()).late());
    assertEquals(1, books.receipts.size());
    assertEquals(1, terminal.charges);
  }

  @Test
  void aRefusalIsANoAndTheNextAttemptIsFree() {
    terminal.meanwhile = number -> terminal.payments.put(number, Did.DECLINED);
    finish();
    assertInstanceOf(Declined.class, state());
    assertInstanceOf(Started.Begun.class, checkout.begin(CART, "s", "card"));
  }

  @Test
  void anAnswerThatIsLostIsAskedForAndTheChargeNeverSentAgain() {
    terminal.loseAnswer = true;
    finish();
    assertInstanceOf(Paid.class, state());
    assertEquals(1, terminal.charges);
    assertEquals(1, books.receipts.size());
  }

  @Test
  void whileTheOutcomeIsNotKnownNothingElseMayBegin() {
    terminal.loseAnswer = true;
    terminal.meanwhile = number -> terminal.payments.put(number, Did.ASKING);
    steps(5);
    assertInstanceOf(Awaiting.class, state());
    var second = checkout.begin(CART, "s", "card");
    var trouble = assertInstanceOf(Started.NotBegun.class, second).trouble();
    assertInstanceOf(Trouble.EarlierAttemptAlive.class, trouble);
  }

  @Test
  void whatTheTerminalNeverBeganIsOverOnlyAfterAWhile() {
    terminal.deaf = true;
    terminal.loseAnswer = true;
    terminal.meanwhile = _ -> {};
    steps(3);
    assertInstanceOf(Awaiting.class, state());
    var begun = time.nanos();
    finish();
    assertInstanceOf(Closed.class, state());
    assertTrue(time.nanos() - begun >= AtDevice.SETTLE.minusSeconds(5).toNanos());
  }

  /// A clerk who wants out makes no slow request faster: another attempt beside it could be paid
  /// too.
  @Test
  void whatTheClerkTakesBackAtOnceMayStillReachTheTerminal() {
    terminal.deaf = true;
    terminal.loseAnswer = true;
    terminal.meanwhile = _ -> {};
    steps(3);
    cancel();
    var begun = time.nanos();
    finish();
    assertInstanceOf(Closed.class, state());
    assertTrue(time.nanos() - begun >= AtDevice.SETTLE.toNanos());
  }

  /// The request was slow, and the till had already let go.
  @Test
  void whatBeginsAfterAllIsStoppedAndWhatIsPaidAfterAllIsSeen() {
    terminal.deaf = true;
    terminal.loseAnswer = true;
    terminal.meanwhile = _ -> {};
    while (!(state() instanceof Closed)) {
      step();
    }
    terminal.payments.put(payment.number(), Did.ASKING);
    step();
    assertEquals(Did.ABORTED, terminal.payments.get(payment.number()));
    terminal.payments.put(payment.number(), Did.APPROVED);
    step();
    assertInstanceOf(Disputed.class, state());
  }

  @Test
  void aTerminalThatIsNotThereTookNothingAndKeepsNobodyWaiting() {
    terminal.unreachable = true;
    step();
    step();
    assertInstanceOf(Closed.class, state());
    assertInstanceOf(Started.Begun.class, checkout.begin(CART, "s", "card"));
  }

  @Test
  void aCrashBeforeTheMarkMeansThatNothingWasSent() {
    watch = watching(false);
    step();
    assertInstanceOf(Closed.class, state());
    assertEquals(0, terminal.charges);
  }

  @Test
  void aCrashAfterTheMarkMeansAsk() {
    step();
    watch = watching(false);
    terminal.payments.put(payment.number(), Did.ASKING);
    steps(4);
    assertInstanceOf(Awaiting.class, state());
    terminal.payments.put(payment.number(), Did.APPROVED);
    finish();
    assertInstanceOf(Paid.class, state());
    assertEquals(0, terminal.charges);
  }

  @Test
  void aCrashBetweenMarkAndChargeIsNotFoundAndThenOver() {
    step();
    watch = watching(false);
    finish();
    assertInstanceOf(Closed.class, state());
    assertEquals(0, terminal.charges);
  }

  @Test
  void theClerkEndsItWhileTheChargeIsHeldOpen() {
    terminal.meanwhile =
        number -> {
          cancel();
          assertEquals(AtDevice.STOP_EVERY, watch.guard());
          assertEquals(Did.ABORTED, terminal.payments.get(number));
        };
    finish();
    assertInstanceOf(Closed.class, state());
    assertNull(watch.guard());
    assertInstanceOf(Started.Begun.class, checkout.begin(CART, "s", "card"));
  }

  /// The abort overtook the request: it is repeated until the held charge has an end.
  @Test
  void anAbortThatComesTooEarlyIsRepeated() {
    terminal.deaf = true;
    terminal.meanwhile =
        number -> {
          cancel();
          watch.guard();
          assertNull(terminal.payments.get(number));
          terminal.payments.put(number, Did.ASKING);
          watch.guard();
          assertEquals(Did.ABORTED, terminal.payments.get(number));
        };
    finish();
    assertInstanceOf(Closed.class, state());
    assertTrue(terminal.aborts >= 2);
  }

  /// Approved in the instant in which the clerk took it back: recorded, no sale, and given back.
  @Test
  void anApprovalThatTheClerkTookBackGoesBack() {
    terminal.meanwhile =
        number -> {
          cancel();
          terminal.payments.put(number, Did.APPROVED);
          watch.guard();
        };
    finish();
    assertTrue(assertInstanceOf(Paid.class, state()).late());
    assertTrue(books.receipts.isEmpty());
    var refund = books.refunds.values().iterator().next();
    assertEquals(payment.amount(), refund.amount());
    asking().about(refund).step();
    assertEquals("T" + payment.number(), terminal.refunds.getFirst().paid().tradeNumber());
    assertInstanceOf(Started.Begun.class, checkout.begin(CART, "s", "card"));
    assertEquals(OrderState.OPEN, books.orders.values().iterator().next().state());
  }

  @Test
  void anApprovalInTheInstantOfTheDeadlineIsASale() {
    terminal.meanwhile =
        number -> {
          time.pass(Duration.ofHours(1));
          watch.guard();
          terminal.payments.put(number, Did.APPROVED);
        };
    finish();
    assertTrue(assertInstanceOf(Paid.class, state()).late());
    assertEquals(1, books.receipts.size());
    assertTrue(books.refunds.isEmpty());
  }

  @Test
  void theDeadlineEndsWhatIsHeldOpen() {
    terminal.meanwhile =
        number -> {
          assertTrue(watch.guard().compareTo(AtDevice.STOP_EVERY) > 0);
          time.pass(Duration.ofMinutes(10));
          assertEquals(AtDevice.STOP_EVERY, watch.guard());
          assertEquals(PaymentState.Why.DEADLINE, ((Reversing) state()).why());
        };
    finish();
    assertInstanceOf(Closed.class, state());
  }

  @Test
  void whatNobodyCanTellStaysUnresolvedAndHoldsItsPlace() {
    terminal.loseAnswer = true;
    terminal.meanwhile =
        _ -> {
          cancel();
          terminal.unreachable = true;
        };
    steps(60);
    assertInstanceOf(Unresolved.class, state());
    assertInstanceOf(Started.NotBegun.class, checkout.begin(CART, "s", "card"));
    terminal.unreachable = false;
    terminal.payments.put(payment.number(), Did.DECLINED);
    finish();
    assertInstanceOf(Closed.class, state());
  }

  /// The same by real threads: the clerk presses Esc while the customer looks for the card.
  @Test
  void theWatcherStopsTheTerminalWhileItsOwnThreadIsHeld() throws Exception {
    var asking = new CountDownLatch(1);
    var aborted = new CountDownLatch(1);
    terminal.meanwhile =
        number -> {
          asking.countDown();
          while (terminal.payments.get(number) == Did.ASKING) {
            Thread.onSpinWait();
          }
          aborted.countDown();
        };
    cancel();
    steps(20);
    try (var watcher = new Watcher(checkout, channels, time, new RealPause(time))) {
      var begun = assertInstanceOf(Started.Begun.class, watcher.pay(CART, "other", "card"));
      assertTrue(asking.await(60, TimeUnit.SECONDS));
      watcher.cancel(begun.payment().number());
      assertTrue(aborted.await(60, TimeUnit.SECONDS), "nobody stopped the terminal");
      payment = begun.payment();
      for (var i = 0; i < 600 && !(state() instanceof Closed); i++) {
        Thread.sleep(50);
      }
      assertInstanceOf(Closed.class, state());
    }
  }

  /// Sleeps in truth, by a nudge or a moment.
  private record RealPause(FakeTime time) implements Pause {
    @Override
    public void forAtMost(Duration much, Nudge nudge) throws InterruptedException {
      nudge.await(Math.min(much.toNanos(), Duration.ofMillis(500).toNanos()));
    }

    @Override
    public long nanos() {
      return time.nanos();
    }
  }

  private Asking asking() {
    return new Asking(books, checkout, channels, time, time, _ -> {});
  }

  private void cancel() {
    checkout.apply(payment.number(), new PaymentEvent.ClerkCancelled(), "");
  }

  private PaymentState state() {
    return checkout.byNumber(payment.number()).state();
  }

  private void finish() {
    for (var i = 0; i < 500 && step(); i++) {
      if (state().isFinal()) {
        return;
      }
    }
  }

  private void steps(int count) {
    for (var i = 0; i < count && step(); i++) {
      assertTrue(i < count);
    }
  }

  private boolean step() {
    var next = watch.step();
    if (next != null) {
      time.pass(next);
    }
    return next != null;
  }

  private Watch watching(boolean fresh) {
    return new Watch(
        checkout.byNumber(payment.number()),
        fresh,
        checkout,
        channels,
        new Links(),
        time,
        time,
        _ -> {});
  }
}
