package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.catalogue.CatalogueExport;
import saoma.catalogue.CatalogueImport;
import saoma.catalogue.Goods;
import saoma.catalogue.Goods.Which;
import saoma.catalogue.ImportProgress;
import saoma.catalogue.Item;
import saoma.catalogue.ListedStock;
import saoma.catalogue.MemoryStock;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.catalogue.Stock;
import saoma.catalogue.StockMove;
import saoma.catalogue.StockMove.Kind;
import saoma.money.Money;

class GoodsTableTest {
  private static final ImportProgress ON = (_, _) -> true;
  private static final Instant AT = Instant.parse("2026-11-27T02:00:00Z");
  private static final Product TEA =
      new Product("T1", "月下花茶", "Jasmine tea", "盒", Money.fen(2_880), "茶", 1_300);

  @TempDir Path folder;
  private Till till;
  private ProductTable products;
  private GoodsTable goods;

  @BeforeEach
  void open() {
    till = Till.at(folder);
    products = ProductTable.open(till.books);
    goods = new GoodsTable(till.books, products);
  }

  @AfterEach
  void close() {
    products.close();
    till.close();
  }

  private void reopen() {
    close();
    open();
  }

  private static Item item(Product product, String... codes) {
    return new Item(product, List.of(codes), true, Stock.NONE);
  }

  @Test
  void aProductIsFoundByEachOfItsCodesAlsoAfterARestart() {
    assertEquals(Optional.empty(), goods.save(item(TEA, "6901234567892", "OLD-1"), true));
    assertEquals(TEA, goods.save(item(TEA), true).orElseThrow().product());
    for (var round = 0; round < 2; round++) {
      for (var code : List.of("T1", "6901234567892", "OLD-1")) {
        assertEquals(Optional.of(TEA), products.byCode(code));
        assertEquals(TEA, products.search(code, 5).getFirst());
      }
      assertEquals(List.of("6901234567892", "OLD-1"), goods.item("OLD-1").orElseThrow().codes());
      reopen();
    }
    goods.save(item(TEA, "OLD-1"), false);
    assertEquals(Optional.empty(), products.byCode("6901234567892"));
  }

  @Test
  void aCodeThatAnotherProductHasIsRefusedAndNothingChanges() {
    goods.save(item(TEA, "X9"), false);
    var water = Shelf.builtIn().getFirst();
    var other = new Product("T2", "绿茶", "", "", null);
    assertEquals("T1", goods.save(item(other, "X9"), false).orElseThrow().product().code());
    assertEquals(water, goods.save(item(other, "N1", water.code()), false).orElseThrow().product());
    assertEquals(
        TEA,
        goods.save(item(new Product("X9", "绿茶", "", "", null)), false).orElseThrow().product());
    assertEquals(Optional.empty(), products.byCode("T2"));
    assertEquals(Optional.empty(), products.byCode("N1"));
  }

  @Test
  void offTheShelfIsNotSoldAndNotForgotten() {
    goods.save(item(TEA, "X9"), false);
    goods.save(new Item(TEA, List.of("X9"), false, Stock.NONE), false);
    for (var round = 0; round < 2; round++) {
      assertEquals(Optional.empty(), products.byCode("T1"));
      assertEquals(Optional.empty(), products.byCode("X9"));
      assertEquals(List.of(), products.search("月下花茶", 5));
      assertEquals(List.of(TEA), of(goods.find("月下", Which.OFF_SHELF, 5)));
      assertEquals(List.of(TEA), of(goods.find("", Which.OFF_SHELF, 5)));
      assertFalse(of(goods.find("", Which.ON_SHELF, 500)).contains(TEA));
      assertFalse(goods.item("X9").orElseThrow().onShelf());
      reopen();
    }
    // A list that names it puts it back.
    products.put(List.of(TEA));
    assertEquals(Optional.of(TEA), products.byCode("X9"));
    reopen();
    assertEquals(Optional.of(TEA), products.byCode("X9"));
  }

