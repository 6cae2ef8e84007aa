package saoma.ui.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.ColumnChoice;
import saoma.catalogue.Goods.Which;
import saoma.catalogue.ImportPreview;
import saoma.catalogue.ImportProgress;
import saoma.catalogue.ImportReport;
import saoma.catalogue.Item;
import saoma.catalogue.Product;
import saoma.catalogue.StockMove;
import saoma.picture.ProductPicture;

/// What the screens of the products need. Blocks on the database and on the disk. What changes a
/// price, the shelf or the stock stands in the audit log with who did it, before it is changed.
public interface CatalogueDoor {
  List<Item> find(String text, Which which, int limit);

  /// By any of its codes, on the shelf or off it.
  Optional<Item> item(String code);

  /// @param before as it was when it was opened; nothing for a new one
  /// @return the product that has one of its codes already; then nothing is changed
  Optional<Item> save(Optional<Item> before, Item item);

  /// @param quantity in thousandths
  /// @return how much there is now, in thousandths
  long move(String code, StockMove.Kind kind, long quantity, String reason);

  /// @param choice null for what the file itself says
  ImportPreview preview(Path file, @Nullable ColumnChoice choice, ImportProgress progress);

  ImportReport bringIn(Path file, ColumnChoice choice, ImportProgress progress);

  /// Gives a product a picture, in the place of one that it had.
  void picture(Product product, ProductPicture picture);

  void noPicture(Product product);

  /// A number of the shop's own for what has no code: an EAN-13 that no product has.
  String freeCode();

  /// Writes labels for the shelf as a PDF into the shop's folder for reports.
  ///
  /// @param chinese which name stands in front
  /// @throws IOException when it cannot be written
  Path labels(List<Item> items, boolean chinese) throws IOException;

  /// Writes everything on the shelf into the shop's folder for reports.
  ///
  /// @param chinese whether its columns are called so
  /// @param sheet as XLSX; else as CSV
  /// @throws IOException when it cannot be written
  Path export(boolean chinese, boolean sheet) throws IOException;
}
