package saoma.ui.catalogue;

import java.awt.Color;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.input.KeyCode;
import saoma.catalogue.QuickKey;
import saoma.catalogue.Shelf;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.picture.Drawings;
import saoma.picture.PictureFile;
import saoma.ui.Camera;
import saoma.ui.HeaderModel;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerWindow;

/// Writes a picture of each place where a product has one. Arguments: width, height. For looking,
/// not for judging.
public final class PictureShots {
  private static final List<Color> COLOURS =
      List.of(
          new Color(58, 134, 200),
          new Color(201, 76, 76),
          new Color(92, 160, 84),
          new Color(214, 156, 48),
          new Color(120, 90, 180));

  private PictureShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, PictureShots::walk);
  }

  private static void walk(Camera camera) throws Exception {
    var folder = Files.createTempDirectory("saoma-pictures");
    try (var shop = UiTest.onFx(() -> new GoodsTill(camera.language(), folder))) {
      shop.trades();
      for (var i = 0; i < 12; i++) {
        if (i % 4 != 3) {
          give(shop, i);
        }
      }
      walk(camera, shop);
      display(camera, shop);
    }
  }

  private static void give(GoodsTill shop, int place) throws Exception {
    var colour = COLOURS.get(place % COLOURS.size());
    var file = Drawings.bottle(place % 2 == 0 ? "png" : "jpg", 600, 600, colour);
    if (PictureFile.read(file) instanceof PictureFile.Read.Good(var picture)) {
      shop.pictured.put(Shelf.builtIn().get(place).code(), picture);
    }
  }

  private static void walk(Camera camera, GoodsTill shop) throws Exception {
    var views = shop.till.views();
    camera.show(views, shop::putUp);
    UiTest.until(shop.model::isRead);
    shop.till.scan(Shelf.builtIn().get(2).code());
    UiTest.until(() -> shop.model.form().isOpen());
    camera.take(views, "picture-form");
    var none = shop.list("milk.png", "words");
    UiTest.onFx(() -> {
      shop.picture.choose(none);
      return 0;
    });
    UiTest.until(() -> shop.till.notices().shownProperty().get().isPresent());
    camera.take(views, "picture-refused");
    for (var place = 0; place < 9; place++) {
      shop.keys.put(new QuickKey(0, place, Shelf.builtIn().get(place).code(), place % 6));
    }
    UiTest.onFx(() -> {
      views.show(View.SALE);
      views.open(View.QUICK);
      return 0;
    });
    UiTest.until(() -> shop.quick.at(8).isPresent());
    camera.take(views, "picture-quick");
    shop.till.press(KeyCode.ESCAPE);
    UiTest.onFx(() -> {
      shop.till.sale().search().typedProperty().set("水");
      return 0;
    });
    camera.take(views, "picture-search");
  }

  private static void display(Camera camera, GoodsTill shop) throws Exception {
    var model = new CustomerModel();
    var scene =
        UiTest.onFx(() -> {
          model.pictures(shop.pictures);
          model.shopProperty().set("扫码便利店");
          return CustomerWindow.scene(model, shop.till.texts(), new HeaderModel());
        });
    UiTest.onFx(() -> camera.show(scene));
    var cart = Cart.EMPTY;
    for (var i = 5; i >= 2; i--) {
      var one = Shelf.builtIn().get(i);
      var price = one.price() == null ? Money.fen(5_00) : one.price();
      cart = cart.add(one.code(), one.name(), one.nameEn(), Quantity.pieces(i), price);
    }
    var scanned = cart;
    UiTest.onFx(() -> {
      model.cart(scanned);
      return 0;
    });
    camera.take(scene, "picture-display");
  }
}
