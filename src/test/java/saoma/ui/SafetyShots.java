package saoma.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.money.Money;
import saoma.ui.Texts.Language;
import saoma.ui.safety.Pending;
import saoma.ui.safety.Pending.Pile;
import saoma.ui.safety.Recovery;
import saoma.ui.safety.Worry;
import saoma.ui.start.FakeWays;
import saoma.ui.start.StartController;
import saoma.ui.start.StartModel;
import saoma.ui.start.StartTrouble;

/// Walks the screens of the money's safety through their states in both languages and writes a
/// picture of each to `target/shots/WIDTHxHEIGHT`. Arguments: width, height. For looking, not for
/// judging.
public final class SafetyShots {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final TestTill till;
  private final Language language;
  private final Path folder;

  private SafetyShots(Language language, int width, int height, Path folder) throws Exception {
    this.language = language;
    this.folder = folder;
    till = UiTest.onFx(() -> new TestTill(language));
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(till.views().scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
      return stage;
    });
  }

  public static void main(String[] args) throws Exception {
    var width = args.length > 1 ? Integer.parseInt(args[0]) : Views.LEAST_WIDTH;
    var height = args.length > 1 ? Integer.parseInt(args[1]) : Views.LEAST_HEIGHT;
    var folder = Path.of("target", "shots", width + "x" + height);
    Files.createDirectories(folder);
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    for (var language : Language.values()) {
      new SafetyShots(language, width, height, folder).sale();
      for (var trouble : StartTrouble.values()) {
        new SafetyShots(language, width, height, folder).start(trouble);
      }
    }
    Platform.exit();
  }

  private void sale() throws Exception {
    UiTest.onFx(() -> {
      till.safety().recovered(new Recovery(2, Money.yuan("15.00"), 3, false));
      return true;
    });
    take("safety-recovered-empty");
    till.scan(TestTill.MILK);
    till.scan(TestTill.WATER);
    till.scan(TestTill.RICE);
    UiTest.onFx(() -> {
      till.header().waitingProperty().set(3);
      till.header().practiceProperty().set(true);
      till.safety().worries(List.of(new Worry.DiskLow(1_240_000_000)));
      return true;
    });
    till.pending(new Pending(new Pile(2, Money.yuan("86.50")), new Pile(1, Money.yuan("1234.50"))));
    take("safety-all");
    till.fill();
    take("safety-all-full");
    UiTest.onFx(() -> till.safety().seen());
    till.pending(new Pending(new Pile(2, Money.yuan("86.50")), Pile.NONE));
    UiTest.onFx(() -> {
      till.safety().worries(List.of(new Worry.NoSecondCopy("/media/stick/saoma")));
      return true;
    });
    take("safety-copy");
    UiTest.onFx(() -> {
      till.safety().worries(List.of(new Worry.ClockOff(Duration.ofSeconds(-190))));
      return true;
    });
    take("safety-clock");
  }

  private void start(StartTrouble trouble) throws Exception {
    var model =
        new StartModel(
            trouble,
            "/home/shop/.local/share/saoma",
            trouble == StartTrouble.SETTINGS ? "closesAfterSeconds: from 60 to 900" : "",
            new FakeWays(),
            Away.real(),
            _ -> {});
    UiTest.onFx(() -> {
      var views = till.views();
      views.offer(
          StartController.class, () -> new StartController(model, till.texts(), views, ZONE));
      views.show(View.START);
      return views;
    });
    take("start-" + trouble.name().toLowerCase(Locale.ROOT));
    if (trouble == StartTrouble.DAMAGED) {
      till.press(KeyCode.R);
      take("start-sure");
    }
  }

  private void take(String name) throws Exception {
    UiTest.settle();
    Thread.sleep(300);
    UiTest.settle();
    var picture =
        UiTest.onFx(() -> {
          var scene = till.views().scene();
          return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
