package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Draft;
import saoma.ui.Acts;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;

/// Whatever takes a scanned line out of a sale, or makes it less, leaves its line in the log.
class VoidsTest extends SaleFixture {
  private final List<String> asked = new ArrayList<>();

  /// Taken down on the key press.
  private final List<String> noted = new ArrayList<>();

  /// Written behind the cart.
  private final List<String> written = new ArrayList<>();

  @BeforeEach
  void watch() {
    Acts acts =
        (right, about, then) -> {
          asked.add(right + " " + about);
          then.run();
        };
    cart.guard(acts);
    sale.tenders().guard(Acts.FREE, acts);
    Voids.watch(
        cart,
        keeper,
        new Texts(Language.EN),
        notices::add,
        about -> {
          noted.add(about);
          return () -> written.add(about);
        });
  }

  @Test
  void minusAndASmallerQuantityAreTold() {
    sale.scan(WATER.code());
    type("5*");
    sale.enter();
    cart.less();
    type("2*");
    sale.enter();
    assertEquals(List.of("矿泉水 ×1  2.00  · fewer", "矿泉水 ×2  4.00  · fewer"), noted);
    cart.less();
    cart.less();
    assertEquals(3, noted.size(), "the last one stays");
    assertEquals(List.of(), asked);
  }

  /// The till cannot tell a slip from a theft.
  @Test
  void aScanThatIsUndoneAtOnceIsTold() {
    sale.scan(WATER.code());
    sale.scan(WATER.code());
    cart.undo();
    assertEquals("sale.undone.void", last().key());
    cart.undo();
    assertEquals(List.of("矿泉水 ×1  2.00  · undone", "矿泉水 ×1  2.00  · undone"), noted);
    cart.redo();
    cart.redo();
    assertEquals("sale.redone", last().key());
    assertEquals(2, noted.size(), "what comes back is not gone");
  }

  /// By the right that they need they are in the log already.
  @Test
  void whatDeleteAndGivingUpTakeOutIsToldOnce() {
    sale.scan(WATER.code());
    sale.scan(MILK.code());
    cart.remove("");
    sale.cancel();
    assertEquals(List.of("VOID_LINE 纯牛奶 ×1  3.80", "VOID_SALE 2.00  矿泉水 ×1"), asked);
    assertEquals(List.of(), noted);
    cart.undo();
    cart.undo();
    assertEquals(List.of("1 Spring water", "1 Milk"), lines());
    assertEquals(List.of(), noted);
    cart.redo();
    assertEquals("sale.redone.void", last().key());
    cart.redo();
    assertEquals(List.of("纯牛奶 ×1  3.80  · done again", "矿泉水 ×1  2.00  · done again"), noted);
  }

  @Test
  void anotherSaleTakesNothingOutOfTheOneBefore() {
    sale.scan(WATER.code());
    cart.next();
    sale.scan(MILK.code());
    cart.resume(Cart.EMPTY.add("x", "x", "x", Quantity.ONE, Money.fen(1)), "other");
    cart.restore(new Draft(Cart.EMPTY, "again", Instant.EPOCH), ZoneOffset.UTC);
    sale.scan(MILK.code());
    cart.next();
    cart.undo();
    assertEquals(List.of(), noted);
  }

  @Test
  void aKeyWaitsForNoLog() {
    sale.scan(WATER.code());
    cart.more();
    cart.less();
    cart.undo();
    cart.undo();
    assertEquals(2, noted.size());
    keeper.close();
    assertEquals(noted, written);
    assertTrue(written.getFirst().endsWith("fewer"));
  }
}
