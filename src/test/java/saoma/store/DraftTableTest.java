package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Draft;

class DraftTableTest {
  @TempDir Path folder;

  @Test
  void theDraftComesBackWithItsLineNumbersAndTheEyesLine() {
    var cart = Till.cart().set(1, Quantity.pieces(9));
    var draft = new Draft(cart, "sale-1", Till.NOON);
    try (var till = Till.at(folder)) {
      var drafts = new DraftTable(till.books);
      assertEquals(Optional.empty(), drafts.load());
      drafts.save(new Draft(Till.cart(), "sale-0", Till.NOON.minusSeconds(1)));
      drafts.save(draft);
      assertEquals(Optional.of(draft), drafts.load());
    }
    try (var till = Till.at(folder)) {
      var drafts = new DraftTable(till.books);
      assertEquals(Optional.of(draft), drafts.load());
      drafts.save(new Draft(Cart.EMPTY, "sale-2", Till.NOON));
      assertEquals(Cart.EMPTY, drafts.load().orElseThrow().cart());
      drafts.clear();
      assertEquals(Optional.empty(), drafts.load());
    }
  }
}
