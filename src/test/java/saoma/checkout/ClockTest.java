package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Health;
import saoma.channel.Pace;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Unresolved;
import saoma.settings.Settings;

/// Clocks that lie while a payment is open: the wall clock is set, the monotonic one stops with a
/// suspended machine, and the channel's goes on as it must.
class ClockTest {
  private static final Cart CART =
      Cart.EMPTY.add("2000000000015", "牛奶", "Milk", Quantity.ONE, Money.fen(650));

  private final Clocks clocks = new Clocks();
  private final MemoryBooks books = new MemoryBooks();
  private final FakeGateway gateway = new FakeGateway(clocks::truth, new SplittableRandom(1), true);
  private final Compared channel = new Compared(gateway);
  private final Channels channels = new Channels(List.of(channel));
  private final Checkout checkout = new Checkout(books, channels, clocks, () -> Settings.FRESH);

  /// Two readings of one time.
  private static final class Clocks implements Pause, InstantSource {
    private Instant truth = Instant.parse("2026-11-01T05:59:30Z");
    private Duration wallAhead = Duration.ZERO;
    private long nanos;
    private boolean suspended;

    void pass(Duration time) {
      truth = truth.plus(time);
      nanos += suspended ? 0 : time.toNanos();
    }

    Instant truth() {
      return truth;
    }

    @Override
    public void forAtMost(Duration time, Nudge nudge) {
      pass(time);
    }

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public Instant instant() {
      return truth.plus(wallAhead);
    }
  }

  /// A channel that tells its time.
  private static final class Compared implements Channel {
    private final FakeGateway inner;
    private final CountDownLatch checked = new CountDownLatch(1);
    private volatile Optional<Duration> skew = Optional.empty();
    private volatile Duration next = Duration.ZERO;

    Compared(FakeGateway inner) {
      this.inner = inner;
    }

    @Override
    public String code() {
      return inner.code();
    }

    @Override
    public Set<Ability> abilities() {
      return inner.abilities();
    }

    @Override
    public Answer charge(Charge charge) {
      return inner.charge(charge);
    }

    @Override
    public Answer query(ChargeId id) {
      return inner.query(id);
    }

    @Override
    public Answer reverse(ChargeId id) {
      return inner.reverse(id);
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
      return inner.refund(request);
    }

    @Override
    public RefundAnswer queryRefund(RefundRequest request) {
      return inner.queryRefund(request);
    }

    @Override
    public Answer find(String number) {
      return inner.find(number);
    }

    @Override
    public Health check() {
      skew = Optional.of(next);
      checked.countDown();
      return inner.check();
    }

    @Override
    public Pace pace() {
      return inner.pace();
    }

