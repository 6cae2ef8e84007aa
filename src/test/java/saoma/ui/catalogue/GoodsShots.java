package saoma.ui.catalogue;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.input.KeyCode;
import saoma.catalogue.Goods.Which;
import saoma.catalogue.Shelf;
import saoma.ui.Camera;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;

/// Writes a picture of each state of the screens of the products to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class GoodsShots {
  private GoodsShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, GoodsShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var folder = Files.createTempDirectory("saoma-goods");
    try (var shop = UiTest.onFx(() -> new GoodsTill(camera.language(), folder))) {
      walk(camera, shop);
    }
  }

  private static void walk(Camera camera, GoodsTill shop) throws Exception {
    shop.trades();
    var views = shop.till.views();
    camera.show(views, shop::putUp);
    UiTest.until(shop.model::isRead);
    camera.take(views, "goods");
    shop.till.scan(Shelf.builtIn().get(3).code());
    UiTest.until(() -> shop.model.form().isOpen());
    camera.take(views, "goods-form");
    shop.till.press(KeyCode.F8);
    camera.take(views, "goods-stock");
    shop.till.press(KeyCode.ESCAPE);
    shop.till.pressControl(KeyCode.Q);
    for (var place : List.of(0, 5, 6, 11)) {
      UiTest.onFx(() -> {
        shop.quick.press(place);
        return 0;
      });
      UiTest.until(() -> shop.quick.at(place).isPresent());
    }
    camera.take(views, "quick-arrange");
    shop.till.press(KeyCode.ESCAPE);
    UiTest.onFx(() -> {
      shop.model.form().typed(Field.PRICE).set("12,50");
      shop.model.enter();
      return 0;
    });
    camera.take(views, "goods-wrong");
    shop.till.press(KeyCode.ESCAPE);
    UiTest.onFx(() -> {
      shop.model.look(Which.LOW);
      return 0;
    });
    UiTest.until(shop.model::isRead);
    camera.take(views, "goods-low");
    UiTest.onFx(() -> {
      views.show(View.IMPORT);
      return 0;
    });
    camera.take(views, "import-nothing");
    var file =
        shop.list(
            "price list 2026-11.csv",
            "条码,品名,规格,售价,类别,库存",
            "6901234567892,手工酥饼,500g,18.80,零食,24",
            "6909876543215,云雾绿茶,250g,\"36,00\",茶,8",
            TestTill.WATER + ",矿泉水 550ml,瓶,2.50,饮料 Drinks,-2",
            ",没有条码,袋,3,,",
            "6903244981002,纸巾,3包,12.9,日用,1250",
            "6903244981002,纸巾,3包,13.9,日用,\"1,250\"");
    UiTest.onFx(() -> {
      shop.importing.choose(file);
      return 0;
    });
    UiTest.until(() -> shop.importing.atProperty().get() instanceof ImportModel.At.Ready);
    camera.take(views, "import-ready");
  }
}
