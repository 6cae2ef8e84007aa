package saoma.ui.customer;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import saoma.order.Cart;
import saoma.order.CartLine;
import saoma.ui.picture.GoodsPictures;

/// The picture beside the cart: of the line that was touched last. On the JavaFX thread.
final class Beside {
  private static final Shown NOTHING = new Shown(false, null);

  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(NOTHING);
  private GoodsPictures pictures = GoodsPictures.none();
  private String code = "";

  /// @param there whether there is a place for one: as soon as one of the lines has one, so that
  ///   the list does not jump from line to line
  /// @param image null where this line has none, or not yet
  record Shown(boolean there, @Nullable Image image) {}

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void pictures(GoodsPictures shop) {
    pictures = shop;
  }

  void cart(Cart cart) {
    var next = cart.last().map(CartLine::code).orElse("");
    var there = cart.lines().stream().anyMatch(line -> pictures.has(line.code()));
    if (!there) {
      code = "";
      shown.set(NOTHING);
    } else if (!next.equals(code) || !shown.get().there()) {
      code = next;
      shown.set(new Shown(true, null));
      pictures.get(next, GoodsPictures.Size.LARGE, image -> came(next, image));
    }
  }

  private void came(String of, Image image) {
    if (Objects.equals(of, code)) {
      shown.set(new Shown(true, image));
    }
  }
}