    @Override
    public Optional<Duration> skew() {
      return skew;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT5M1S", "-PT5M1S", "PT1H", "-PT490000H"})
  void aClockFarOffTheChannelsBlocksNewChargesAndNotTheAsking(String ahead) {
    var open = begun("first");
    var watch = watch(open, true);
    watch.step();
    gateway.scan(open.number());
    channel.skew = Optional.of(Duration.parse(ahead));
    var refused = assertInstanceOf(Started.NotBegun.class, checkout.begin(CART, "b", "fake"));
    assertEquals(new Trouble.ClockOff("fake", Duration.parse(ahead)), refused.trouble());
    assertEquals(Trouble.Moved.NO, refused.trouble().moneyMoved());
    assertEquals(1, books.payments.size());
    gateway.pay(open.number());
    watch.step();
    assertInstanceOf(Paid.class, now(open).state());
  }

  @Test
  void fiveMinutesAreBorne() {
    channel.skew = Optional.of(Duration.ofMinutes(-5));
    begun("first");
  }

  @Test
  void aClockThatWasPutRightIsFoundRightWithoutARestart() throws Exception {
    channel.skew = Optional.of(Duration.ofHours(1));
    try (var watcher = new Watcher(checkout, channels, clocks, clocks)) {
      assertInstanceOf(Started.NotBegun.class, watcher.pay(CART, "a", "fake"));
      assertTrue(channel.checked.await(60, TimeUnit.SECONDS), "the clocks are compared again");
    }
    begun("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "-PT1H", "PT24H", "-PT490000H"})
  void aJumpOfTheWallClockMovesNoDeadline(String jump) {
    var payment = begun("sale");
    var watch = watch(payment, true);
    watch.step();
    gateway.scan(payment.number());
    clocks.wallAhead = Duration.parse(jump);
    run(watch, Duration.ofSeconds(299));
    assertInstanceOf(Awaiting.class, now(payment).state());
    run(watch, Duration.ofSeconds(3));
    assertInstanceOf(Closed.class, now(payment).state());
    assertEquals(FakeGateway.State.CLOSED, gateway.trades.get(payment.number()).state);
  }

  /// A wall clock set forward must not make the till believe that a code is dead.
  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "-PT1H"})
  void aJumpWhileNobodyAnswersLosesNoMoney(String jump) {
    var payment = begun("sale");
    var watch = watch(payment, true);
    watch.step();
    gateway.lossPercent = 100;
    checkout.apply(payment.number(), new saoma.payment.PaymentEvent.ClerkCancelled(), "");
    run(watch, Duration.ofSeconds(70));
    assertInstanceOf(Unresolved.class, now(payment).state());
    gateway.lossPercent = 0;
    clocks.wallAhead = Duration.parse(jump);
    run(watch, Duration.ofSeconds(30));
    assertInstanceOf(Unresolved.class, now(payment).state());
    assertTrue(gateway.scan(payment.number()), "the code lives, whatever the till's clock says");
    gateway.pay(payment.number());
    run(watch, Duration.ofMinutes(2));
    assertTrue(now(payment).state().hasMoney(), now(payment).state().toString());
  }

  @Test
  void aCodeThatWasWithdrawnIsWatchedForItsTimeWhateverTheWallClockSays() {
    var payment = begun("sale");
    var watch = watch(payment, true);
    watch.step();
    checkout.apply(payment.number(), new saoma.payment.PaymentEvent.ClerkCancelled(), "");
    run(watch, Duration.ofSeconds(10));
    assertInstanceOf(Closed.class, now(payment).state());
    clocks.wallAhead = Duration.ofHours(1);
    gateway.scan(payment.number());
    gateway.pay(payment.number());
    run(watch, Duration.ofSeconds(10));
    assertInstanceOf(Disputed.class, now(payment).state());
    assertEquals(1, checkout.unclaimed().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1H", "-PT490000H"})
  void aClockSetBackOverARestartGivesNoPaymentMoreThanItsTime(String jump) {
    var payment = begun("sale");
    watch(payment, true).step();
    gateway.scan(payment.number());
    clocks.wallAhead = Duration.parse(jump);
    assertEquals(Duration.ofSeconds(300), watch(payment, false).left());
    clocks.wallAhead = Duration.ofHours(1);
    assertEquals(Duration.ZERO, watch(payment, false).left());
  }

  @Test
  void aSuspendedMachineAsksOnAndClosesLateRatherThanEarly() {
    var payment = begun("sale");
    var watch = watch(payment, true);
    watch.step();
    gateway.scan(payment.number());
    clocks.suspended = true;
    for (var i = 0; i < 1_000; i++) {
      clocks.pass(watch.step());
    }
    assertInstanceOf(Awaiting.class, now(payment).state());
    gateway.pay(payment.number());
    clocks.suspended = false;
    run(watch, Duration.ofSeconds(5));
    assertInstanceOf(Paid.class, now(payment).state());
    assertEquals(1, books.receipts.size());
  }

  @Test
  void attemptsKeepTheirOrderWhenTheClockGoesBack() {
    var first = begun("one");
    clocks.wallAhead = Duration.ofHours(-1);
    var second = begun("two");
    clocks.wallAhead = Duration.ofHours(-490_000);
    var third = begun("three");
    assertEquals(
        List.of(first.number(), second.number(), third.number()),
        List.copyOf(books.payments.keySet()));
    assertEquals(List.of(1L, 2L, 3L), List.of(first.orderId(), second.orderId(), third.orderId()));
  }

  private Payment begun(String sale) {
    return assertInstanceOf(Started.Begun.class, checkout.begin(CART, sale, "fake")).payment();
  }

  private Watch watch(Payment payment, boolean fresh) {
    return new Watch(payment, fresh, checkout, channels, new Links(), clocks, clocks, _ -> {});
  }

  private Payment now(Payment payment) {
    return books.payments.get(payment.number());
  }

  private void run(Watch watch, Duration time) {
    var end = clocks.truth.plus(time);
    for (var i = 0; i < 10_000 && clocks.truth.isBefore(end); i++) {
      var next = watch.step();
      if (next == null) {
        return;
      }
      clocks.pass(next);
    }
  }
}
