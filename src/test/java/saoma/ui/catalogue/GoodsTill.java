package saoma.ui.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.CatalogueExport;
import saoma.catalogue.CatalogueImport;
import saoma.catalogue.ColumnChoice;
import saoma.catalogue.Goods.Which;
import saoma.catalogue.ImportPreview;
import saoma.catalogue.ImportProgress;
import saoma.catalogue.ImportReport;
import saoma.catalogue.Item;
import saoma.catalogue.ListedStock;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.catalogue.Stock;
import saoma.catalogue.StockMove;
import saoma.picture.ProductPicture;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.GoodsTable;
import saoma.store.Halt;
import saoma.store.PictureTable;
import saoma.store.ProductTable;
import saoma.store.QuickTable;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.View;
import saoma.ui.picture.GoodsPictures;

/// A till's window with the screens of the products over a real database. Made on the JavaFX
/// thread.
final class GoodsTill implements CatalogueDoor, AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-26T11:05:00Z");

  final TestTill till;
  final GoodsModel model;
  final ImportModel importing;
  final StockModel stock;
  final QuickModel quick;
  final QuickTable keys;
  final PictureTable pictured;
  final GoodsPictures pictures;
  final PictureModel picture;
  final ProductTable products;
  final GoodsTable goods;
  final Path folder;
  final List<String> saved = new CopyOnWriteArrayList<>();
  final List<String> labelled = new CopyOnWriteArrayList<>();
  private final Database database;

  GoodsTill(Language language, Path folder) {
    this.folder = folder;
    till = new TestTill(language);
    database = Database.open(folder.resolve("till"));
    var books = new DurableTx(database, "01", Halt.jvm());
    products = ProductTable.open(books);
    goods = new GoodsTable(books, products);
    pictured = PictureTable.open(books);
    pictures = new GoodsPictures(pictured, Away.real());
    till.sale().search().pictures(pictures);
    model = new GoodsModel(this, Away.real(), till.notices()::show);
    picture = new PictureModel(this, pictures, model::known, Away.real(), till.notices()::show);
    importing = new ImportModel(this, Away.real(), till.notices()::show);
    stock = new StockModel(this, model::known, model::moved, Away.real(), till.notices()::show);
    var files = new GoodsFiles(this, model::known, model::items, Away.real(), till.notices()::show);
    var views = till.views();
    var texts = till.texts();
    keys = new QuickTable(books);
    quick =
        new QuickModel(
            keys,
            products,
            () -> model.known().map(Item::product),
            till.sale()::scan,
            Away.real(),
            till.notices()::show);
    views.offer(QuickController.class, () -> new QuickController(quick, pictures, texts, views));
    views.offer(
        CatalogueController.class,
        () -> new CatalogueController(model, files, picture, texts, views));
    views.offer(ImportController.class, () -> new ImportController(importing, texts, views));
    views.offer(StockController.class, () -> new StockController(stock, texts, views));
  }

  void putUp() {
    till.views().show(View.CATALOGUE);
  }

  /// Some that are counted, two of them low, one sold below nothing, and one off the shelf.
  void trades() {
    var shelf = Shelf.builtIn();
    long[] counts = {48_000, 3_000, 120_000, -2_000, 15_500, 24_000};
    for (int i = 0; i < counts.length; i++) {
      var product = shelf.get(i);
      goods.save(new Item(product, List.of(), true, new Stock(null, 6_000L)), false);
      goods.move(
          new StockMove(NOW, product.code(), StockMove.Kind.COUNTED, counts[i], "count", "Li Na"));
    }
    goods.save(new Item(shelf.getLast(), List.of(), false, Stock.NONE), false);
  }

  Path list(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  @Override
  public List<Item> find(String text, Which which, int limit) {
    return goods.find(text, which, limit);
  }

  @Override
  public Optional<Item> item(String code) {
    return goods.item(code);
  }

  @Override
  public Optional<Item> save(Optional<Item> before, Item item) {
    var taken = goods.save(item, before.isEmpty());
    if (taken.isEmpty()) {
      saved.add(item.product().code());
    }
    return taken;
  }

  @Override
  public long move(String code, StockMove.Kind kind, long quantity, String reason) {
    return goods.move(new StockMove(NOW, code, kind, quantity, reason, "Li Na"));
  }

  @Override
  public void picture(Product product, ProductPicture picture) {
    pictured.put(product.code(), picture);
  }

  @Override
  public void noPicture(Product product) {
    pictured.remove(product.code());
  }

  @Override
  public ImportPreview preview(Path file, @Nullable ColumnChoice choice, ImportProgress progress) {
    return importing(file).preview(file, choice, progress);
  }

  @Override
  public ImportReport bringIn(Path file, ColumnChoice choice, ImportProgress progress) {
    return importing(file).run(file, choice, progress);
  }

  private CatalogueImport importing(Path file) {
    var name = String.valueOf(file.getFileName());
    return new CatalogueImport(products, new ListedStock(goods, NOW, name, "Li Na"));
  }

  @Override
  public String freeCode() {
    return goods.freeCode();
  }

  @Override
  public Path labels(List<Item> items, boolean chinese) throws IOException {
    labelled.addAll(items.stream().map(item -> item.product().code()).toList());
    return folder.resolve("labels.pdf");
  }

  @Override
  public Path export(boolean chinese, boolean sheet) throws IOException {
    var file = folder.resolve(sheet ? "goods.xlsx" : "goods.csv");
    var list = new CatalogueExport(goods, chinese);
    try (var out = Files.newOutputStream(file)) {
      if (sheet) {
        list.xlsx(out);
      } else {
        list.csv(out);
      }
    }
    return file;
  }

  List<Product> all() {
    var all = new ArrayList<Product>();
    goods.each(item -> all.add(item.product()));
    return all;
  }

  @Override
  public void close() {
    products.close();
    database.close();
  }
}
