package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.channel.RefundRules;
import saoma.checkout.RefundOutlook.Bar;
import saoma.checkout.RefundOutlook.Barred;
import saoma.checkout.RefundOutlook.Instead;
import saoma.checkout.RefundOutlook.Open;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.payment.RefundState;

/// Every bar, with what else can be done, and the last instant before it.
class RefundOutlookTest {
  static final Instant PAID_AT = Instant.parse("2026-02-27T17:30:00Z");
  private static final Instant LATER = PAID_AT.plus(Duration.ofDays(1));
  private static final RefundRules RULES =
      new RefundRules(Period.ofYears(1), 3, Duration.ofMinutes(1), true);

  static Payment payment(String number, String channel, long fen, PaymentState state) {
    return new Payment(
        number, 1, channel, Money.fen(fen), "", state, 0, PAID_AT, PAID_AT, PAID_AT, PAID_AT);
  }

  static Payment paid(String number, String channel, long fen) {
    var proof = new Proof("T" + number, PAID_AT, Money.fen(fen));
    return payment(number, channel, fen, new PaymentState.Paid(proof, false));
  }

  static Refund refund(String payment, int nth, long fen, RefundState state, Instant at) {
    var number = Refund.numberOf(payment, nth);
    return new Refund(number, payment, Money.fen(fen), "r", "Li", state, 0, at, at);
  }

  private static Refund done(int nth, long fen) {
    return refund("S1", nth, fen, new RefundState.Done(PAID_AT), PAID_AT);
  }

  private static RefundOutlook of(List<Refund> refunds, Instant now) {
    return RefundOutlook.of(paid("S1", "wechat", 1000), refunds, Optional.of(RULES), now);
  }

  private static void barred(long left, Bar bar, Instead instead, RefundOutlook outlook) {
    assertEquals(new Barred(Money.fen(left), bar), outlook);
    assertEquals(instead, bar.instead());
  }

  @Test
  void moneyThatIsThereCanGoBack() {
    assertEquals(new Open(Money.fen(1000), true), of(List.of(), LATER));
    assertEquals(new Open(Money.fen(600), true), of(List.of(done(1, 400)), LATER));
    var whole = new RefundRules(null, 1, Duration.ZERO, false);
    assertEquals(
        new Open(Money.fen(1000), false),
        RefundOutlook.of(paid("S1", "x", 1000), List.of(), Optional.of(whole), LATER));
  }

  /// A year later in China, where the day had begun already.
  @Test
  void tooLate() {
    var end = Instant.parse("2027-02-27T17:30:00Z");
    assertEquals(new Open(Money.fen(1000), true), of(List.of(), end.minusMillis(1)));
    barred(1000, new Bar.TooLate(end), Instead.CASH, of(List.of(), end));
    assertEquals(
        new Open(Money.fen(1000), true),
        RefundOutlook.byHand(paid("S1", "wechat", 1000), List.of()));
    assertEquals(Optional.empty(), RefundRules.free(true).closes(PAID_AT));
  }

  @Test
  void tooMany() {
    var three = List.of(done(1, 1), done(2, 1), done(3, 1));
    barred(997, new Bar.TooMany(3), Instead.CASH, of(three, LATER));
    assertEquals(new Open(Money.fen(998), true), of(three.subList(0, 2), LATER));
    var many = new ArrayList<Refund>();
    for (int nth = 1; nth <= HandOut.MOST; nth++) {
      many.add(done(nth, 1));
    }
    barred(
        901,
        new Bar.TooMany(99),
        Instead.CASH,
        RefundOutlook.byHand(paid("S1", "wechat", 1000), many));
  }

  @Test
  void underWay() {
    for (var state :
        List.of(new RefundState.Asked(), new RefundState.Sent(), new RefundState.Unresolved())) {
      var open = List.of(refund("S1", 1, 400, state, PAID_AT));
      barred(600, new Bar.UnderWay("S1R01"), Instead.WAIT, of(open, LATER));
      barred(
          600,
          new Bar.UnderWay("S1R01"),
          Instead.WAIT,
          RefundOutlook.byHand(paid("S1", "wechat", 1000), open));
      var all = List.of(refund("S1", 1, 1000, state, PAID_AT));
      barred(0, new Bar.UnderWay("S1R01"), Instead.WAIT, of(all, LATER));
    }
  }

  @Test
  void tooSoon() {
    var first = List.of(done(1, 400));
    var until = PAID_AT.plusSeconds(60);
    barred(600, new Bar.TooSoon(until), Instead.WAIT, of(first, until.minusMillis(1)));
    assertEquals(new Open(Money.fen(600), true), of(first, until));
    var refused = refund("S1", 1, 400, new RefundState.Refused("NO"), PAID_AT);
    barred(1000, new Bar.TooSoon(until), Instead.WAIT, of(List.of(refused), PAID_AT));
  }

  @Test
  void nothingLeftAndNoMoney() {
    barred(0, new Bar.NothingLeft(), Instead.NOTHING, of(List.of(done(1, 1000)), LATER));
    var rounding = paid("S2", CashDesk.ROUNDING, 2);
    barred(
        0,
        new Bar.NoMoney(),
        Instead.NOTHING,
        RefundOutlook.of(rounding, List.of(), Optional.of(RULES), LATER));
    var unpaid = payment("S3", "wechat", 500, new PaymentState.Closed("closed"));
    barred(0, new Bar.NoMoney(), Instead.NOTHING, RefundOutlook.byHand(unpaid, List.of()));
  }

  @Test
  void switchedOffAndNotOffered() {
    var payment = paid("S1", "alipay", 1000);
    barred(
        1000,
        new Bar.SwitchedOff(),
        Instead.SETTINGS,
        RefundOutlook.of(payment, List.of(), Optional.empty(), LATER));
    barred(
        1000,
        new Bar.NotOffered(),
        Instead.CASH,
        RefundOutlook.of(payment, List.of(), Optional.of(RefundRules.NEVER), LATER));
  }
}
