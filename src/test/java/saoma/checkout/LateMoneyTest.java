package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.RulingMade.Outcome;
import saoma.settings.Settings.LateMoney;

/// Money that no order took, and what a person decides about it.
class LateMoneyTest extends RefundsFixture {
  @Test
  void lateMoneyIsShownAndWaitsForAPerson() {
    var late = late("sale");
    assertEquals(List.of(late), checkout.unclaimed());
    assertEquals(List.of(), desk.open());
  }

  @Test
  void lateMoneyGoesBackByItselfWhereTheShopWantsItSo() {
    settings = settings.with(LateMoney.REFUND);
    var late = late("sale");
    var refund = desk.open().getFirst();
    assertEquals(late.number() + "R01", refund.number());
    assertEquals(PRICE, refund.amount());
    finish(refund);
    assertEquals(List.of(), checkout.unclaimed());
    assertEquals(PRICE.minor(), given(late));
    assertInstanceOf(Started.Begun.class, checkout.begin(CART, "sale", "fake"), "payable again");
  }

  @Test
  void moneyForASaleThatWasPaidAlreadyGoesBackWhateverTheSetting() {
    var first = begin("sale");
    withdraw(first);
    var second = begin("sale");
    pay(second);
    ask(second);
    assertEquals(List.of(second.number()), books.orders.get(second.orderId()).paidBy());
    payLate(first);
    ask(first);
    var refund = desk.open().getFirst();
    assertEquals(first.number(), refund.payment());
    assertEquals(1, checkout.unclaimed().size(), "shown until it has gone");
    finish(refund);
    assertEquals(List.of(), checkout.unclaimed());
    assertEquals(0, given(second));
    assertEquals(OrderState.SETTLED, order(second));
  }

  @Test
  void lateMoneyCanPayAnOpenSaleOfTheSameTotal() {
    var late = late("sale");
    var other = books.open("other", CART, time.instant());
    assertEquals(Optional.empty(), rulings.attach(late.number(), other.id(), "Li", "came back"));
    assertEquals(List.of(late.number()), books.orders.get(other.id()).paidBy());
    assertTrue(books.byOrder(other.id()).orElseThrow().isPaidBy(late.number()));
    assertEquals(List.of(), checkout.unclaimed());
    assertEquals(new Trouble.NotToRule(late.number()), twice(late, other.id()));
    var ruling = rulings.ofPayment(late.number()).getFirst();
    assertEquals(Ruling.MONEY_IS_OURS, ruling.ruling());
    assertEquals("Li", ruling.by());
    assertEquals(Outcome.OPEN, ruling.outcome());
    rulings.confirm(late.number());
    assertEquals(Outcome.CONFIRMED, rulings.ofPayment(late.number()).getFirst().outcome());
    // Its own order is free again, and the money goes back from where it is.
    assertInstanceOf(Started.Begun.class, checkout.begin(CART, "sale", "fake"));
    finish(begun(desk.store(late.number(), PRICE, "broken", "Li")));
    assertEquals(OrderState.RETURNED, books.orders.get(other.id()).state());
  }

  private Trouble twice(Payment late, long order) {
    return rulings.attach(late.number(), order, "Li", "again").orElseThrow();
  }

  @Test
  void moneyIsNotAttachedToAnotherTotalOrToASaleThatSomebodyMayPay() {
    var late = late("sale");
    var dearer = books.open("dear", CART.add("2", "tea", "", Quantity.ONE, PRICE), time.instant());
    assertEquals(
        Optional.of(new Trouble.OrderNotOpen(dearer.id())),
        rulings.attach(late.number(), dearer.id(), "Li", "r"));
    var alive = begin("alive");
    assertEquals(
        Optional.of(new Trouble.EarlierAttemptAlive(alive.number())),
        rulings.attach(late.number(), alive.orderId(), "Li", "r"));
    assertEquals(
        Optional.of(new Trouble.NotToRule(late.number())),
        rulings.attach(late.number(), late.orderId(), " ", "r"));
    assertEquals(
        Optional.of(new Trouble.NotToRule(late.number())),
        rulings.attach(late.number(), late.orderId(), "Li", ""));
    assertEquals(List.of(), books.rulings);
    assertInstanceOf(Disputed.class, checkout.byNumber(late.number()).state());
    assertEquals(Optional.empty(), rulings.attach(late.number(), late.orderId(), "Li", "r"));
    assertEquals(OrderState.SETTLED, order(late));
  }

