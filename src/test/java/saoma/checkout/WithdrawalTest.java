package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Health;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.settings.Settings;

/// Giving up, where requests overtake each other. Both histories were found by the simulation.
class WithdrawalTest {
  private static final Cart CART = Cart.EMPTY.add("1", "milk", "", Quantity.ONE, Money.fen(650));

  private final FakeTime time = new FakeTime();
  private final MemoryBooks books = new MemoryBooks();
  private final Told channel = new Told();
  private final Channels channels = new Channels(List.of(channel));
  private final Checkout checkout = new Checkout(books, channels, time, () -> Settings.FRESH);
  private Payment payment;
  private Watch watch;

  @BeforeEach
  void begin() {
    payment = assertInstanceOf(Started.Begun.class, checkout.begin(CART, "s", "told")).payment();
    watch = watching(true);
  }

  /// The reverse is on its way, the customer pays, and only then it arrives and gives the money
  /// back.
  @Test
  void moneySeenWhileAReverseIsOnItsWayIsNotYetASale() {
    cancelAndLoseTheReverse();
    channel.says = paid();
    stepFor(Duration.ofSeconds(20));
    assertInstanceOf(Reversing.class, stored().state());
    assertTrue(books.receipts.isEmpty());

    channel.says = new Answer.Closed("given back", HEARD);
    stepFor(Duration.ofSeconds(5));
    assertInstanceOf(Closed.class, stored().state());
    assertTrue(books.receipts.isEmpty());
  }

  @Test
  void moneyThatStaysWhenNoReverseCanArriveAnyMoreIsASale() {
    cancelAndLoseTheReverse();
    var sent = channel.lastReverse;
    channel.says = paid();
    while (!(stored().state() instanceof Paid)) {
      assertTrue(time.nanos() - sent < Duration.ofMinutes(3).toNanos(), "money nobody believes");
      step();
    }
    assertTrue(time.nanos() - sent >= Withdrawal.FLIGHT.toNanos());
    assertEquals(1, books.receipts.size());
  }

  @Test
  void moneySeenAfterAnAnsweredReverseIsASaleAtOnce() {
    shown();
    checkout.apply(payment.number(), new PaymentEvent.ClerkCancelled(), "");
    channel.reversing = new Answer.Declined("ORDERPAID", Answer.Advice.NEW_ATTEMPT, HEARD);
    channel.says = paid();
    step();
    assertInstanceOf(Paid.class, stored().state());
  }

  /// What an earlier process sent is not known, so it may have sent a reverse as it died.
  @Test
  void afterARestartAReverseMayBeOnItsWayToo() {
    cancelAndLoseTheReverse();
    watch = watching(false);
    var started = time.nanos();
    channel.says = paid();
    step();
    assertInstanceOf(Reversing.class, stored().state());
    while (!(stored().state() instanceof Paid)) {
      assertTrue(time.nanos() - started < Duration.ofMinutes(3).toNanos(), "nobody believes it");
      step();
    }
    assertTrue(time.nanos() - started >= Withdrawal.FLIGHT.toNanos());
  }

  @Test
  void whatIsUnresolvedWaitsForItsOwnLostReverseToo() {
    shown();
    checkout.apply(payment.number(), new PaymentEvent.GaveUp("by hand"), "");
    channel.says = new Answer.Waiting(Phase.OPEN, HEARD);
    step();
    var sent = channel.lastReverse;
    channel.says = paid();
    while (!(stored().state() instanceof Paid)) {
      assertTrue(time.nanos() - sent < Duration.ofHours(2).toNanos(), "nobody believes it");
      step();
    }
    assertTrue(time.nanos() - sent >= Withdrawal.FLIGHT.toNanos());
  }

  /// WeChat answers the close of a number it never heard of with "no such order".
  @Test
  void aNumberThatNeverArrivedIsOverOnceItHasExpired() {
    checkout.apply(payment.number(), new PaymentEvent.GaveUp("by hand"), "");
    channel.says = new Answer.Waiting(Phase.ABSENT, HEARD);
    channel.reversing = new Answer.Waiting(Phase.ABSENT, HEARD);
    var expires = payment.expiresAt().plus(Watch.EXPIRY_SLACK);
    while (time.instant().isBefore(expires)) {
      assertInstanceOf(Unresolved.class, stored().state());
      step();
    }
    for (int i = 0; i < 10 && stored().state() instanceof Unresolved; i++) {
      step();
    }
    assertInstanceOf(Closed.class, stored().state());
  }

  /// That the close got no answer says nothing about the number: it may be there.
  @Test
  void aNumberIsNotOverWhileItsCloseGetsNoAnswer() {
    checkout.apply(payment.number(), new PaymentEvent.GaveUp("by hand"), "");
    channel.says = new Answer.Waiting(Phase.ABSENT, HEARD);
    stepFor(Duration.ofHours(1));
    assertInstanceOf(Unresolved.class, stored().state());
  }

