package saoma.ui.hold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import saoma.hold.HoldState;
import saoma.money.Money;
import saoma.ui.Png;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.Views;
import saoma.ui.customer.CustomerController;

/// Writes a picture of each state of the screen for deposits to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class HoldShots {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");

  private HoldShots() {}

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
    var hold = UiTest.onFx(() -> new HoldTill(language));
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(hold.till.views().scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
      hold.putUp();
      return stage;
    });
    take(hold, folder, "hold-empty", language);
    hold.stands("A", "500.00", "380.00", new HoldState.Held("1", AT));
    hold.stands("B", "200.00", "200.00", new HoldState.Releasing("2", AT, Money.fen(1)));
    hold.stands("C", "1000.00", "1000.00", new HoldState.Unresolved());
    UiTest.until(() -> hold.model.holds().size() == 3);
    hold.till.press(KeyCode.UP);
    hold.till.press(KeyCode.UP);
    take(hold, folder, "hold-held", language);
    hold.till.type("300");
    UiTest.onFx(() -> {
      hold.model.noteProperty().set("王先生 138****5678");
      return 0;
    });
    hold.till.press(KeyCode.F2);
    UiTest.until(() -> hold.model.holds().size() == 4);
    take(hold, folder, "hold-code", language);
    UiTest.onFx(() -> customer(hold, width, height));
    take(hold, folder, "hold-customer", language);
  }

  /// What stands on the customer's display.
  private static CustomerController customer(HoldTill hold, int width, int height) {
    var picture = CustomerController.load(hold.till.texts(), false);
    picture.show(hold.customer.page());
    var root = (StackPane) hold.till.views().scene().getRoot();
    picture.root().setMinSize(width, height);
    root.getChildren().add(picture.root());
    return picture;
  }

  private static void take(HoldTill hold, Path folder, String name, Language language)
      throws Exception {
    UiTest.settle();
    var picture =
        UiTest.onFx(() -> {
          var scene = hold.till.views().scene();
          return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
