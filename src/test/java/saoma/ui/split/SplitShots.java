package saoma.ui.split;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.channel.Answer.Cause;
import saoma.checkout.ReceiverDesk.Row;
import saoma.split.PortionAdvice;
import saoma.split.PortionState;
import saoma.split.Quota;
import saoma.split.Receiver;
import saoma.ui.Png;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.Views;

/// Writes a picture of each state of the screen for splits to `target/shots/WIDTHxHEIGHT`.
/// Arguments: width, height. For looking, not for judging.
public final class SplitShots {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");

  private SplitShots() {}

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
    var split = UiTest.onFx(() -> new SplitTill(language));
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(split.till.views().scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
      split.putUp();
      return stage;
    });
    take(split, folder, "split-empty", language);
    var shop = new Receiver(Receiver.Kind.LOGON, "good.food.company@example.com", "好客食品有限公司");
    split.rows.add(new Row(SplitTill.LI, new Quota(SplitTill.LI, 50_000, 0), true));
    split.rows.add(new Row(SplitTill.WANG, new Quota(SplitTill.WANG, 0, 200), false));
    split.rows.add(new Row(shop, null, true));
    split.stands("01", SplitTill.LI, 500, new PortionState.Done("1", AT), 125);
    split.stands("02", SplitTill.LI, 640, new PortionState.Dropped(), 0);
    split.stands("03", shop, 1280, new PortionState.Unresolved(AT, 2), 0);
    split.moves("03", new PortionState.Unresolved(AT, 3), Cause.NO_NETWORK);
    split.stands("04", SplitTill.LI, 75, new PortionState.Sent(AT, 1), 0);
    split.stands(
        "05",
        SplitTill.WANG,
        200,
        new PortionState.Refused("ACQ.ROYALTY_RECEIVER_INVALID", PortionAdvice.BIND),
        0);
    UiTest.onFx(() -> {
      split.till.views().show(saoma.ui.View.SALE);
      split.putUp();
      return 0;
    });
    UiTest.until(() -> split.model.list().portions().size() == 5);
    take(split, folder, "split-refused", language);
    for (var n = 1; n <= 4; n++) {
      var at = n;
      UiTest.onFx(() -> {
        split.model.list().choose(split.model.list().portions().get(at));
        return 0;
      });
      take(split, folder, "split-" + n, language);
    }
    split.till.pressControl(KeyCode.DOWN);
    UiTest.onFx(() -> {
      split.model.shareProperty().set("lots");
      return 0;
    });
    split.till.press(KeyCode.F2);
    take(split, folder, "split-wrong", language);
  }

  private static void take(SplitTill split, Path folder, String name, Language language)
      throws Exception {
    UiTest.settle();
    var picture =
        UiTest.onFx(() -> {
          var scene = split.till.views().scene();
          return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
