package saoma.ui.numbers;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import saoma.ui.Camera;
import saoma.ui.UiTest;

/// Writes a picture of each state of the screen of the numbers to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class NumbersShots {
  private NumbersShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, NumbersShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var shop = UiTest.onFx(() -> new NumbersTill(camera.language()));
    camera.show(shop.till.views(), shop::putUp);
    read(shop);
    camera.take(shop.till.views(), "numbers-empty");
    shop.trades(75);
    for (var key : new KeyCode[] {KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F6}) {
      shop.till.press(key);
      read(shop);
      camera.take(shop.till.views(), "numbers-" + key.getName());
    }
    UiTest.onFx(() -> {
      ((ScrollPane) shop.till.views().scene().lookup("#room")).setVvalue(1);
      return 0;
    });
    camera.take(shop.till.views(), "numbers-below");
    UiTest.onFx(() -> {
      ((ScrollPane) shop.till.views().scene().lookup("#room")).setVvalue(0);
      return 0;
    });
  }

  private static void read(NumbersTill shop) throws Exception {
    UiTest.until(() -> NumbersScreenTest.isRead(shop));
  }
}
