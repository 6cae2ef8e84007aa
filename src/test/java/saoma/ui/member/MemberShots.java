package saoma.ui.member;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.money.Money;
import saoma.ui.Png;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.Views;

/// Writes a picture of each state of the member screen and the pad to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class MemberShots {
  private MemberShots() {}

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
    var till = UiTest.onFx(() -> new MemberTill(language));
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(till.till().views().scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
      return stage;
    });
    till.till().scan(TestTill.MILK);
    take(till, folder, "member-sale", language);
    UiTest.onFx(() -> {
      till.open(false);
      return 0;
    });
    take(till, folder, "member-empty", language);
    find(till, "李");
    UiTest.until(() -> till.model.found().size() == 2);
    take(till, folder, "member-several", language);
    find(till, "13700009999");
    UiTest.until(() -> till.model.form().openProperty().get());
    take(till, folder, "member-join", language);
    find(till, "M:1001");
    UiTest.until(() -> till.model.pageProperty().get().isPresent());
    take(till, folder, "member-one", language);
    till.till().press(KeyCode.F6);
    take(till, folder, "member-change", language);
    till.till().press(KeyCode.ESCAPE);
    till.till().press(KeyCode.F8);
    till.till().press(KeyCode.F5);
    UiTest.until(() -> till.pad.pageProperty().get().orElseThrow().why().key().equals("pad.sent"));
    take(till, folder, "member-code", language);
    UiTest.onFx(() -> {
      till.pad.cancel();
      till.till().views().show(View.SALE);
      till.pay(Money.yuan("500.01"), true);
      "193746".chars().forEach(digit -> till.pad.digit((char) digit));
      return 0;
    });
    UiTest.until(() -> !till.pad.pageProperty().get().orElseThrow().why().isNone());
    UiTest.onFx(() -> {
      till.pad.digit('1');
      till.pad.digit('9');
      return 0;
    });
    take(till, folder, "member-pad", language);
  }

  private static void find(MemberTill till, String text) throws Exception {
    UiTest.onFx(() -> {
      till.model.find(text);
      return 0;
    });
  }

  private static void take(MemberTill till, Path folder, String name, Language language)
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
