package saoma.ui.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import saoma.catalogue.Catalogue;
import saoma.catalogue.Product;
import saoma.catalogue.QuickKey;
import saoma.catalogue.QuickKeys;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The pages of quick keys, without controls: over the sale a key sells its product, over the
/// products it takes the one that is open. On the JavaFX thread.
public final class QuickModel {
  /// A key and what it sells.
  record Tile(QuickKey key, Product product) {}

  private final QuickKeys keys;
  private final Catalogue catalogue;
  private final Supplier<Optional<Product>> open;
  private final Consumer<String> seller;
  private final Away away;
  private final Consumer<Notice> notices;
  private final IntegerProperty page = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<List<Tile>> tiles = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Product>> arranged =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param open the product whose form is open
  /// @param seller takes the code of what is sold
  public QuickModel(
      QuickKeys keys,
      Catalogue catalogue,
      Supplier<Optional<Product>> open,
      Consumer<String> seller,
      Away away,
      Consumer<Notice> notices) {
    this.keys = keys;
    this.catalogue = catalogue;
    this.open = open;
    this.seller = seller;
    this.away = away;
    this.notices = notices;
  }

  IntegerProperty pageProperty() {
    return page;
  }

  /// Of all pages; a product that is off the shelf has no key.
  ReadOnlyObjectProperty<List<Tile>> tilesProperty() {
    return tiles.getReadOnlyProperty();
  }

  /// The product that gets a key; nothing while keys sell.
  ReadOnlyObjectProperty<Optional<Product>> arrangedProperty() {
    return arranged.getReadOnlyProperty();
  }

  /// @param arranging whether keys are arranged; else they sell
  void shown(boolean arranging) {
    arranged.set(arranging ? open.get() : Optional.empty());
    read();
  }

  private void read() {
    away.run(
        () ->
            keys.all().stream()
                .flatMap(key -> catalogue.byCode(key.code()).map(p -> new Tile(key, p)).stream())
                .toList(),
        tiles::set,
        this::failed);
  }

  Optional<Tile> at(int place) {
    return tiles.get().stream()
        .filter(one -> one.key().page() == page.get() && one.key().place() == place)
        .findFirst();
  }

  void turn(int by) {
    page.set(Math.floorMod(page.get() + by, QuickKey.PAGES));
  }

  void sell(String code) {
    seller.accept(code);
  }

  /// A key was pressed.
  void press(int place) {
    var there = at(place);
    var product = arranged.get();
    if (product.isPresent()) {
      arrange(place, product.get().code(), there);
    } else {
      there.ifPresent(one -> sell(one.product().code()));
    }
  }

  /// The open product comes to this place. Where it is already it takes its next colour, and after
  /// the last one it leaves.
  private void arrange(int place, String code, Optional<Tile> there) {
    var on = page.get();
    var own = there.filter(one -> one.product().code().equals(code));
    var colour = own.map(one -> one.key().colour() + 1).orElse(0);
    away.run(
        () -> {
          if (colour < QuickKey.COLOURS) {
            keys.put(new QuickKey(on, place, code, colour));
          } else {
            keys.clear(on, place);
          }
          return place;
        },
        _ -> read(),
        this::failed);
  }

  private void failed() {
    notices.accept(Notice.danger("goods.failed").then("goods.failed.next"));
  }
}
