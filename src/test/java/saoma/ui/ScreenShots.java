package saoma.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.ui.Texts.Language;

/// Opens the sale screen over the built-in shelf, walks it through its states in both languages and
/// writes a picture of each to `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking,
/// not for judging: nothing is asserted.
public final class ScreenShots {
  private ScreenShots() {}

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
    var camera = new Camera(till, folder, language);
    camera.take("empty");
    for (var i = 0; i < 5; i++) {
      till.scan(TestTill.MILK);
      till.scan(TestTill.WATER);
    }
    till.scan(TestTill.RICE);
    camera.take("some");
    till.type(language == Language.ZH ? "奶" : "il");
    camera.take("search");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    till.scan("6901234567892");
    camera.take("unknown");
    till.type("abc");
    till.press(KeyCode.ENTER);
    camera.take("unknown-wrong-price");
    till.press(KeyCode.ESCAPE);
    till.scan(TestTill.NO_PRICE);
    camera.take("price");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F3);
    till.scan(TestTill.MILK);
    camera.take("price-check");
    till.press(KeyCode.ESCAPE);
    till.scan("6901234567890");
    camera.take("misread");
    till.press(KeyCode.F1);
    camera.take("keys");
    till.press(KeyCode.ESCAPE);
    till.pressControl(KeyCode.DELETE);
    camera.take("cancel");
    till.press(KeyCode.ESCAPE);
    till.fill();
    camera.take("full");
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
    camera.take("after-sale");
  }

  private record Camera(TestTill till, Path folder, Language language) {
    void take(String name) throws Exception {
      UiTest.settle();
      var picture =
          UiTest.onFx(() -> {
            var scene = till.views().scene();
            return scene.snapshot(
                new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
          });
      write(picture, folder.resolve(name + "-" + language.setting() + ".png"));
    }

    private static void write(WritableImage picture, Path file) throws IOException {
      Files.write(file, Png.of(picture));
    }
  }
}
