package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import saoma.channel.Channels;
import saoma.money.Money;
import saoma.payout.Payee;
import saoma.payout.Payout;
import saoma.payout.PayoutLine;
import saoma.payout.PayoutState;
import saoma.payout.Persons;
import saoma.settings.Settings;

/// The rules of the two people, and what the desk keeps together.
class PayoutDeskTest {
  private static final PayoutLine ACCOUNT =
      new PayoutLine(Payee.Kind.LOGON, "13812345678", "王", Money.fen(5_000), "");
  private static final PayoutLine CARD =
      new PayoutLine(Payee.Kind.CARD, "6222020000000000000", "李", Money.fen(7_000), "工行");
  private static final Map<String, String> PEOPLE = Map.of("1111", "Ann", "2222", "Bob");

  private final FakeTime time = new FakeTime();
  private final MemoryBooks books = new MemoryBooks();
  private final FakePayer payer = new FakePayer(time, 1);
  private final Channels channels = new Channels(List.of(payer));
  private final Checkout checkout = new Checkout(books, channels, time, () -> Settings.FRESH);
  private final Persons persons = (_, pin) -> Optional.ofNullable(PEOPLE.get(new String(pin)));
  private final BlockingQueue<Payout> heard = new LinkedBlockingQueue<>();
  private final PayoutDesk desk =
      new PayoutDesk(books, checkout, channels, persons, new PlainSeal(), time, new ShortPause());

  /// Waits a moment in truth, so that a thread that asks does not eat the machine.
  private static final class ShortPause implements Pause {
    @Override
    public void forAtMost(Duration pause, Nudge nudge) throws InterruptedException {
      nudge.await(Duration.ofMillis(20).toNanos());
    }

