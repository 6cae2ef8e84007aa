package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Channels;
import saoma.channel.CustomerCode;
import saoma.channel.TakePace;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.ClerkCancelled;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.Way;
import saoma.settings.Settings;

/// What a till does with a customer's code, second by second, by the schedules of both channels'
/// pages.
class TakingTest {
  private static final Cart CART = Cart.EMPTY.add("1", "milk", "", Quantity.ONE, Money.fen(650));
  private static final CustomerCode CODE = CustomerCode.of("281234567890123456").orElseThrow();
  private static final Answer ABSENT = TakenChannel.waiting(Phase.ABSENT);
  private static final Answer PASSWORD = TakenChannel.waiting(Phase.CONFIRMING);
  private static final Answer SILENT = TakenChannel.unknown(Cause.TIMED_OUT);
  private static final Answer ACCEPTED = TakenChannel.closed("accepted");

  /// As Alipay's pages have it.
  private static final TakePace ALIPAY = pace(5, 0, 3, 60, 60, 0, 3, 20);

  /// As WeChat's pages have it.
  private static final TakePace WECHAT = pace(5, 5, 5, 45, 5, 15, 5, 4);

  private final FakeTime time = new FakeTime();
  private final MemoryBooks books = new MemoryBooks();
  private TakenChannel channel;
  private Checkout checkout;
  private Channels channels;
  private Payment payment;
  private Watch watch;
  private PaymentView view;

  private static TakePace pace(
      int waiting, int silence, int every, int ask, int absent, int before, int again, int times) {
    return new TakePace(
        Duration.ofSeconds(waiting),
        Duration.ofSeconds(silence),
        Duration.ofSeconds(every),
        Duration.ofSeconds(ask),
        Duration.ofSeconds(absent),
        Duration.ofSeconds(before),
        Duration.ofSeconds(again),
        times,
        Duration.ofMinutes(5));
  }

  private void begin(TakePace pace, Answer taken) {
    channel = new TakenChannel(time, pace);
    channel.taken = taken;
    channels = new Channels(List.of(channel));
    checkout = new Checkout(books, channels, time, () -> Settings.FRESH);
    var begun = checkout.begin(CART, "s", "alipay", Way.CUSTOMER_CODE, Optional.empty());
    payment = assertInstanceOf(Started.Begun.class, begun).payment();
    watch = watching(true).charging((channel, charge) -> channel.take(charge, CODE));
  }

  private Watch watching(boolean fresh) {
    return new Watch(
        stored(), fresh, checkout, channels, new Links(), time, time, seen -> view = seen);
  }

  private Payment stored() {
    return checkout.byNumber(payment.number());
  }

  /// @return whether another step is due, which time has gone on to
  private boolean step() {
    var next = watch.step();
    if (next != null) {
      time.pass(next);
    }
    return next != null;
  }

  private void stepUntil(Duration since) {
    while (time.nanos() < since.toNanos() && step()) {}
  }

  /// In whole seconds since the payment began.
  private static List<Long> seconds(List<Long> nanos) {
    return nanos.stream().map(at -> Duration.ofNanos(at).toSeconds()).toList();
  }

  @Test
  void whatIsPaidInTheFirstAnswerIsASaleAtOnce() {
    begin(ALIPAY, TakenChannel.paid());
    assertInstanceOf(Awaiting.class, stored().state());
    assertEquals(0, channel.takes, "stored before a byte leaves");
    step();
    assertEquals(false, assertInstanceOf(Paid.class, stored().state()).late());
    assertEquals(1, books.receipts.size());
    assertEquals(1, channel.takes);
    assertEquals(List.of(), channel.asked);
    assertFalse(step(), "nothing is left to ask");
  }

  @Test
  void aRefusalEndsItAndSaysWhatToDo() {
    begin(ALIPAY, new Answer.Declined("CODE", Advice.NEW_CODE, TakenChannel.HEARD));
    step();
    assertInstanceOf(Declined.class, stored().state());
    assertEquals(Advice.NEW_CODE, view.advice());
    assertTrue(books.receipts.isEmpty());
  }

