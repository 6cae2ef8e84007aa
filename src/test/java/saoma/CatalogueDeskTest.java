package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.catalogue.Goods.Which;
import saoma.catalogue.Item;
import saoma.catalogue.Product;
import saoma.catalogue.Stock;
import saoma.catalogue.StockMove.Kind;
import saoma.money.Money;
import saoma.operator.AuditQuery;
import saoma.operator.Right;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.GoodsTable;
import saoma.store.Halt;
import saoma.store.PictureTable;
import saoma.store.ProductTable;

/// What is changed about products stands in the audit log.
class CatalogueDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");

  @TempDir Path folder;
  private Database database;
  private ProductTable products;
  private StaffParts staff;
  private CatalogueDesk desk;

  @BeforeEach
  void open() {
    var clock = InstantSource.fixed(NOW);
    database = Database.open(folder.resolve("till"));
    var books = new DurableTx(database, "01", Halt.jvm());
    products = ProductTable.open(books);
    staff = StaffParts.of(books, clock);
    desk =
        new CatalogueDesk(
            new GoodsTable(books, products),
            PictureTable.open(books),
            products,
            staff.desk(),
            new ReportFolder(folder.resolve("reports")),
            clock);
  }

  @AfterEach
  void close() {
    products.close();
    database.close();
  }

  private List<String> log() {
    return staff.desk().search(AuditQuery.ALL, 50).reversed().stream()
        .map(row -> row.note())
        .filter(note -> note.right() == Right.CATALOGUE)
        .map(note -> note.about())
        .toList();
  }

  private static Item item(String name, long fen, boolean onShelf) {
    var product = new Product("T1", name, "", "盒", Money.fen(fen));
    return new Item(product, List.of(), onShelf, Stock.NONE);
  }

  @Test
  void pricesTheShelfAndStockStandInTheAuditLogAndNamesDoNot() {
    var tea = item("花茶", 2_880, true);
    assertEquals(Optional.empty(), desk.save(Optional.empty(), tea));
    assertEquals(Optional.of(tea), desk.save(Optional.empty(), tea));
    var renamed = item("茉莉花茶", 2_880, true);
    desk.save(Optional.of(tea), renamed);
    var dearer = item("茉莉花茶", 3_000, true);
    desk.save(Optional.of(renamed), dearer);
    desk.move("T1", Kind.RECEIVED, 12_000, "truck");
    desk.save(Optional.of(dearer), item("茉莉花茶", 3_000, false));
    assertEquals(
        List.of(
            "T1 花茶: new → CNY 28.80",
            "T1 茉莉花茶: CNY 28.80 → CNY 30.00",
            "T1: RECEIVED +12000/1000, truck",
            "T1 茉莉花茶: off"),
        log());
    assertEquals(1, desk.find("", Which.OFF_SHELF, 5).size());
  }

  @Test
  void aListIsWrittenDownBeforeAndAfterAndAnExportLiesInTheFolder() throws IOException {
    var file = Files.writeString(folder.resolve("list.csv"), "code,name,price\nN1,茶,3\n,x,1\n");
    var preview = desk.preview(file, null, (_, _) -> true);
    assertEquals(List.of(), log());
    assertEquals(1, desk.bringIn(file, preview.choice(), (_, _) -> true).added());
    assertEquals(List.of("list.csv", "list.csv: +1, ~0, =0, -1"), log());
    assertTrue(Files.size(desk.export(true, true)) > 0);
    assertTrue(Files.readString(desk.export(false, false)).contains("N1,茶,"));
    var counted = Files.writeString(folder.resolve("counted.csv"), "code,name,stock\nN1,茶,12\n");
    desk.bringIn(counted, desk.preview(counted, null, (_, _) -> true).choice(), (_, _) -> true);
    assertEquals("counted.csv: COUNTED 1", log().getLast());
    assertEquals(12_000L, desk.item("N1").orElseThrow().stock().quantity());
    assertTrue(Files.readString(desk.export(false, false)).contains("N1,茶,,,3.00,,,,12\r\n"));
    var labels = desk.labels(desk.find("N1", Which.ON_SHELF, 5), true);
    assertTrue(labels.getFileName().toString().endsWith(".pdf"));
    assertTrue(Files.size(labels) > 0);
  }
}
