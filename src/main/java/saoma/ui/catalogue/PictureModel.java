package saoma.ui.catalogue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import saoma.catalogue.Item;
import saoma.catalogue.Product;
import saoma.picture.PictureFile;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.picture.GoodsPictures;

/// The picture of the product that is open, without controls. It is kept at once, as stock is, and
/// not with what is typed. On the JavaFX thread.
public final class PictureModel {
  private final CatalogueDoor door;
  private final GoodsPictures pictures;
  private final Supplier<Optional<Item>> open;
  private final Away away;
  private final Consumer<Notice> notices;

  /// @param open the product whose form is open
  public PictureModel(
      CatalogueDoor door,
      GoodsPictures pictures,
      Supplier<Optional<Item>> open,
      Away away,
      Consumer<Notice> notices) {
    this.door = door;
    this.pictures = pictures;
    this.open = open;
    this.away = away;
    this.notices = notices;
  }

  GoodsPictures pictures() {
    return pictures;
  }

  boolean isOpen() {
    return open.get().isPresent();
  }

  /// Whether the open product has one.
  boolean has() {
    return open.get().filter(item -> pictures.has(item.product().code())).isPresent();
  }

  /// Takes a file for the open product, or says why not; what was there stays then.
  void choose(Path file) {
    open.get().map(Item::product).ifPresent(product -> choose(product, file));
  }

  private void choose(Product product, Path file) {
    away.run(
        () -> {
          var read = PictureFile.read(file);
          if (read instanceof PictureFile.Read.Good(var picture)) {
            door.picture(product, picture);
          }
          return read;
        },
        read -> {
          switch (read) {
            case PictureFile.Read.Good _ -> {
              pictures.changed(product.code());
              notices.accept(Notice.success("goods.picture.kept", product.name()));
            }
            case PictureFile.Read.Bad(var fault) -> notices.accept(refused(fault));
          }
        },
        this::failed);
  }

  private static Notice refused(PictureFile.Fault fault) {
    var key = "goods.picture." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Notice.warning(key).then(key + ".next");
  }

  void remove() {
    open.get().map(Item::product).filter(one -> pictures.has(one.code())).ifPresent(this::remove);
  }

  private void remove(Product product) {
    away.run(
        () -> {
          door.noPicture(product);
          return product;
        },
        _ -> {
          pictures.changed(product.code());
          notices.accept(Notice.info("goods.picture.removed", product.name()));
        },
        this::failed);
  }

  private void failed() {
    notices.accept(Notice.danger("goods.failed").then("goods.failed.next"));
  }
}
