package saoma;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.CatalogueExport;
import saoma.catalogue.CatalogueImport;
import saoma.catalogue.ColumnChoice;
import saoma.catalogue.Goods;
import saoma.catalogue.Goods.Which;
import saoma.catalogue.ImportPreview;
import saoma.catalogue.ImportProgress;
import saoma.catalogue.ImportReport;
import saoma.catalogue.Item;
import saoma.catalogue.ListedStock;
import saoma.catalogue.Product;
import saoma.catalogue.StockMove;
import saoma.operator.OperatorDesk;
import saoma.operator.Right;
import saoma.picture.Pictures;
import saoma.picture.ProductPicture;
import saoma.sheet.LabelSheet;
import saoma.store.ProductTable;
import saoma.ui.Amounts;
import saoma.ui.catalogue.CatalogueDoor;

/// The products as their screens see them. What is to be changed is written down first, with whose
/// hand did it: a crash between the two leaves a line about nothing, and never a price that nobody
/// changed.
record CatalogueDesk(
    Goods goods,
    Pictures pictures,
    ProductTable catalogue,
    OperatorDesk people,
    ReportFolder reports,
    InstantSource clock)
    implements CatalogueDoor {
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
    var fresh = before.isEmpty();
    var taken = goods.taken(item, fresh);
    if (taken.isPresent()) {
      return taken;
    }
    told(before, item);
    return goods.save(item, fresh);
  }

  private void told(Optional<Item> before, Item item) {
    var now = item.product();
    var was = before.map(Item::product);
    if (was.isEmpty() || !Objects.equals(was.get().price(), now.price())) {
      var from = was.map(CatalogueDesk::price).orElse("new");
      tell("%s %s: %s → %s".formatted(now.code(), now.name(), from, price(now)));
    }
    var shelf = before.map(Item::onShelf).orElse(true);
    if (shelf != item.onShelf()) {
      tell("%s %s: %s".formatted(now.code(), now.name(), item.onShelf() ? "on" : "off"));
    }
  }

  private static String price(Product product) {
    return product.price() == null ? "?" : product.price().toString();
  }

  private void tell(String about) {
    people.tell(Right.CATALOGUE, about);
  }

  @Override
  public long move(String code, StockMove.Kind kind, long quantity, String reason) {
    var by = people.by();
    tell("%s: %s %+d/1000, %s".formatted(code, kind, quantity, reason));
    return goods.move(
        new StockMove(
            clock.instant(), code, kind, quantity, reason, by.isNobody() ? "" : by.name()));
  }

  @Override
  public void picture(Product product, ProductPicture picture) {
    tell("%s %s: picture".formatted(product.code(), product.name()));
    pictures.put(product.code(), picture);
  }

  @Override
  public void noPicture(Product product) {
    tell("%s %s: no picture".formatted(product.code(), product.name()));
    pictures.remove(product.code());
  }

  @Override
  public ImportPreview preview(Path file, @Nullable ColumnChoice choice, ImportProgress progress) {
    whole();
    return importing(file).preview(file, choice, progress);
  }

  @Override
  public ImportReport bringIn(Path file, ColumnChoice choice, ImportProgress progress) {
    whole();
    var name = String.valueOf(file.getFileName());
    tell(name);
    var report = importing(file).run(file, choice, progress);
    tell(
        "%s: +%d, ~%d, =%d, -%d"
            .formatted(
                name,
                report.added(),
                report.replaced() - report.unchanged(),
                report.unchanged(),
                report.skipped()));
    if (report.counted() > 0) {
      tell("%s: %s %d".formatted(name, StockMove.Kind.COUNTED, report.counted()));
    }
    return report;
  }

  private CatalogueImport importing(Path file) {
    var by = people.by();
    var name = String.valueOf(file.getFileName());
    return new CatalogueImport(
        catalogue, new ListedStock(goods, clock.instant(), name, by.isNobody() ? "" : by.name()));
  }

  /// What is not in memory yet would count as new.
  private void whole() {
    try {
      catalogue.awaitComplete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the products were read", e);
    }
  }

  @Override
  public String freeCode() {
    return goods.freeCode();
  }

  @Override
  public Path labels(List<Item> items, boolean chinese) throws IOException {
    var labels = items.stream().map(item -> label(item.product(), chinese)).toList();
    return reports.save("labels-" + today(), "pdf", out -> LabelSheet.write(labels, out));
  }

  private static LabelSheet.Label label(Product product, boolean chinese) {
    var price = product.price();
    var two = !product.nameEn().isEmpty();
    return new LabelSheet.Label(
        product.nameIn(chinese),
        two ? product.nameIn(!chinese) : "",
        price == null ? "" : Amounts.full(price),
        product.unit().isEmpty() ? "" : "/ " + product.unit(),
        product.code());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
  }

  @Override
  public Path export(boolean chinese, boolean sheet) throws IOException {
    var day = today();
    var list = new CatalogueExport(goods, chinese);
    return sheet
        ? reports.save("goods-" + day, "xlsx", list::xlsx)
        : reports.save("goods-" + day, "csv", list::csv);
  }
}
