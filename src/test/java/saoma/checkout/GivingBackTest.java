package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.checkout.GivingBack.Given;
import saoma.money.Money;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.Refund;
import saoma.payment.RefundState;

/// Plans carried out over the real desk and a made-up gateway, step by step.
class GivingBackTest extends RefundsFixture {
  private GivingBack giving;
  private Payment paid;

  @BeforeEach
  void sell() {
    giving = new GivingBack(books, checkout, channels, time);
    paid = paid("sale");
  }

  private RefundSheet sheet() {
    return giving.sheet(1).orElseThrow();
  }

  private RefundPlan plan(long fen, boolean byHand) {
    return RefundPlan.of(sheet(), Money.fen(fen), Optional.empty(), byHand, time.instant());
  }

  private Refund begun(Given given) {
    return assertInstanceOf(Given.Begun.class, given).refunds().getFirst();
  }

  @Test
  void aPlanIsCarriedOutOnceHoweverOftenItIsGiven() {
    var plan = plan(250, false);
    var refund = begun(giving.give(plan, "退货：milk×1", "clerk"));
    assertEquals(paid.number() + "R01", refund.number());
    assertEquals(new Given.MovedOn(), giving.give(plan, "退货：milk×1", "clerk"));
    finish(refund);
    assertEquals(new Given.MovedOn(), giving.give(plan, "退货：milk×1", "clerk"), "also when done");
    assertEquals(250, given(paid));
    assertEquals("退货：milk×1", now(refund).reason());
    finish(begun(giving.give(plan(400, false), "部分退款", "clerk")));
    assertEquals(OrderState.RETURNED, order(paid));
    assertEquals(Optional.empty(), giving.sheet(2));
  }

  @Test
  void whatDoesNotAddUpOrIsNobodysIsAMistakeOfTheProgram() {
    assertThrows(IllegalArgumentException.class, () -> giving.give(plan(651, false), "r", "clerk"));
    assertThrows(IllegalArgumentException.class, () -> giving.give(plan(0, false), "r", "clerk"));
    assertThrows(IllegalArgumentException.class, () -> giving.give(plan(10, false), "r", " "));
  }

  @Test
  void aChannelThatWasSwitchedOffMeanwhileStoresNothing() {
    var plan = plan(650, false);
    channels.replace(List.of());
    assertEquals(
        new Given.NotBegun(new Trouble.NoSuchChannel("fake")), giving.give(plan, "r", "clerk"));
    assertEquals(List.of(), desk.ofPayment(paid.number()));
  }

  @Test
  void cashInsteadGoesDownOnThePaymentAndNoChannelHearsOfIt() {
    var refund = begun(giving.give(plan(600, true), "卡已注销", "Wang Fang"));
    assertEquals(paid.number() + "C01", refund.number());
    assertTrue(refund.isByHand());
    assertInstanceOf(RefundState.Done.class, now(refund).state());
    assertEquals("Wang Fang", now(refund).by());
    assertEquals(Money.fen(50), desk.left(paid.number()));
    assertEquals(List.of(), desk.open(), "a restart finds nothing to send");
    assertEquals(
        new Trouble.MoreThanIsLeft(Money.fen(50)),
        notBegun(desk.store(paid.number(), Money.fen(51), "r", "Li")));
    assertEquals(0, gateway.refundsAsked.size());
    assertEquals(0, given(paid));
    var rest = begun(giving.give(plan(50, false), "r", "clerk"));
    assertEquals(paid.number() + "R02", rest.number());
    finish(rest);
    assertEquals(50, given(paid));
    assertEquals(OrderState.RETURNED, order(paid));
  }

  @Test
  void noCashWhileARefundMayStillGoThrough() {
    gateway.accountIsEmpty = true;
    var refund = begun(giving.give(plan(650, false), "r", "clerk"));
    desk.watch(refund.number()).step();
    assertEquals(List.of(), plan(650, true).parts());
    var byHand =
        new RefundPlan(
            Money.fen(650),
            List.of(
                new RefundPlan.Part(
                    paid.number(), "fake", paid.number() + "C02", Money.fen(650), true)));
    assertEquals(
        new Given.NotBegun(new Trouble.RefundUnderWay(refund.number())),
        giving.give(byHand, "r", "Wang"));
    assertEquals(1, desk.ofPayment(paid.number()).size());
  }

  @Test
  void aPlanOverTwoTendersIsStoredWholeOrNotAtAll() {
    var cash = new CashDesk(books, checkout, time, () -> settings);
    cash.take(CART, "mixed", Money.fen(200));
    var rest =
        assertInstanceOf(Started.Begun.class, checkout.begin(CART, "mixed", "fake")).payment();
    pay(rest);
    ask(rest);
    var mixed = giving.sheet(2).orElseThrow();
    var plan = RefundPlan.of(mixed, Money.fen(650), Optional.empty(), false, time.instant());
    assertEquals(2, plan.parts().size());
    var other = begun(desk.store(rest.number(), Money.fen(10), "r", "Li"));
    assertEquals(new Given.MovedOn(), giving.give(plan, "r", "clerk"));
    finish(other);
    var now =
        RefundPlan.of(
            giving.sheet(2).orElseThrow(), Money.fen(640), Optional.empty(), false, time.instant());
    var both = assertInstanceOf(Given.Begun.class, giving.give(now, "r", "clerk")).refunds();
    both.forEach(this::finish);
    assertEquals(OrderState.RETURNED, order(rest));
    assertEquals(450, given(rest));
    assertEquals(Money.fen(200), both.getLast().amount());
    var returned = books.read(p -> Returned.of(p, p.receipts().byNumber(2).orElseThrow()));
    assertEquals(new Returned(Money.fen(650), Money.fen(0)), returned);
    assertTrue(returned.isWhole());
  }
}
