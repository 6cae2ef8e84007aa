package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.channel.Answer.Advice;
import saoma.money.Money;
import saoma.order.OrderState;
import saoma.payment.PaymentState.Paid;
import saoma.payment.RefundEvent;
import saoma.payment.RefundState;
import saoma.payment.RefundState.Asked;
import saoma.payment.RefundState.Done;
import saoma.payment.RefundState.Refused;
import saoma.payment.RefundState.Sent;

/// Money back and money that nobody took, step by step with a clock of its own.
class RefundsTest extends RefundsFixture {
  @Test
  void aFullRefundReturnsTheOrder() {
    var paid = paid("sale");
    var refund = begun(desk.store(paid.number(), PRICE, "broken", "Li"));
    assertEquals(paid.number() + "R01", refund.number());
    assertInstanceOf(Asked.class, refund.state());
    assertEquals(0, gateway.refundsAsked.size(), "nothing leaves before it is stored");
    finish(refund);
    assertInstanceOf(Done.class, now(refund).state());
    assertEquals(PRICE.minor(), given(paid));
    assertEquals(OrderState.RETURNED, order(paid));
    assertEquals(Pending.NOTHING, checkout.pending());
    assertInstanceOf(Paid.class, checkout.byNumber(paid.number()).state(), "Paid is never left");
  }

  @Test
  void theSentStateIsStoredBeforeTheChannelHearsOfIt() {
    var refund = begun(desk.store(paid("sale").number(), PRICE, "broken", "Li"));
    channels.replace(List.of());
    assertEquals(Duration.ofSeconds(5), desk.watch(refund.number()).step());
    assertInstanceOf(Asked.class, now(refund).state(), "no channel, nothing sent");
    gateway.lossPercent = 100;
    channels.replace(List.of(gateway));
    desk.watch(refund.number()).step();
    assertInstanceOf(Sent.class, now(refund).state());
  }

  @Test
  void whateverIsLostAndWhereverAProcessDiesItIsGivenBackOnceUnderOneNumber() {
    for (long seed = 0; seed < 300; seed++) {
      var random = new SplittableRandom(seed);
      var paid = paid("sale" + seed);
      var refund = begun(desk.store(paid.number(), PRICE, "broken", "Li"));
      gateway.lossPercent = 50;
      var watch = desk.watch(refund.number());
      for (int i = 0; i < 12; i++) {
        if (random.nextInt(3) == 0) {
          watch = desk.watch(refund.number());
        }
        var next = watch.step();
        if (next == null) {
          break;
        }
        time.pass(next);
      }
      gateway.lossPercent = 0;
      finish(refund);
      assertInstanceOf(Done.class, now(refund).state());
      assertEquals(PRICE.minor(), given(paid), "seed " + seed);
      assertEquals(1, new HashSet<>(gateway.refundsAsked.get(refund.number())).size());
    }
    assertTrue(
        gateway.refundsAsked.values().stream().anyMatch(asked -> asked.size() > 1),
        "no request was ever repeated");
  }

  @Test
  void partsNeverAddUpToMoreThanCameAndComeOneAfterTheOther() {
    var paid = paid("sale").number();
    var first = begun(desk.store(paid, Money.fen(400), "one", "Li"));
    assertEquals(Money.fen(250), desk.left(paid));
    assertEquals(new Trouble.RefundUnderWay(first.number()), not(paid, 100));
    finish(first);
    assertEquals(new Trouble.MoreThanIsLeft(Money.fen(250)), not(paid, 251));
    assertEquals(new Trouble.MoreThanIsLeft(Money.fen(250)), not(paid, 0));
    assertEquals(
        new Trouble.NotRefundable(paid), notBegun(desk.store(paid, Money.fen(1), " ", "Li")));
    var second = begun(desk.store(paid, Money.fen(250), "two", "Li"));
    assertEquals(paid + "R02", second.number());
    finish(second);
    assertEquals(new Trouble.MoreThanIsLeft(Money.fen(0)), not(paid, 1));
    assertEquals(650, gateway.trades.get(paid).given());
  }

  @Test
  void aPaymentWithoutMoneyGivesNoneBack() {
    var open = begin("sale");
    assertEquals(new Trouble.NotRefundable(open.number()), not(open.number(), 1));
  }

  @Test
  void anEmptyAccountIsAskedAgainUnderTheSameNumberUntilItIsFilled() {
    var paid = paid("sale");
    gateway.accountIsEmpty = true;
    var refund = begun(desk.store(paid.number(), PRICE, "broken", "Li"));
    var watch = desk.watch(refund.number());
    for (int i = 0; i < 30; i++) {
      time.pass(watch.step());
    }
    assertInstanceOf(RefundState.Unresolved.class, now(refund).state());
    var seen = desk.views().newest().orElseThrow();
    assertEquals(Advice.CALL_MANAGER, seen.advice());
    assertEquals(0, given(paid));
    assertEquals(1, checkout.pending().count());
    assertEquals(PRICE, checkout.pending().sum());
    assertEquals(OrderState.SETTLED, order(paid));
    gateway.accountIsEmpty = false;
    finish(refund);
    assertInstanceOf(Done.class, now(refund).state());
    assertEquals(PRICE.minor(), given(paid));
  }

  @Test
  void aRefusalIsBelievedOnlyAfterAQueryAndLetsTheNextNumberGo() {
    var paid = paid("sale");
    gateway.refusesRefunds = true;
    var refund = begun(desk.store(paid.number(), PRICE, "late", "Li"));
    var watch = desk.watch(refund.number());
    assertEquals(RefundWatch.SETTLE, watch.step());
    assertInstanceOf(Sent.class, now(refund).state(), "the query has not spoken yet");
    time.pass(RefundWatch.SETTLE);
    assertNull(watch.step());
    assertEquals(new Refused("TOO_LATE"), now(refund).state());
    assertEquals(PRICE, desk.left(paid.number()), "nothing is booked");
    gateway.refusesRefunds = false;
    var second = begun(desk.store(paid.number(), PRICE, "late", "Li"));
    assertEquals(paid.number() + "R02", second.number());
    finish(second);
    assertEquals(PRICE.minor(), given(paid));
  }

  @Test
  void afterARestartWhatMayHaveBeenSentIsAskedBeforeItIsSentAgain() {
    var paid = paid("sale");
    var refund = begun(desk.store(paid.number(), PRICE, "broken", "Li"));
    new RefundBook(books, time, checkout.alarms())
        .apply(refund.number(), new RefundEvent.Submitted(), "");
    gateway.trades.get(paid.number()).refunds.put(refund.number(), PRICE);
    restart();
    assertNull(desk.watch(refund.number()).step());
    assertInstanceOf(Done.class, now(refund).state());
    assertEquals(0, gateway.refundsAsked.size());
  }

  @Test
  void theDeskItselfSendsWhatWasAskedForAndWhatARestartLeft() throws Exception {
    var paid = paid("sale");
    desk = desk();
    gateway.lossPercent = 100;
    var refund = begun(desk.ask(paid.number(), PRICE, "broken", "Li"));
    until(() -> now(refund).state() instanceof Sent && seen(refund));
    desk.close();
    gateway.lossPercent = 0;
    restart();
    desk = desk();
    assertEquals(List.of(now(refund)), desk.recover());
    until(() -> gateway.timesAsked(refund.number()) > 1);
    desk.askNow(refund.number());
    until(() -> now(refund).state() instanceof Done);
    desk.close();
    assertEquals(PRICE.minor(), given(paid));
  }
}
