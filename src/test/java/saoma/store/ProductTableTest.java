package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.catalogue.CatalogueImport;
import saoma.catalogue.MemoryStock;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.money.Money;

class ProductTableTest {
  private static final Product WATER =
      new Product("A1", "矿泉水", "Water", "瓶", Money.fen(250), "饮料", null);
  private static final Product FISH = new Product("A2", "金獎豆豉鯪魚", "", "", null, "", 900);

  @TempDir Path folder;

  private static List<Product> many(int count) {
    var many = new ArrayList<Product>();
    for (int i = 0; i < count; i++) {
      many.add(new Product("M%06d".formatted(i), "名 " + i, "", "", Money.fen(i)));
    }
    return many;
  }

  @Test
  void anEmptyDatabaseGetsTheShelfOnce() {
    try (var till = Till.at(folder);
        var table = ProductTable.open(till.books)) {
      assertEquals(Shelf.builtIn().size(), table.size());
      var first = Shelf.builtIn().getFirst();
      assertEquals(Optional.of(first), table.byCode(first.code()));
      table.put(List.of(new Product(first.code(), "改名", "", "", null)));
    }
    try (var till = Till.at(folder);
        var table = ProductTable.open(till.books)) {
      assertEquals(Shelf.builtIn().size(), table.size());
      assertEquals("改名", table.byCode(Shelf.builtIn().getFirst().code()).orElseThrow().name());
    }
  }

  @Test
  void productsAreThereAgainAsTheyWere() {
    try (var till = Till.at(folder);
        var table = ProductTable.open(till.books)) {
      table.put(List.of(WATER, FISH));
    }
    try (var till = Till.at(folder);
        var table = ProductTable.open(till.books)) {
      assertEquals(Optional.of(WATER), table.byCode("A1"));
      assertEquals(Optional.of(FISH), table.byCode("A2"));
      assertEquals(WATER, table.search("water", 5).getFirst());
    }
  }

  @Test
  void aLargeTableIsFoundWhileItLoadsAndIsWholeAfter() throws InterruptedException {
    var many = many(25_000);
    try (var till = Till.at(folder);
        var table = ProductTable.open(till.books)) {
      table.put(many);
    }
    try (var till = Till.at(folder);
        var table = ProductTable.open(till.books)) {
      // Whatever the loader has reached, each code is found, and what is put is not undone by it.
      assertEquals(Optional.of(many.getLast()), table.byCode(many.getLast().code()));
      assertEquals(25_000 + Shelf.builtIn().size(), table.size());
      var changed = new Product(many.getLast().code(), "new", "", "", null);
      table.put(List.of(changed));
      assertEquals(Optional.of(changed), table.byCode(changed.code()));
      table.awaitComplete();
      assertEquals(25_000 + Shelf.builtIn().size(), table.size());
      assertEquals(Optional.of(changed), table.byCode(changed.code()));
      for (int i = 0; i < many.size() - 1; i += 101) {
        assertEquals(List.of(many.get(i)), table.search(many.get(i).code(), 1));
      }
    }
  }

  @Test
  void closingEndsTheLoading() {
    try (var till = Till.at(folder);
        var table = ProductTable.open(till.books)) {
      table.put(many(20_000));
    }
    try (var till = Till.at(folder)) {
      ProductTable.open(till.books).close();
      assertEquals(List.of(), till.halts);
    }
  }

  @Test
  void aBatchGoesInWholeOrNotAtAll() {
    try (var till = Till.at(folder);
        var table = ProductTable.open(till.books)) {
      var before = table.size();
      var tooLong = new Product("A3", "x", "", "u".repeat(300), null);
      assertThrows(RuntimeException.class, () -> table.put(List.of(WATER, tooLong)));
      assertEquals(before, table.size());
      assertTrue(table.byCode("A1").isEmpty());
      assertEquals(List.of(), till.halts);
    }
  }

  @Test
  void aRealListIsImportedAndStays() {
    var list = Path.of("..", "shared", "data", "catalogue", "gtin-69.tsv");
    long size;
    try (var till = Till.at(folder);
        var table = ProductTable.open(till.books)) {
      var report =
          new CatalogueImport(table, new MemoryStock()).run(list, (lines, permille) -> true);
      assertEquals(0, report.skipped());
      assertEquals(report.added() + Shelf.builtIn().size(), table.size());
      size = table.size();
    }
    try (var till = Till.at(folder);
        var table = ProductTable.open(till.books)) {
      assertEquals(size, table.size());
      assertEquals("Kawa zbożowa Kujawianka", table.byCode("6900678014016").orElseThrow().name());
    }
  }
}