  @Test
  void lateMoneyIsGivenBackWhenAPersonSaysSoAndSettlesNothing() {
    var late = late("sale");
    var refund = begun(rulings.giveBack(late.number(), "Li", "left the shop"));
    assertEquals("left the shop", refund.reason());
    assertEquals(OrderState.OPEN, order(late));
    assertEquals(
        new RefundStarted.NotBegun(new Trouble.RefundUnderWay(refund.number())),
        rulings.giveBack(late.number(), "Li", "again"));
    finish(refund);
    assertEquals(PRICE.minor(), given(late));
    assertEquals(List.of(), books.receipts);
    assertEquals(List.of(), checkout.unclaimed());
    assertEquals(Outcome.CONFIRMED, rulings.ofPayment(late.number()).getFirst().outcome());
  }

  @Test
  void aRulingThatNoMoneyMovedIsAskedAboutEachDayAndMoneyRefutesIt() {
    var lost = unresolved("sale");
    assertEquals(Optional.empty(), rulings.noMoneyMoved(lost.number(), "Li", "customer left"));
    assertInstanceOf(Closed.class, checkout.byNumber(lost.number()).state());
    time.pass(Duration.ofDays(3));
    assertEquals(1, checkout.toAsk().size(), "its watch is over, and still it is asked");
    var watch = watch(lost);
    assertEquals(Withdrawal.RULED_AWAY, watch.step());
    gateway.lossPercent = 0;
    payLate(lost);
    assertNull(watch.step());
    assertInstanceOf(Disputed.class, checkout.byNumber(lost.number()).state());
    assertEquals(Outcome.REFUTED, rulings.ofPayment(lost.number()).getFirst().outcome());
    assertEquals(1, checkout.unclaimed().size());
    assertEquals(lost.number(), checkout.alarms().newest().payment());
  }

  @Test
  void aChannelThatSaysClosedConfirmsTheRulingAndEndsTheAsking() {
    var lost = unresolved("sale");
    assertEquals(Optional.empty(), rulings.noMoneyMoved(lost.number(), "Li", "customer left"));
    time.pass(Duration.ofDays(3));
    gateway.lossPercent = 0;
    gateway.trades.get(lost.number()).state = FakeGateway.State.CLOSED;
    assertNull(watch(lost).step());
    assertEquals(Outcome.CONFIRMED, rulings.ofPayment(lost.number()).getFirst().outcome());
    assertEquals(List.of(), checkout.toAsk());
  }

  @Test
  void onlyWhatNobodyKnowsCanBeRuledToHaveMovedNothing() {
    var late = late("sale");
    assertEquals(
        Optional.of(new Trouble.NotToRule(late.number())),
        rulings.noMoneyMoved(late.number(), "Li", "r"));
    assertEquals(List.of(), books.rulings);
  }

  @Test
  void whatIsNotFinalIsPendingWithItsSum() {
    assertEquals(Pending.NOTHING, checkout.pending());
    begin("one");
    var lost = unresolved("two");
    gateway.lossPercent = 0;
    var refund = begun(desk.store(paid("three").number(), Money.fen(100), "r", "Li"));
    var pending = checkout.pending();
    assertEquals(
        List.of(Pending.Kind.AWAITING, Pending.Kind.UNRESOLVED, Pending.Kind.REFUNDING),
        pending.items().stream().map(Pending.Item::kind).toList());
    assertEquals(Money.fen(1400), pending.sum());
    assertEquals(lost.number(), pending.items().get(1).payment());
    assertEquals(refund.number(), pending.items().get(2).number());
  }
}
