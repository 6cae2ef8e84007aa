package saoma.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.checkout.DrawerLog.Opening;
import saoma.ui.Texts.Language;
import saoma.ui.cash.DrawerController;
import saoma.ui.cash.DrawerDoor;
import saoma.ui.cash.DrawerModel;

/// Writes a picture of each state of the cash screen, and of a sale that is paid in part, to
/// `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking, not for judging.
public final class CashShots {
  private CashShots() {}

  public static void main(String[] args) throws Exception {
    var width = args.length > 1 ? Integer.parseInt(args[0]) : Views.LEAST_WIDTH;
    var height = args.length > 1 ? Integer.parseInt(args[1]) : Views.LEAST_HEIGHT;
    var folder = Path.of("target", "shots", width + "x" + height);
    Files.createDirectories(folder);
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    for (var language : Language.values()) {
      walk(language, width, height, folder);
    }
    Platform.exit();
  }

  private static void walk(Language language, int width, int height, Path folder) throws Exception {
    var till = UiTest.onFx(() -> new TestTill(language));
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(till.views().scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
      return stage;
    });
    for (var i = 0; i < 5; i++) {
      till.scan(TestTill.MILK);
      till.scan(TestTill.WATER);
    }
    till.scan(TestTill.RICE);
    take(till, folder, "cash-before", language);
    till.press(KeyCode.ENTER);
    take(till, folder, "cash-ask", language);
    till.type("20");
    take(till, folder, "cash-part-typed", language);
    till.press(KeyCode.ENTER);
    take(till, folder, "cash-part", language);
    till.press(KeyCode.ENTER);
    take(till, folder, "cash-part-sale", language);
    till.press(KeyCode.ENTER);
    till.type("99999");
    take(till, folder, "cash-wrong", language);
    UiTest.onFx(() -> {
      till.drawer().model().typedProperty().set("100");
      return till;
    });
    take(till, folder, "cash-typed", language);
    till.press(KeyCode.F4);
    take(till, folder, "cash-keeper", language);
    till.press(KeyCode.F4);
    take(till, folder, "cash-kept", language);
    till.press(KeyCode.ENTER);
    till.scan(TestTill.MILK);
    till.press(KeyCode.ENTER);
    till.type("10");
    till.press(KeyCode.ENTER);
    take(till, folder, "cash-done", language);
    till.press(KeyCode.ENTER);
    drawer(till);
    till.pressControl(KeyCode.D);
    take(till, folder, "drawer", language);
    till.press(KeyCode.ENTER);
    take(till, folder, "drawer-no-reason", language);
    till.press(KeyCode.ESCAPE);
    till.notices().show(Notice.warning("drawer.silent").then("drawer.silent.next"));
    take(till, folder, "drawer-silent", language);
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

  private static void take(TestTill till, Path folder, String name, Language language)
      throws Exception {
    UiTest.settle();
    var picture =
        UiTest.onFx(() -> {
          var scene = till.views().scene();
          return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
