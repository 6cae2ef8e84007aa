package saoma.ui.day;

import javafx.scene.input.KeyCode;
import saoma.money.Money;
import saoma.report.Page;
import saoma.shift.Leftover;
import saoma.ui.Camera;
import saoma.ui.UiTest;
import saoma.ui.View;

/// Writes a picture of each state of the day's screens to `target/shots/WIDTHxHEIGHT`. Arguments:
/// width, height. For looking, not for judging.
public final class DayShots {
  private DayShots() {}

  public static void main(String[] args) throws Exception {
    Camera.run(args, DayShots::walk);
  }

  public static void walk(Camera camera) throws Exception {
    var day = UiTest.onFx(() -> new DayTill(camera.language()));
    camera.show(day.till.views(), day::putUp);
    camera.take(day.till.views(), "day-empty");
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
    camera.take(day.till.views(), "day-now");
    day.till.press(KeyCode.PAGE_DOWN);
    camera.take(day.till.views(), "day-month");
    day.till.press(KeyCode.PAGE_DOWN);
    day.till.press(KeyCode.PAGE_DOWN);
    camera.take(day.till.views(), "day-z");
    UiTest.onFx(() -> {
      day.till.views().open(View.FLOAT);
      return 0;
    });
    camera.take(day.till.views(), "day-float");
    day.till.press(KeyCode.ESCAPE);
    day.till.press(KeyCode.F6);
    camera.take(day.till.views(), "day-move");
    day.till.press(KeyCode.ESCAPE);
    day.till.press(KeyCode.F9);
    camera.take(day.till.views(), "day-count");
    UiTest.onFx(() -> {
      day.close.pieces().rows().getFirst().typed().set("15");
      day.close.pieces().rows().get(3).typed().set("1");
      day.close.pieces().rows().get(8).typed().set("x");
      return 0;
    });
    camera.take(day.till.views(), "day-counting");
    UiTest.onFx(() -> {
      day.close.pieces().rows().get(8).typed().set("");
      return 0;
    });
    day.till.press(KeyCode.F9);
    UiTest.until(() -> day.close.resultProperty().get().isPresent());
    day.till.press(KeyCode.F9);
    camera.take(day.till.views(), "day-result");
    UiTest.onFx(() -> {
      day.till.views().close(View.CLOSE);
      return 0;
    });
  }
}
