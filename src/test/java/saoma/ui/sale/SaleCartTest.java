package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Draft;
import saoma.ui.Notice;

/// What happens to the cart of a sale once something is in it.
class SaleCartTest extends SaleFixture {
  @Test
  void plusAndMinusChangeTheSelectedLine() {
    sale.scan(WATER.code());
    cart.more();
    cart.more();
    cart.less();
    assertEquals(List.of("2 Spring water"), lines());
  }

  @Test
  void minusNeverTakesTheLastOne() {
    sale.scan(WATER.code());
    cart.less();
    assertEquals(List.of("1 Spring water"), lines());
    assertEquals("sale.last-one", last().key());
  }

  @Test
  void moreThanALineHoldsIsRefused() {
    type("9999*");
    sale.scan(WATER.code());
    cart.more();
    assertEquals(List.of("9999 Spring water"), lines());
    assertEquals("sale.too-much", last().key());
  }

  @Test
  void everythingDoneToTheCartCanBeUndoneAndDoneAgain() {
    sale.scan(WATER.code());
    type("3*");
    sale.enter();
    sale.scan(MILK.code());
    cart.remove("");
    sale.cancel();
    var states = new ArrayList<Cart>();
    while (cart.historyProperty().get().canUndo()) {
      states.addFirst(cart.now());
      cart.undo();
    }
    assertEquals(5, states.size());
    assertTrue(cart.now().isEmpty());
    for (var state : states) {
      cart.redo();
      assertEquals(state, cart.now());
    }
    cart.redo();
    assertEquals("sale.nothing-to-redo", last().key());
  }

  @Test
  void aCancelledSaleComesBackUnderANewName() {
    sale.scan(WATER.code());
    var before = cart.sale();
    sale.cancel();
    assertEquals(List.of(before), givenUp);
    assertTrue(cart.now().isEmpty());
    cart.undo();
    assertEquals(List.of("1 Spring water"), lines());
    assertNotEquals(before, cart.sale());
  }

  @Test
  void aPaymentKeyHandsTheCartAndTheNameOfTheSaleOver() {
    sale.scan(WATER.code());
    sale.tenders().pay("alipay");
    assertEquals(List.of("alipay 200 sale-1"), asked);
  }

  @Test
  void anEmptyCartIsNotPaid() {
    sale.tenders().pay("alipay");
    assertEquals(List.of(), asked);
    assertEquals("sale.nothing-to-pay", last().key());
  }

  @Test
  void afterASaleNothingCanBeUndoneIntoIt() {
    sale.scan(WATER.code());
    var done = new LastSale(Money.fen(200), "channel.alipay", "10:42");
    sale.sold(done);
    cart.undo();
    assertTrue(cart.now().isEmpty());
    assertEquals(Optional.of(done), sale.lastSaleProperty().get());
    assertEquals("sale-2", cart.sale());
  }

  @Test
  void escapeFoldsTheListFirstAndNeverTouchesTheCart() {
    sale.scan(WATER.code());
    type("mil");
    sale.back();
    assertFalse(sale.search().isOpen());
    assertEquals("mil", typed());
    sale.back();
    assertEquals("", typed());
    sale.back();
    assertEquals(List.of("1 Spring water"), lines());
  }

  @Test
  void everyChangeIsKeptInItsOrder() {
    sale.scan(WATER.code());
    sale.scan(MILK.code());
    cart.remove("");
    sale.sold(new LastSale(Money.fen(200), "channel.alipay", "10:42"));
    keeper.close();
    assertEquals(List.of("sale-1 200", "sale-1 580", "sale-1 200", "cleared"), drafts.writes());
  }

  @Test
  void aCartThatCannotBeKeptStillSells() {
    drafts.fail();
    sale.scan(WATER.code());
    keeper.close();
    assertEquals(List.of("1 Spring water"), lines());
    assertEquals(List.of(), drafts.writes());
  }

  @Test
  void aRestoredCartGoesOnUnderItsName() {
    var was = Cart.EMPTY.add("1", "茶", "Tea", Quantity.ONE, Money.fen(300));
    cart.restore(
        new Draft(was, "sale-before", Instant.parse("2026-11-23T02:42:00Z")),
        ZoneId.of("Asia/Shanghai"));
    assertEquals(was, cart.now());
    assertEquals("sale-before", cart.sale());
    assertEquals(Notice.info("sale.restored", "10:42"), last());
  }
}
