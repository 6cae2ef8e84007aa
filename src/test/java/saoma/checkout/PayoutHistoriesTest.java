package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import saoma.channel.Channels;
import saoma.money.Money;
import saoma.payout.Payee;
import saoma.payout.Payout;
import saoma.payout.PayoutEvent;
import saoma.payout.PayoutLine;
import saoma.payout.PayoutState;
import saoma.payout.Signature;
import saoma.settings.Settings;

/// Payouts over a bad wire, with a till that dies now and then, in made-up time: nothing is paid
/// twice, nothing is lost, and "refused" is true.
class PayoutHistoriesTest {
  private final FakeTime time = new FakeTime();
  private final MemoryBooks books = new MemoryBooks();
  private final PlainSeal seal = new PlainSeal();
  private final List<Checkout.Alarm> alarms = new ArrayList<>();
  private FakePayer payer = new FakePayer(time, 0);
  private PayoutBook book;

  private void open(long seed) {
    payer = new FakePayer(time, seed);
    var checkout = new Checkout(books, channels(), time, () -> Settings.FRESH);
    checkout.alarms().listen(alarms::add);
    book = new PayoutBook(books, time, checkout.alarms());
  }

  private Channels channels() {
    return new Channels(List.of(payer));
  }

  private Payout approved(PayoutLine line) {
    var by = new Signature("Ann", time.instant());
    var made = new PayoutDrafts(books, channels(), seal).draft("alipay", List.of(line), "why", by);
    var payout = assertInstanceOf(PayoutResult.Done.class, made).payouts().getFirst();
    return approve(payout);
  }

  private Payout approve(Payout payout) {
    var second = new Signature("Bob", time.instant());
    return book.apply(payout.number(), new PayoutEvent.Approve(second), "");
  }

  private PayoutWatch watch(String number) {
    return new PayoutWatch(number, book, channels(), seal, time, new Semaphore(4), _ -> {});
  }

  private static PayoutLine line(SplittableRandom random) {
    var amount = Money.fen(10 + random.nextInt(100_000));
    return random.nextBoolean()
        ? new PayoutLine(Payee.Kind.LOGON, "13812345678", "王", amount, "")
        : new PayoutLine(Payee.Kind.CARD, "6222020000000000000", "王", amount, "工行");
  }

  /// Steps until nothing is asked any more; a crash forgets what only the process knew.
  private void live(String number, SplittableRandom random, int crashPercent) {
    var watch = watch(number);
    for (var n = 0; n < 5_000; n++) {
      var next = watch.step();
      if (next == null) {
        return;
      }
      time.pass(next);
      if (random.nextInt(100) < crashPercent) {
        time.pass(Duration.ofSeconds(random.nextInt(400)));
        watch = watch(number);
      }
    }
    throw new AssertionError("it never ends: " + book.byNumber(number).state());
  }

  @Test
  void nothingIsPaidTwiceAndNothingIsLost() {
    for (var seed = 0L; seed < 400; seed++) {
      var random = new SplittableRandom(seed);
      open(seed);
      payer.lossPercent = random.nextInt(60);
      payer.latePercent = random.nextInt(40);
      payer.refusePercent = random.nextInt(40);
      payer.failPercent = random.nextInt(30);
      history(random, "seed " + seed);
    }
  }

  private void history(SplittableRandom random, String named) {
    var payout = approved(line(random));
    var chain = new ArrayList<String>();
    while (true) {
      chain.add(payout.number());
      live(payout.number(), random, 5);
      var after = book.byNumber(payout.number());
      agrees(after, named);
      if (!(after.state() instanceof PayoutState.Refused) || chain.size() == 5) {
        break;
      }
      var again = new PayoutDrafts(books, channels(), seal);
      var made = again.again(payout.number(), new Signature("Ann", time.instant()));
      payout = approve(assertInstanceOf(PayoutResult.Done.class, made).payouts().getFirst());
    }
    time.pass(Duration.ofDays(1));
    var paid = chain.stream().filter(payer::isPaid).count();
    assertTrue(paid <= 1, named + ": paid " + paid + " times");
    for (var number : chain.subList(0, chain.size() - 1)) {
      assertFalse(payer.isPaid(number), named + ": refused, but paid");
    }
  }

