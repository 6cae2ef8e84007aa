package saoma.ui.sale;

import javafx.scene.input.KeyCode;
import saoma.order.Discount;
import saoma.order.Discount.Kind;
import saoma.ui.Camera;
import saoma.ui.TestTill;
import saoma.ui.UiTest;

/// Writes a picture of each state of discounts and changed prices to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class AdjustShots {
  private AdjustShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, AdjustShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    camera.show(till.views(), () -> {});
    till.scan(TestTill.WATER);
    till.scan(TestTill.RICE);
    till.scan(TestTill.MILK);
    till.pressShift(KeyCode.F2);
    camera.take(till.views(), "adjust-line");
    till.type("10%");
    camera.take(till.views(), "adjust-line-typed");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.UP);
    till.pressShift(KeyCode.F3);
    till.type("5");
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "adjust-price-wrong");
    till.type("破损");
    till.press(KeyCode.ENTER);
    till.pressShift(KeyCode.F4);
    till.type("1.50");
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "adjust-sale");
    till.pressShift(KeyCode.F4);
    camera.take(till.views(), "adjust-again");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F1);
    camera.take(till.views(), "adjust-keys");
    till.press(KeyCode.ESCAPE);
    UiTest.onFx(() -> {
      var long40 = new Discount("会员日满减，全场参加，特价商品除外，不与其他优惠同享", Kind.PERCENT, 1_500);
      till.sale().cart().act(cart -> cart.discount(long40));
      return till;
    });
    camera.take(till.views(), "adjust-long");
  }
}