  /// Two tills or a fault of the channel: money of another amount under a number that has ended. A
  /// person must see it, and it must not be forgotten when the watch is over.
  @Test
  void moneyOfAnotherAmountAfterTheEndStandsOnTheList() {
    end();
    channel.says = new Answer.Unknown(Cause.MISMATCH, HEARD);
    stepFor(Duration.ofHours(3));
    assertInstanceOf(Unresolved.class, stored().state());
    assertTrue(checkout.pending().count() > 0);
  }

  /// A manager who has looked into it is not asked again.
  @Test
  void whatAManagerRuledAwayStaysAway() {
    end();
    channel.says = new Answer.Unknown(Cause.MISMATCH, HEARD);
    step();
    new RulingDesk(books, checkout, time).noMoneyMoved(payment.number(), "Li", "bill seen");
    stepFor(Duration.ofDays(3));
    assertInstanceOf(Closed.class, stored().state());
  }

  @Test
  void anAnswerThatProvesNothingReopensNothing() {
    end();
    channel.says = new Answer.Unknown(Cause.BAD_SIGNATURE, HEARD);
    stepFor(Duration.ofHours(3));
    assertInstanceOf(Closed.class, stored().state());
  }

  /// The answer "nobody scanned it" was true when it was written, and somebody scanned it since.
  @Test
  void aSlowAnswerDoesNotSettleACode() {
    channel.codeOutlivesReverse = true;
    shown();
    checkout.apply(payment.number(), new PaymentEvent.ClerkCancelled(), "");
    channel.says = new Answer.Waiting(Phase.ABSENT, HEARD);
    channel.reversing = new Answer.Closed("accepted", HEARD);
    channel.answersAfter = Withdrawal.SETTLE.plusSeconds(2);
    step();
    assertInstanceOf(Reversing.class, stored().state());
    step();
    assertInstanceOf(Closed.class, stored().state());
  }

  private void end() {
    shown();
    channel.says = new Answer.Closed("closed", HEARD);
    step();
    assertInstanceOf(Closed.class, stored().state());
  }

  private void shown() {
    step();
    assertEquals(1, channel.charges);
  }

  private void cancelAndLoseTheReverse() {
    shown();
    checkout.apply(payment.number(), new PaymentEvent.ClerkCancelled(), "");
    channel.says = new Answer.Waiting(Phase.OPEN, HEARD);
    step();
    assertInstanceOf(Reversing.class, stored().state());
  }

  private void stepFor(Duration how) {
    var until = time.nanos() + how.toNanos();
    while (time.nanos() < until) {
      if (!step()) {
        return;
      }
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
    return new Watch(stored(), fresh, checkout, channels, new Links(), time, time, _ -> {});
  }

  private Payment stored() {
    return checkout.byNumber(payment.number());
  }

  private static Answer paid() {
    return new Answer.Paid("T1", new FakeTime().instant(), Money.fen(650), HEARD);
  }

  private static final Heard HEARD = Heard.nothing("told");

  /// A channel that says what it is told to; a reverse gets no answer unless told otherwise.
  private final class Told implements Channel {
    private Answer says = new Answer.Waiting(Phase.OPEN, HEARD);
    private Answer reversing = new Answer.Unknown(Cause.TIMED_OUT, HEARD);
    private Duration answersAfter = Duration.ZERO;
    private boolean codeOutlivesReverse;
    private int charges;
    private long lastReverse;

    @Override
    public String code() {
      return "told";
    }

    @Override
    public Set<Ability> abilities() {
      return EnumSet.noneOf(Ability.class);
    }

    @Override
    public Answer charge(Charge charge) {
      charges++;
      return new Answer.ShowCode("code", charge.expiresAt(), HEARD);
    }

    @Override
    public Answer query(ChargeId id) {
      time.pass(answersAfter);
      return says;
    }

    @Override
    public Answer find(String number) {
      return says;
    }

    @Override
    public Answer reverse(ChargeId id) {
      lastReverse = time.nanos();
      return reversing;
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
      throw new AssertionError("no refunds here");
    }

    @Override
    public RefundAnswer queryRefund(RefundRequest request) {
      throw new AssertionError("no refunds here");
    }

    @Override
    public Health check() {
      return new Health.Ready(Duration.ZERO);
    }

    @Override
    public Pace pace() {
      return new Pace(
          Duration.ofSeconds(2),
          List.of(new Pace.Rung(Duration.ofHours(1), Duration.ofSeconds(3))),
          List.of(Duration.ofSeconds(1)),
          codeOutlivesReverse);
    }
  }
}