  @Test
  void theBestThatAreOnTheShelfAreFoundBehindManyThatAreNot() {
    var many = new ArrayList<Product>();
    for (int i = 0; i < 60; i++) {
      many.add(new Product("B%02d".formatted(i), "脆饼 " + i, "", "", null));
    }
    products.put(many);
    many.subList(0, 57)
        .forEach(one -> goods.save(new Item(one, List.of(), false, Stock.NONE), false));
    assertEquals(many.subList(57, 60), products.search("脆饼", 5));
    assertEquals(many.subList(57, 59), products.search("脆饼", 2));
    assertEquals(many.subList(0, 5), of(goods.find("脆饼", Which.OFF_SHELF, 5)));
    goods.save(new Item(many.getFirst(), List.of("OFF-1"), false, Stock.NONE), false);
    assertEquals(many.subList(0, 1), of(goods.find("OFF-1", Which.OFF_SHELF, 5)));
    assertEquals(List.of(), products.search("OFF-1", 5));
    assertEquals(List.of(), of(goods.find("OFF-1", Which.LOW, 5)));
  }

  @Test
  void stockIsCountedFromTheFirstEntryAndTellsWhenItIsLow() {
    goods.save(new Item(TEA, List.of(), true, new Stock(null, 5_000L)), false);
    assertNull(goods.item("T1").orElseThrow().stock().quantity());
    assertFalse(goods.item("T1").orElseThrow().stock().isLow());
    assertEquals(12_000, move(Kind.RECEIVED, 12_000));
    assertEquals(List.of(), goods.find("", Which.LOW, 9));
    assertEquals(5_000, move(Kind.LOST, 7_000));
    assertEquals(List.of(TEA), of(goods.find("", Which.LOW, 9)));
    assertEquals(List.of(TEA), of(goods.find("jasmine", Which.LOW, 9)));
    assertEquals(-1_500, move(Kind.LOST, 6_500));
    reopen();
    assertEquals(new Stock(-1_500L, 5_000L), goods.item("T1").orElseThrow().stock());
    assertEquals(8_000, move(Kind.COUNTED, 8_000));
    goods.save(new Item(TEA, List.of(), true, new Stock(null, null)), false);
    assertEquals(new Stock(8_000L, null), goods.item("T1").orElseThrow().stock());
  }

  private long move(Kind kind, long quantity) {
    return goods.move(new StockMove(AT, "T1", kind, quantity, "truck", "Li"));
  }

  @Test
  void anExportBroughtInAgainChangesNothing() throws IOException {
    goods.save(item(TEA, "6901234567892", "'odd"), false);
    products.put(
        List.of(
            new Product("'9", "=1+1", "\"quoted\", with comma", "500g", Money.fen(1)),
            new Product("#7", "# 加盐", "", "-", Money.fen(9_999_999), "@类", 1),
            new Product("0012", "+86", "", "", null, "", 0),
            new Product("690101011744000", "长码", "two words", "", null),
            new Product("7E2", "七", "", "", Money.fen(700))));
    move(Kind.COUNTED, -1_500);
    goods.move(new StockMove(AT, "0012", Kind.COUNTED, 1_250_000, "shelf", "Li"));
    goods.move(new StockMove(AT, "#7", Kind.COUNTED, 0, "shelf", "Li"));
    var moves = moves();
    var before = new ArrayList<Item>();
    goods.each(before::add);
    for (var chinese : List.of(true, false)) {
      var csv = new ByteArrayOutputStream();
      new CatalogueExport(goods, chinese).csv(csv);
      requireSame(csv, "list.csv", before);
      var xlsx = new ByteArrayOutputStream();
      new CatalogueExport(goods, chinese).xlsx(xlsx);
      requireSame(xlsx, "list.xlsx", before);
    }
    assertEquals(moves, moves());
  }

  private CatalogueImport lists(Goods to) {
    return new CatalogueImport(products, new ListedStock(to, AT, "list.csv", "Li"));
  }

  private void requireSame(ByteArrayOutputStream list, String name, List<Item> before)
      throws IOException {
    var file = folder.resolve(name);
    Files.write(file, list.toByteArray());
    var preview = lists(goods).preview(file, null, ON);
    assertEquals(0, preview.changed(), preview.toString());
    var report = lists(goods).run(file, ON);
    assertEquals(List.of(), report.skippedLines());
    assertEquals(before.size(), report.lines());
    assertEquals(before.size(), report.unchanged());
    var after = new ArrayList<Item>();
    goods.each(after::add);
    assertEquals(before, after);
  }