  /// What the books say is what the channel did.
  private void agrees(Payout payout, String named) {
    switch (payout.state()) {
      case PayoutState.Done _ -> {
        assertTrue(payer.isPaid(payout.number()), named);
        assertFalse(payer.transfers.get(payout.number()).comesBack, named);
      }
      case PayoutState.Returned _ ->
          assertTrue(payer.transfers.get(payout.number()).comesBack, named);
      case PayoutState.Refused _ -> assertFalse(payer.isPaid(payout.number()), named);
      case PayoutState.Drafted _,
          PayoutState.Approved _,
          PayoutState.Withdrawn _,
          PayoutState.Sent _,
          PayoutState.Unresolved _,
          PayoutState.Dealing _ ->
          throw new AssertionError(named + " ended as " + payout.state());
    }
  }

  @Test
  void aLostRequestIsSentAgainOnlyAfterMinutesAndCounted() {
    open(1);
    payer.lossPercent = 100;
    var payout = approved(line(new SplittableRandom(2)));
    var watch = watch(payout.number());
    watch.step();
    assertEquals(new PayoutState.Sent(time.instant(), 1), book.byNumber(payout.number()).state());
    payer.lossPercent = 0;
    for (var n = 0; n < 20; n++) {
      time.pass(Duration.ofSeconds(14));
      watch.step();
      assertEquals(1, payer.sends, "not before five minutes");
    }
    time.pass(Duration.ofSeconds(30));
    watch.step();
    assertEquals(2, payer.sends);
    assertTrue(payer.isPaid(payout.number()));
  }

  @Test
  void silenceIsToldAndIsNoEnd() {
    open(1);
    payer.lossPercent = 100;
    var payout = approved(line(new SplittableRandom(2)));
    var watch = watch(payout.number());
    for (var n = 0; n < 200; n++) {
      time.pass(Duration.ofSeconds(5));
      assertTrue(watch.step() != null);
    }
    assertInstanceOf(PayoutState.Unresolved.class, book.byNumber(payout.number()).state());
    assertEquals(1, payer.sends);
    assertEquals(payout.number(), alarms.getLast().payment());
    for (var n = 0; n < 2_000; n++) {
      time.pass(Duration.ofMinutes(5));
      assertTrue(watch.step() != null, "asked for ever");
    }
    assertInstanceOf(PayoutState.Unresolved.class, book.byNumber(payout.number()).state());
  }

  @Test
  void whatNeverArrivedIsRefusedAfterTheLastOfThreeSendings() {
    open(1);
    payer.losesSendings = true;
    var payout = approved(line(new SplittableRandom(2)));
    var started = time.instant();
    live(payout.number(), new SplittableRandom(3), 0);
    var refused =
        assertInstanceOf(PayoutState.Refused.class, book.byNumber(payout.number()).state());
    assertEquals(PayoutWatch.NEVER_ARRIVED, refused.code());
    assertEquals(PayoutWatch.MOST_SENDS, payer.sends);
    assertTrue(Duration.between(started, time.instant()).toMinutes() >= 25);
    assertFalse(payer.isPaid(payout.number()));
  }

  @Test
  void aBankThatSendsBackIsHeardDaysLater() {
    open(1);
    payer.failPercent = 100;
    var line = new PayoutLine(Payee.Kind.CARD, "6222020000000000000", "王", Money.fen(100), "");
    var payout = approved(line);
    payer.failPercent = 0;
    var watch = watch(payout.number());
    watch.step();
    payer.transfers.get(payout.number()).comesBack = true;
    payer.transfers.get(payout.number()).fails = false;
    time.pass(FakePayer.BANK.plusSeconds(1));
    assertEquals(PayoutWatch.RETURNS_EVERY, watch.step());
    assertInstanceOf(PayoutState.Done.class, book.byNumber(payout.number()).state());
    assertEquals("", book.byNumber(payout.number()).payee().account(), "forgotten");
    time.pass(FakePayer.BACK);
    assertEquals(null, watch.step());
    assertInstanceOf(PayoutState.Returned.class, book.byNumber(payout.number()).state());
    assertEquals("a payout came back", alarms.getLast().why());
    assertEquals(1, payer.sends);
  }

  @Test
  void withoutCertificatesNothingLeavesAndNothingIsLost() {
    open(1);
    var payout = approved(line(new SplittableRandom(2)));
    payer.ready = false;
    var watch = watch(payout.number());
    assertTrue(watch.step() != null);
    assertEquals(0, payer.sends);
    assertInstanceOf(PayoutState.Approved.class, book.byNumber(payout.number()).state());
    payer.ready = true;
    watch.step();
    assertEquals(1, payer.sends);
  }
}
