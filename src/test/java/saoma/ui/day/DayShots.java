package saoma.ui.day;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import saoma.money.Money;
import saoma.report.Page;
import saoma.shift.Leftover;
import saoma.ui.Png;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.Views;

/// Writes a picture of each state of the day's screens to `target/shots/WIDTHxHEIGHT`. Arguments:
/// width, height. For looking, not for judging.
public final class DayShots {
  private DayShots() {}

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
    var day = UiTest.onFx(() -> new DayTill(language));
    UiTest.onFx(() -> {
      var stage = new Stage();
      stage.setScene(day.till.views().scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
      day.putUp();
      return stage;
    });
    take(day, folder, "day-empty", language);
    UiTest.onFx(() -> {
      day.closed(27, 2, 0);
      day.closed(1, 1, -300);
      day.closed(1, 3, 150);
      day.sells(1);
      day.open.add(new Leftover.PendingPayment("S0123", "alipay", Money.yuan("27.50")));
      day.open.add(new Leftover.ParkedSale("7", "红衣服的顾客", Money.yuan("12.00")));
      day.day.read();
      return 0;
    });
    UiTest.until(
        () -> day.day.pageProperty().get() instanceof Page.Now && day.day.entries().size() > 4);
    take(day, folder, "day-now", language);
    day.till.press(KeyCode.PAGE_DOWN);
    take(day, folder, "day-month", language);
    day.till.press(KeyCode.PAGE_DOWN);
    day.till.press(KeyCode.PAGE_DOWN);
    take(day, folder, "day-z", language);
    UiTest.onFx(() -> {
      day.till.views().open(View.FLOAT);
      return 0;
    });
    take(day, folder, "day-float", language);
    day.till.press(KeyCode.ESCAPE);
    day.till.press(KeyCode.F6);
    take(day, folder, "day-move", language);
    day.till.press(KeyCode.ESCAPE);
    day.till.press(KeyCode.F9);
    take(day, folder, "day-count", language);
    UiTest.onFx(() -> {
      day.close.pieces().rows().getFirst().typed().set("15");
      day.close.pieces().rows().get(3).typed().set("1");
      day.close.pieces().rows().get(8).typed().set("x");
      return 0;
    });
    take(day, folder, "day-counting", language);
    UiTest.onFx(() -> {
      day.close.pieces().rows().get(8).typed().set("");
      return 0;
    });
    day.till.press(KeyCode.F9);
    UiTest.until(() -> day.close.resultProperty().get().isPresent());
    day.till.press(KeyCode.F9);
    take(day, folder, "day-result", language);
    UiTest.onFx(() -> {
      day.till.views().close(View.CLOSE);
      return 0;
    });
  }

  private static void take(DayTill day, Path folder, String name, Language language)
      throws Exception {
    UiTest.settle();
    var picture =
        UiTest.onFx(() -> {
          var scene = day.till.views().scene();
          return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        });
    Files.write(folder.resolve(name + "-" + language.setting() + ".png"), Png.of(picture));
  }
}
