package saoma.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.input.KeyCode;
import saoma.checkout.DrawerLog.Opening;
import saoma.ui.cash.DrawerController;
import saoma.ui.cash.DrawerDoor;
import saoma.ui.cash.DrawerModel;

/// Writes a picture of each state of the cash screen, and of a sale that is paid in part, to
/// `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking, not for judging.
public final class CashShots {
  private CashShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, CashShots::walk);
  }

  static void walk(Camera camera) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(camera.language()));
    camera.show(till.views(), () -> {});
    for (var i = 0; i < 5; i++) {
      till.scan(TestTill.MILK);
      till.scan(TestTill.WATER);
    }
    till.scan(TestTill.RICE);
    camera.take(till.views(), "cash-before");
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "cash-ask");
    till.type("20");
    camera.take(till.views(), "cash-part-typed");
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "cash-part");
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "cash-part-sale");
    till.press(KeyCode.ENTER);
    till.type("99999");
    camera.take(till.views(), "cash-wrong");
    UiTest.onFx(() -> {
      till.drawer().model().typedProperty().set("100");
      return till;
    });
    camera.take(till.views(), "cash-typed");
    till.press(KeyCode.F4);
    camera.take(till.views(), "cash-keeper");
    till.press(KeyCode.F4);
    camera.take(till.views(), "cash-kept");
    till.press(KeyCode.ENTER);
    till.scan(TestTill.MILK);
    till.press(KeyCode.ENTER);
    till.type("10");
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "cash-done");
    till.press(KeyCode.ENTER);
    drawer(till);
    till.pressControl(KeyCode.D);
    camera.take(till.views(), "drawer");
    till.press(KeyCode.ENTER);
    camera.take(till.views(), "drawer-no-reason");
    till.press(KeyCode.ESCAPE);
    till.notices().show(Notice.warning("drawer.silent").then("drawer.silent.next"));
    camera.take(till.views(), "drawer-silent");
  }

  private static void drawer(TestTill till) throws Exception {
    var count = new Opening(Instant.parse("2026-11-23T04:00:00Z"), "clerk", "换零");
    var door =
        new DrawerDoor() {
          @Override
          public void open(String reason) {
            throw new IllegalStateException("only looked at");
          }

          @Override
          public List<Opening> latest() {
            return List.of(count, count);
          }
        };
    UiTest.onFx(() -> {
      var model =
          new DrawerModel(
              door, Away.real(), till.notices()::show, () -> till.views().close(View.DRAWER));
      till.views()
          .offer(
              DrawerController.class,
              () -> new DrawerController(model, till.texts(), ZoneOffset.UTC));
      till.offers().drawer(true);
      return door;
    });
  }
}
