package saoma;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;

class SensesTest {
  private static Cart with(Cart cart, String code) {
    return cart.add(code, code, code, Quantity.ONE, Money.fen(200));
  }

  @Test
  void anArticleMoreIsHeardAndNothingElse() {
    var one = with(Cart.EMPTY, "1");
    var two = with(one, "2");
    var three = with(two, "3");
    assertTrue(Senses.isScan(Cart.EMPTY, one));
    assertTrue(Senses.isScan(one, two));
    assertTrue(Senses.isScan(one, with(one, "1")), "the same once more");
    assertFalse(Senses.isScan(two, one), "taken away");
    assertFalse(Senses.isScan(two, two), "a discount, a price");
    assertFalse(Senses.isScan(three, Cart.EMPTY), "the next customer");
    assertFalse(Senses.isScan(Cart.EMPTY, three), "a sale that is brought back");
  }
}
