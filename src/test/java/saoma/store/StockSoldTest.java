package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.catalogue.StockMove;
import saoma.catalogue.StockMove.Kind;
import saoma.money.Quantity;
import saoma.store.journal.MemoryFiles;

/// Stock moves in the transaction of the receipt, and again when the journal gives a sale back.
class StockSoldTest {
  @TempDir Path folder;

  private static void count(Till till, String code, long thousandths) {
    till.books.forced(handle ->
        new StockTable(handle)
            .move(new StockMove(Till.NOON, code, Kind.COUNTED, thousandths, "count", "Li")));
  }

  private static @Nullable Long stock(Till till, String code) {
    var stock = till.books.look(handle -> new StockTable(handle).of(List.of(code)));
    return stock.containsKey(code) ? stock.get(code).quantity() : null;
  }

  @Test
  void aReceiptTakesWhatIsCountedAlsoBelowNothing() {
    try (var till = Till.at(folder)) {
      var line = Till.cart().lines().getFirst();
      count(till, line.code(), 500);
      var other = Till.cart().lines().getLast();
      HonestSales.sell(till);
      assertEquals(500 - line.quantity().thousandths(), stock(till, line.code()));
      if (!other.code().equals(line.code())) {
        assertNull(stock(till, other.code()));
      }
      till.does(p -> {
        p.receipts().cameBack(Map.of(line.code(), line.quantity(), "unknown", Quantity.ONE));
        return 0;
      });
      assertEquals(500, stock(till, line.code()));
      assertNull(stock(till, "unknown"));
    }
  }

  @Test
  void whatTheJournalGivesBackIsTakenFromTheStockToo() {
    var files = new MemoryFiles();
    var told = new ArrayList<Recovered>();
    var line = Till.cart().lines().getFirst();
    try (var till = Till.with(files, folder.resolve("a"), told)) {
      HonestSales.sell(till);
    }
    var other = folder.resolve("b");
    try (var empty = Till.at(other)) {
      count(empty, line.code(), 9_000);
    }
    try (var again = Till.with(files, other, told)) {
      assertEquals(1, again.books.read(p -> p.receipts().search("", 5)).size());
      assertEquals(9_000 - line.quantity().thousandths(), stock(again, line.code()));
    }
  }
}