  @Test
  void aPasswordIsAskedAboutByAlipaysPageAndTakenBackWithoutAGap() {
    begin(ALIPAY, PASSWORD);
    channel.says = PASSWORD;
    channel.back = ACCEPTED;
    step();
    assertEquals(Phase.CONFIRMING, view.phase());
    stepUntil(Duration.ofSeconds(60));
    assertEquals(List.of(5L, 8L, 11L), seconds(channel.asked).subList(0, 3));
    assertEquals(List.of(), channel.reversed);
    channel.afterBack = TakenChannel.closed("TRADE_CLOSED");
    stepUntil(Duration.ofSeconds(62));
    assertEquals(List.of(60L), seconds(channel.reversed));
    assertInstanceOf(Closed.class, stored().state());
    assertEquals(1, channel.takes);
  }

  @Test
  void aPasswordIsAskedAboutByWechatsPage() {
    begin(WECHAT, PASSWORD);
    channel.says = PASSWORD;
    channel.back = ACCEPTED;
    channel.afterBack = TakenChannel.closed("REVOKED");
    stepUntil(Duration.ofSeconds(50));
    assertEquals(
        List.of(5L, 10L, 15L, 20L, 25L, 30L, 35L, 40L), seconds(channel.asked).subList(0, 8));
    assertEquals(List.of(45L), seconds(channel.reversed));
    assertInstanceOf(Closed.class, stored().state());
  }

  @Test
  void thePasswordComesAndTheMoneyIsASale() {
    begin(WECHAT, PASSWORD);
    channel.says = PASSWORD;
    stepUntil(Duration.ofSeconds(12));
    channel.says = TakenChannel.paid();
    step();
    assertEquals(false, assertInstanceOf(Paid.class, stored().state()).late());
  }

  @Test
  void anUnknownResultIsAskedAboutAtOnceAtAlipay() {
    begin(ALIPAY, SILENT);
    channel.says = TakenChannel.paid();
    step();
    step();
    assertEquals(List.of(0L), seconds(channel.asked));
    assertInstanceOf(Paid.class, stored().state());
    assertEquals(1, channel.takes, "never sent again");
  }

  /// Twice unknown within ten seconds, then reversed; but what got no answer may still arrive, so
  /// nobody may take again for a minute.
  @Test
  void aNumberThatWechatDoesNotKnowIsReversedAndHeldUntilNothingCanArrive() {
    begin(WECHAT, SILENT);
    channel.says = ABSENT;
    channel.back = ABSENT;
    stepUntil(Duration.ofSeconds(32));
    assertEquals(List.of(5L, 10L), seconds(channel.asked).subList(0, 2));
    assertEquals(List.of(15L, 20L, 25L, 30L), seconds(channel.reversed), "not before 15 s");
    assertInstanceOf(Unresolved.class, stored().state());
    assertTrue(stored().state().blocksAnother());
    stepUntil(Duration.ofSeconds(130));
    assertInstanceOf(Closed.class, stored().state());
    assertTrue(Duration.ofNanos(time.nanos()).compareTo(Withdrawal.FLIGHT) >= 0);
    assertEquals(1, channel.takes);
  }

  @Test
  void whatNeverLeftNeedNotBeWaitedFor() {
    begin(WECHAT, TakenChannel.unknown(Cause.NO_NETWORK));
    channel.says = ABSENT;
    channel.back = ABSENT;
    stepUntil(Duration.ofSeconds(20));
    assertInstanceOf(Closed.class, stored().state());
  }

  @ParameterizedTest
  @EnumSource(names = {"SETTINGS", "LIMITED"})
  void whatWasNotCarriedOutIsConfirmedByOneQueryAndTakenBack(Cause cause) {
    begin(ALIPAY, TakenChannel.unknown(cause));
    channel.says = ABSENT;
    channel.back = ACCEPTED;
    stepUntil(Duration.ofSeconds(5));
    assertInstanceOf(Closed.class, stored().state());
    assertEquals(1, channel.reversed.size());
  }

  @Test
  void aLateArrivalIsFoundWhileItIsWaitedFor() {
    begin(ALIPAY, SILENT);
    channel.says = ABSENT;
    stepUntil(Duration.ofSeconds(40));
    assertInstanceOf(Awaiting.class, stored().state());
    channel.says = TakenChannel.paid();
    step();
    assertEquals(false, assertInstanceOf(Paid.class, stored().state()).late());
  }

