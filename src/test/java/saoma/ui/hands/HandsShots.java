package saoma.ui.hands;

import javafx.scene.input.KeyCode;
import saoma.ui.Camera;
import saoma.ui.TestTill;
import saoma.ui.UiTest;

/// Writes pictures of the keys that are laid elsewhere and of the scanner's page to
/// `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking, not for judging.
public final class HandsShots {
  private HandsShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, HandsShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    camera.show(till.views(), () -> {});
    till.scan(TestTill.WATER);
    till.press(KeyCode.F1);
    camera.take(till.views(), "hands-keys");
    till.press(KeyCode.DOWN);
    till.press(KeyCode.DOWN);
    till.press(KeyCode.ENTER);
    till.press(KeyCode.F6);
    camera.take(till.views(), "hands-taken");
    till.pressControl(KeyCode.U);
    camera.take(till.views(), "hands-moved");
    till.press(KeyCode.F2);
    camera.take(till.views(), "hands-scanner");
    for (var at = 0; at < 5; at++) {
      till.scan("690123456789" + at);
    }
    till.bounce("6901234567894");
    till.type("123");
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "hands-measured");
    till.press(KeyCode.ESCAPE);
    camera.take(till.views(), "hands-sale");
  }
}