  @Test
  void anEmptyTillTakesOverAllOfAnExport(@TempDir Path other) throws IOException {
    goods.save(item(TEA, "6901234567892", "OLD-1"), false);
    var file = folder.resolve("list.csv");
    try (var out = Files.newOutputStream(file)) {
      new CatalogueExport(goods, true).csv(out);
    }
    try (var empty = Till.at(other);
        var table = ProductTable.open(empty.books)) {
      var report = new CatalogueImport(table, new MemoryStock()).run(file, ON);
      assertEquals(1, report.added());
      assertEquals(Optional.of(TEA), table.byCode("OLD-1"));
      assertEquals(
          Map.of("T1", List.of("6901234567892", "OLD-1")), empty.books.look(ShelfRows::codes));
    }
  }

  @Test
  void aPreviewChangesNothingAndACodeOfAnotherIsRefused() throws IOException {
    goods.save(item(TEA, "X9"), false);
    var file = folder.resolve("list.csv");
    Files.writeString(file, "code,name,price\nX9,绿茶,3\nT1,月下花茶,30\nN1,红茶,5\n");
    var preview = lists(goods).preview(file, null, ON);
    assertEquals(1, preview.report().added());
    assertEquals(1, preview.changed());
    assertEquals("CODE_OF_ANOTHER", preview.report().skippedLines().getFirst().reason().name());
    assertEquals(Optional.of(TEA), products.byCode("T1"));
    assertEquals(Optional.empty(), products.byCode("N1"));
    assertTrue(preview.rows().getFirst().contains("price"));
    lists(goods).run(file, ON);
    // What the list has no column for stays.
    var tea = products.byCode("T1").orElseThrow();
    assertEquals(Money.fen(3_000), tea.price());
    assertEquals(TEA.category(), tea.category());
    assertEquals(TEA.tax(), tea.tax());
    assertEquals(List.of("X9"), products.furtherCodes("T1"));
  }

  @Test
  void theStockThatAListSaysIsACountOnThePageOfCounts() throws IOException {
    goods.save(new Item(TEA, List.of(), true, new Stock(null, 5_000L)), false);
    move(Kind.RECEIVED, 12_000);
    var file = folder.resolve("list.csv");
    Files.writeString(file, "code,name,stock\nT1,月下花茶,4.5\nN1,红茶,7\nN2,黑茶,\nN3,白茶,\"1,250\"\n");
    var preview = lists(goods).preview(file, null, ON);
    assertEquals(2, preview.report().counted());
    assertEquals(1, preview.changed());
    assertEquals("STOCK_WITH_COMMA", preview.report().skippedLines().getFirst().reason().name());
    assertEquals(12_000L, goods.item("T1").orElseThrow().stock().quantity());
    assertEquals(2, lists(goods).run(file, ON).counted());
    assertEquals(new Stock(4_500L, 5_000L), goods.item("T1").orElseThrow().stock());
    assertEquals(List.of(TEA), of(goods.find("", Which.LOW, 9)));
    assertEquals(7_000L, goods.item("N1").orElseThrow().stock().quantity());
    assertNull(goods.item("N2").orElseThrow().stock().quantity());
    assertEquals(
        List.of(
            "N1 COUNTED 7000 → 7000 list.csv, Li",
            "T1 COUNTED 4500 → 4500 list.csv, Li",
            "T1 RECEIVED 12000 → 12000 truck, Li"),
        moves());
    assertEquals(0, lists(goods).run(file, ON).counted());
    assertEquals(3, moves().size());
  }

  private List<String> moves() {
    return till.books.look(handle ->
        handle
            .select("select * from stock_move order by product, kind, id")
            .map((row, _) ->
                "%s %s %d → %d %s, %s"
                    .formatted(
                        row.getString("product"),
                        row.getString("kind"),
                        row.getLong("quantity"),
                        row.getLong("after"),
                        row.getString("reason"),
                        row.getString("by_name")))
            .list());
  }

  private static List<Product> of(List<Item> items) {
    return items.stream().map(Item::product).toList();
  }
}
