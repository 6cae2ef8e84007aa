package saoma.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import saoma.ui.Texts.Language;

/// Opens the sale screen over the built-in shelf, walks it through its states in both languages and
/// writes a picture of each to `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking,
/// not for judging: nothing is asserted.
public final class ScreenShots {
  private ScreenShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, ScreenShots::walk);
  }

  static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    camera.show(till.views(), () -> {});
    camera.take(till.views(), "sale-empty");
    for (var i = 0; i < 5; i++) {
      till.scan(TestTill.MILK);
      till.scan(TestTill.WATER);
    }
    till.scan(TestTill.RICE);
    camera.take(till.views(), "sale-some");
    till.type(camera.language() == Language.ZH ? "奶" : "il");
    camera.take(till.views(), "sale-search");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    till.scan("6901234567892");
    camera.take(till.views(), "sale-unknown");
    till.type("abc");
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "sale-unknown-wrong-price");
    till.press(KeyCode.ESCAPE);
    till.scan(TestTill.NO_PRICE);
    camera.take(till.views(), "sale-price");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F3);
    till.scan(TestTill.MILK);
    camera.take(till.views(), "sale-price-check");
    till.press(KeyCode.ESCAPE);
    till.scan("6901234567890");
    camera.take(till.views(), "sale-misread");
    till.press(KeyCode.F1);
    camera.take(till.views(), "sale-keys");
    till.press(KeyCode.ESCAPE);
    till.pressControl(KeyCode.DELETE);
    camera.take(till.views(), "sale-cancel");
    till.press(KeyCode.ESCAPE);
    till.pressControl(KeyCode.J);
    till.type("gift wrap");
    camera.take(till.views(), "sale-note");
    till.press(KeyCode.ENTER);
    till.fill();
    camera.take(till.views(), "sale-full");
    UiTest.onFx(() -> {
      till.header().practiceProperty().set(true);
      till.header().waitingProperty().set(2);
      for (var code : List.of("card", "unionpay")) {
        till.header()
            .links()
            .add(new HeaderModel.Link(code, "channel." + code, HeaderModel.LinkState.SILENT));
      }
      till.sold();
      return till;
    });
    camera.take(till.views(), "sale-after-sale");
  }
}