    @Override
    public long nanos() {
      return 0;
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static char[] pin(String digits) {
    return digits.toCharArray();
  }

  private List<Payout> drafted(PayoutLine... lines) {
    return done(desk.draft("alipay", List.of(lines), "工资", pin("1111")));
  }

  private static List<Payout> done(PayoutResult result) {
    return assertInstanceOf(PayoutResult.Done.class, result, result.toString()).payouts();
  }

  private static void not(PayoutProblem why, PayoutResult result) {
    assertEquals(new PayoutResult.Not(why), result);
  }

  private static List<String> numbers(List<Payout> payouts) {
    return payouts.stream().map(Payout::number).toList();
  }

  private Payout stored(String number) {
    return books.payouts().byNumber(number).orElseThrow();
  }

  private Payout await(String number, Class<? extends PayoutState> state) throws Exception {
    desk.views().listen(view -> view.ifPresent(one -> heard.add(one.payout())));
    while (true) {
      var now = stored(number);
      if (state.isInstance(now.state())) {
        return now;
      }
      assertTrue(heard.poll(60, TimeUnit.SECONDS) != null, "nothing more was heard");
    }
  }

  @Test
  void oneDraftsAndAnotherApproves() throws Exception {
    var payout = drafted(ACCOUNT).getFirst();
    assertEquals("Ann", payout.drafted().person());
    assertEquals(payout.number(), payout.batch());
    not(PayoutProblem.SAME_PERSON, desk.approve(numbers(List.of(payout)), pin("1111")));
    not(PayoutProblem.WHO, desk.approve(numbers(List.of(payout)), pin("9999")));
    assertEquals(0, payer.sends);
    done(desk.approve(numbers(List.of(payout)), pin("2222")));
    var paid = await(payout.number(), PayoutState.Done.class);
    assertEquals("Bob", paid.approved().person());
    assertEquals("工资", paid.reason());
    not(PayoutProblem.NOT_DRAFTED, desk.approve(List.of(payout.number()), pin("2222")));
    not(PayoutProblem.NOT_TO_WITHDRAW, desk.withdraw(List.of(payout.number()), pin("2222")));
    assertEquals(1, payer.sends);
  }

  @Test
  void aPinIsWipedWhateverComesOfIt() {
    for (var digits : List.of("1111", "9999")) {
      var secret = pin(digits);
      desk.draft("alipay", List.of(ACCOUNT), "工资", secret);
      assertArrayEquals(new char[4], secret);
    }
  }

  @Test
  void whatIsNoDraftIsNotStored() {
    var all = List.of(ACCOUNT);
    not(PayoutProblem.WHO, desk.draft("alipay", all, "why", pin("9999")));
    not(PayoutProblem.NO_CHANNEL, desk.draft("wechat", all, "why", pin("1111")));
    not(PayoutProblem.NOTHING, desk.draft("alipay", List.of(), "why", pin("1111")));
    not(PayoutProblem.NO_REASON, desk.draft("alipay", all, " ", pin("1111")));
    not(PayoutProblem.NO_REASON, desk.draft("alipay", all, "x".repeat(51), pin("1111")));
    var small = new PayoutLine(Payee.Kind.LOGON, "13812345678", "王", Money.fen(9), "");
    not(PayoutProblem.AMOUNT, desk.draft("alipay", List.of(ACCOUNT, small), "y", pin("1111")));
    payer.ready = false;
    not(PayoutProblem.NO_CERTIFICATES, desk.draft("alipay", all, "why", pin("1111")));
    assertEquals(List.of(), desk.latest(10));
  }

  @Test
  void severalAreApprovedTogetherOrNotAtAll() throws Exception {
    var batch = drafted(ACCOUNT, CARD);
    assertEquals(batch.getFirst().number(), batch.getLast().batch());
    var one = desk.withdraw(List.of(batch.getLast().number()), pin("2222"));
    assertInstanceOf(PayoutState.Withdrawn.class, done(one).getFirst().state());
    not(PayoutProblem.NOT_DRAFTED, desk.approve(numbers(batch), pin("2222")));
    done(desk.approve(List.of(batch.getFirst().number()), pin("2222")));
    await(batch.getFirst().number(), PayoutState.Done.class);
    assertEquals(1, payer.sends);
  }

  @Test
  void aBankCardIsStoredSealedAndSentWhole() throws Exception {
    var payout = drafted(CARD).getFirst();
    assertEquals("sealed:6222020000000000000", payout.payee().account());
    assertEquals("…0000", payout.payee().shown());
    done(desk.approve(List.of(payout.number()), pin("2222")));
    await(payout.number(), PayoutState.Dealing.class);
    var sent = payer.transfers.get(payout.number()).order;
    assertEquals("6222020000000000000", sent.payee().account());
  }

  @Test
  void whatWasRefusedIsBegunAgainOnceUnderANewNumber() throws Exception {
    payer.refusePercent = 100;
    var payout = drafted(CARD).getFirst();
    not(PayoutProblem.NOT_TO_REPEAT, desk.again(payout.number(), pin("1111")));
    done(desk.approve(List.of(payout.number()), pin("2222")));
    await(payout.number(), PayoutState.Refused.class);
    payer.refusePercent = 0;
    var again = done(desk.again(payout.number(), pin("2222"))).getFirst();
    assertNotEquals(payout.number(), again.number());
    assertEquals(payout.number(), again.replaces());
    assertEquals("Bob", again.drafted().person());
    not(PayoutProblem.NOT_TO_REPEAT, desk.again(payout.number(), pin("1111")));
    not(PayoutProblem.SAME_PERSON, desk.approve(List.of(again.number()), pin("2222")));
    done(desk.withdraw(List.of(again.number()), pin("1111")));
    var third = done(desk.again(payout.number(), pin("1111"))).getFirst();
    done(desk.approve(List.of(third.number()), pin("2222")));
    await(third.number(), PayoutState.Dealing.class);
    assertEquals(1, payer.transfers.size());
  }

  @Test
  void aTillThatDiedGoesOn() throws Exception {
    payer.losesSendings = true;
    var payout = drafted(ACCOUNT).getFirst();
    done(desk.approve(List.of(payout.number()), pin("2222")));
    await(payout.number(), PayoutState.Sent.class);
    desk.close();
    payer.losesSendings = false;
    time.pass(Duration.ofMinutes(6));
    try (var next =
        new PayoutDesk(
            books, checkout, channels, persons, new PlainSeal(), time, new ShortPause())) {
      next.views().listen(view -> view.ifPresent(one -> heard.add(one.payout())));
      next.recover();
      await(payout.number(), PayoutState.Done.class);
    }
    assertEquals(2, payer.sends);
  }
}