  @Test
  void aTryThatFailedIsTakenBackBeforeAnotherCode() {
    begin(WECHAT, PASSWORD);
    channel.says = PASSWORD;
    stepUntil(Duration.ofSeconds(15));
    channel.says = TakenChannel.waiting(Phase.FAILED);
    channel.back = ACCEPTED;
    channel.afterBack = TakenChannel.closed("REVOKED");
    stepUntil(Duration.ofSeconds(22));
    assertInstanceOf(Closed.class, stored().state());
    assertEquals(1, channel.reversed.size());
    assertFalse(stored().state().blocksAnother());
  }

  @Test
  void theClerkGivesUpAndWechatIsReversedNotBeforeItsTime() {
    begin(WECHAT, PASSWORD);
    channel.says = PASSWORD;
    step();
    checkout.apply(payment.number(), new ClerkCancelled(), "");
    assertInstanceOf(Reversing.class, stored().state());
    assertTrue(stored().state().blocksAnother());
    channel.back = ACCEPTED;
    channel.afterBack = TakenChannel.closed("REVOKED");
    stepUntil(Duration.ofSeconds(30));
    assertEquals(List.of(15L), seconds(channel.reversed));
    assertInstanceOf(Closed.class, stored().state());
  }

  @Test
  void moneyThatComesWhileGivingUpIsASaleAndLate() {
    begin(WECHAT, PASSWORD);
    channel.says = PASSWORD;
    step();
    checkout.apply(payment.number(), new ClerkCancelled(), "");
    channel.says = TakenChannel.paid();
    step();
    assertEquals(true, assertInstanceOf(Paid.class, stored().state()).late());
    assertEquals(1, books.receipts.size());
  }

  @Test
  void whatWasNotSentBeforeTheClerkGaveUpIsNeverSent() {
    begin(ALIPAY, TakenChannel.paid());
    checkout.apply(payment.number(), new ClerkCancelled(), "");
    channel.says = ABSENT;
    channel.back = ACCEPTED;
    stepUntil(Duration.ofSeconds(10));
    assertEquals(0, channel.takes);
    assertInstanceOf(Closed.class, stored().state());
  }

  @Test
  void moneyAfterTheEndIsDisputed() {
    begin(ALIPAY, new Answer.Declined("NO", Advice.OTHER_WAY, TakenChannel.HEARD));
    step();
    channel.says = TakenChannel.paid();
    step();
    assertInstanceOf(Disputed.class, stored().state());
  }

  /// The code is stored nowhere, so the number is asked, and nothing is sent again.
  @Test
  void afterACrashTheNumberIsAskedAndNeverSentAgain() {
    begin(ALIPAY, SILENT);
    step();
    watch = watching(false);
    channel.says = PASSWORD;
    stepUntil(Duration.ofSeconds(10));
    channel.says = TakenChannel.paid();
    step();
    assertInstanceOf(Paid.class, stored().state());
    assertEquals(1, channel.takes);
  }

  @Test
  void afterACrashBeforeTheTakeNothingIsClosedWhileItCouldArrive() {
    begin(ALIPAY, TakenChannel.paid());
    watch = watching(false);
    var restarted = time.nanos();
    channel.says = ABSENT;
    channel.back = ACCEPTED;
    while (!(stored().state() instanceof Closed)) {
      assertTrue(time.nanos() - restarted < Duration.ofMinutes(4).toNanos(), "never closed");
      step();
    }
    assertTrue(time.nanos() - restarted >= Withdrawal.FLIGHT.toNanos());
    assertEquals(0, channel.takes);
  }

  @Test
  void aChannelThatTakesNoCodesBeginsNothing() {
    begin(ALIPAY, SILENT);
    channel.takesCodes = false;
    assertEquals(
        new Started.NotBegun(new Trouble.NoSuchChannel("alipay")),
        checkout.begin(CART, "another", "alipay", Way.CUSTOMER_CODE, Optional.empty()));
    assertInstanceOf(Started.Begun.class, checkout.begin(CART, "third", "alipay"));
  }
}
