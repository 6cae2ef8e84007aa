package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.account.TopUps;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.offer.MemoryOffers;
import saoma.offer.Offers;
import saoma.order.Cart;
import saoma.order.Claims;
import saoma.order.Discount;
import saoma.order.Discount.Kind;
import saoma.order.TaxRate;
import saoma.payment.Way;

/// A sale with discounts and taxes from the cart to its receipt and back.
class PricedSaleTest extends RefundsFixture {
  private static final Discount ALL = new Discount("赠送", Kind.PERCENT, Discount.WHOLE);
  private static final Cart BASKET =
      Cart.EMPTY
          .add("a", "牛奶", "Milk", Quantity.pieces(3), Money.fen(650), TaxRate.added(1_300))
          .add("b", "茶", "Tea", Quantity.ONE, Money.fen(1_000), TaxRate.included(600))
          .discount(2, new Discount("临期", Kind.PERCENT, 1_500))
          .discount(new Discount("会员", Kind.AMOUNT, 333));

  private CashDesk cash() {
    return new CashDesk(books, checkout, time, () -> settings);
  }

  @Test
  void theReceiptHasTheLinesOfTheCartAndItsTotalIsPaid() {
    var taken =
        assertInstanceOf(Counted.Taken.class, cash().take(BASKET, "sale", Money.fen(10_000)));
    assertTrue(taken.due().isZero());
    assertEquals(10_000 - BASKET.total().minor(), taken.change().minor());
    var receipt = books.receipts.getFirst();
    assertEquals(BASKET.lines(), receipt.lines());
    assertEquals(BASKET.total(), receipt.total());
  }

  @Test
  void allLinesTogetherGiveBackWhatWasPaidAndPiecesNeverMore() {
    var whole = 0L;
    for (var line : BASKET.lines()) {
      whole += RefundPick.whole(line).amount().minor();
    }
    assertEquals(BASKET.total().minor(), whole);
    var milk = BASKET.lines().getFirst();
    var one = RefundPick.none(milk).step(1).amount().minor();
    assertTrue(one < 650 * 113 / 100, "the discount counts");
    assertTrue(3 * one <= milk.total().minor() && milk.total().minor() - 3 * one < 3);
  }

  private static Cart offered(Cart cart, String rules) {
    var at = LocalDateTime.of(2026, 11, 27, 12, 0);
    return cart.offered(Offers.of(cart, MemoryOffers.of(rules).rules(), at, _ -> ""));
  }

  @Test
  void aBundleGivesBackWhatWasReallyPaidForEachOfItsLines() {
    var bundle =
        offered(
            Cart.EMPTY
                .add("a", "牛奶", "Milk", Quantity.ONE, Money.fen(800))
                .add("b", "面包", "Bread", Quantity.ONE, Money.fen(500)),
            "BUNDLE 990 1*a 1*b");
    assertEquals(990, bundle.total().minor());
    var back =
        bundle.lines().stream().map(line -> RefundPick.whole(line).amount().minor()).toList();
    assertEquals(List.of(609L, 381L), back);
    cash().take(bundle, "sale", Money.fen(1_000));
    assertEquals(bundle.lines(), books.receipts.getFirst().lines());
  }

  @Test
  void aCouponThatAnotherSaleHasPaysNothingAndTakesNoMoney() {
    var cart = BASKET.claiming(Claims.NONE.with("SPRING10"));
    var cheap = offered(cart, "LESS P1000 !c=SPRING10");
    assertTrue(cheap.total().compareTo(BASKET.total()) < 0);
    assertInstanceOf(Counted.Taken.class, cash().take(cheap, "first", Money.fen(10_000)));
    var not =
        assertInstanceOf(Counted.NotTaken.class, cash().take(cheap, "second", Money.fen(10_000)));
    assertEquals(new Trouble.CouponSpent("SPRING10"), not.trouble());
    assertEquals(1, books.receipts.size());
    var without =
        assertInstanceOf(Counted.Taken.class, cash().take(BASKET, "second", Money.fen(10_000)));
    assertTrue(without.due().isZero());
  }

  @Test
  void aSaleThatIsParkedWithASpentCouponWaitsWithoutIt() {
    var cart = BASKET.claiming(Claims.NONE.with("SPRING10"));
    var cheap = offered(cart, "LESS P1000 !c=SPRING10");
    cash().take(cheap, "first", Money.fen(10_000));
    new Parking(books, time).park(cheap, "second");
    var parked = books.bySale("second").orElseThrow();
    assertEquals(BASKET.total(), parked.total());
    assertEquals(BASKET.lines(), parked.lines());
  }

  @Test
  void whatIsPaidInPartIsNotSoldCheaperAfterwards() {
    var part = Optional.of(Money.fen(500));
    var begun = checkout.begin(BASKET, "sale", "fake", Way.SHOWN_QR, part);
    var payment = assertInstanceOf(Started.Begun.class, begun).payment();
    assertEquals(Money.fen(500), payment.amount());
    var other = BASKET.discount(new Discount("会员", Kind.AMOUNT, 334));
    assertInstanceOf(Counted.NotTaken.class, cash().take(other, "sale", Money.fen(10_000)));
    assertEquals(BASKET.lines(), books.orders.get(1L).lines());
  }

  @Test
  void aSaleThatCostsNothingAnyMoreIsGivenAway() {
    var given = assertInstanceOf(Counted.Given.class, cash().free(BASKET.discount(ALL), "sale"));
    assertEquals(Money.fen(0), given.receipt().total());
    assertEquals(2, given.receipt().lines().size());
  }

  @Test
  void aTopUpIsNeverGivenAway() {
    var cart = Cart.EMPTY.add(TopUps.code(1), "充值", "", Quantity.ONE, Money.fen(1_000));
    var not = assertInstanceOf(Counted.NotTaken.class, cash().free(cart.discount(ALL), "sale"));
    assertEquals(new Trouble.WrongTopUp(), not.trouble());
    assertEquals(0, books.receipts.size());
  }
}
