package saoma.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.money.Quantity;

class CartHistoryTest {
  private static Cart add(Cart cart, String code, long fen) {
    return cart.add(code, code, "", Quantity.ONE, Money.fen(fen));
  }

  @Test
  void theSameProductJoinsItsLine() {
    var cart = add(add(Cart.EMPTY, "a", 200), "a", 200);
    assertEquals(1, cart.lines().size());
    assertEquals(Money.fen(400), cart.total());
    assertEquals(2, cart.items());
  }

  @Test
  void anotherPriceIsAnotherLine() {
    assertEquals(2, add(add(Cart.EMPTY, "a", 200), "a", 150).lines().size());
  }

  @Test
  void aCartTooLargeIsRefusedAndTheOldOneStays() {
    var cart = add(Cart.EMPTY, "a", Cart.MOST.minor());
    assertThrows(IllegalArgumentException.class, () -> add(cart, "b", 1));
    assertEquals(Cart.MOST, cart.total());
  }

  @Test
  void everyActCanBeTakenBackAndDoneAgain() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new SplittableRandom(seed);
      var history = CartHistory.EMPTY;
      var seen = new ArrayList<Cart>();
      seen.add(history.now());
      for (int i = 0; i < 60; i++) {
        var next = history.did(act(history.now(), random));
        if (!next.now().equals(history.now())) {
          seen.add(next.now());
        }
        history = next;
      }
      var end = history.now();
      for (int i = seen.size() - 1; i >= 0; i--) {
        assertEquals(seen.get(i), history.now(), "seed " + seed);
        history = history.undo();
      }
      assertFalse(history.canUndo());
      while (history.canRedo()) {
        history = history.redo();
      }
      assertEquals(end, history.now(), "seed " + seed);
    }
  }

  private static Cart act(Cart cart, SplittableRandom random) {
    var code = "p" + random.nextInt(5);
    return switch (random.nextInt(4)) {
      case 0, 1 -> add(cart, code, 100 + random.nextInt(5));
      case 2 -> cart.isEmpty() ? cart : cart.remove(cart.lines().getFirst().id());
      default ->
          cart.isEmpty()
              ? cart
              : cart.set(cart.lines().getLast().id(), Quantity.pieces(1 + random.nextInt(9)));
    };
  }
}
