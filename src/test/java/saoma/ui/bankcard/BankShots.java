package saoma.ui.bankcard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.ui.Png;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.bankcard.BankPage.Step;

/// Writes a picture of each state of the pane of bound cards to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class BankShots {
  private BankShots() {}

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
    var till = UiTest.onFx(() -> new BankTill(new TestTill(language)));
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(till.till().views().scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
      till.till().views().show(View.SALE);
      return stage;
    });
    till.till().scan(TestTill.MILK);
    open(till);
    UiTest.until(() -> !page(till).busy());
    take(till, folder, "bank-none", language);
    till.till().press(KeyCode.F2);
    UiTest.until(() -> page(till).step() == Step.BINDING);
    take(till, folder, "bank-binding", language);
    till.till().press(KeyCode.ESCAPE);
    till.till().press(KeyCode.ESCAPE);
    till.has("debit", "0095", "181****0000");
    till.has("credit", "0103", "181****0001");
    open(till);
    UiTest.until(() -> page(till).cards().size() == 2 && !page(till).busy());
    take(till, folder, "bank-choose", language);
    till.till().press(KeyCode.DELETE);
    take(till, folder, "bank-unbind", language);
    till.till().press(KeyCode.ENTER);
    UiTest.until(() -> page(till).step() == Step.CODE);
    UiTest.onFx(() -> {
      till.pass(Duration.ofSeconds(18));
      return 0;
    });
    till.till().type("4839");
    take(till, folder, "bank-code", language);
    UiTest.onFx(() -> {
      till.pass(Duration.ofSeconds(60));
      return 0;
    });
    take(till, folder, "bank-code-later", language);
  }

  private static void open(BankTill till) throws Exception {
    UiTest.onFx(() -> {
      till.pay();
      return 0;
    });
  }

  private static BankPage page(BankTill till) {
    return till.model.pageProperty().get().orElseThrow();
  }

  private static void take(BankTill till, Path folder, String name, Language language)
      throws Exception {
    UiTest.settle();
    var picture =
        UiTest.onFx(() -> {
          var scene = till.till().views().scene();
          return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
