package saoma.ui.day;

import java.util.List;
import javafx.scene.input.KeyCode;
import saoma.money.Money;
import saoma.report.Page;
import saoma.shift.Behind;
import saoma.shift.Booking;
import saoma.shift.Leftover;
import saoma.shift.Source;
import saoma.shift.Topic;
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
    for (var seen : List.of("sales.gross", "sales.returns", "exception.by", "tender.in")) {
      UiTest.onFx(() -> DayTree.choose(day.till, seen));
      day.till.press(KeyCode.ENTER);
      UiTest.until(() -> day.looking.stateProperty().get() instanceof BehindModel.State.Seen);
      camera.take(day.till.views(), "day-behind-" + seen);
      day.till.press(KeyCode.ESCAPE);
    }
    day.behind.answer = halfGone(day);
    UiTest.onFx(() -> DayTree.choose(day.till, "sales.gross"));
    day.till.press(KeyCode.ENTER);
    UiTest.until(() -> day.looking.stateProperty().get() instanceof BehindModel.State.Seen);
    camera.take(day.till.views(), "day-behind-missing");
    day.till.press(KeyCode.ESCAPE);
    day.behind.answer = new Behind.Found.NoJournal();
    day.till.press(KeyCode.ENTER);
    UiTest.until(() -> day.looking.stateProperty().get() instanceof BehindModel.State.NoJournal);
    camera.take(day.till.views(), "day-behind-none");
    day.till.press(KeyCode.ESCAPE);
    day.behind.answer = null;
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

  private static Behind.Found halfGone(DayTill day) {
    return switch (day.behind.of(List.of(4L), new Source(Topic.SALE, ""))) {
      case Behind.Found.Rows found -> {
        var some = found.rows().subList(100, found.rows().size());
        var total = some.stream().map(Behind.Row::booked).reduce(Booking::plus).orElseThrow();
        yield new Behind.Found.Rows(some, some.size(), total, found.kept(), false);
      }
      case Behind.Found.NoJournal none -> none;
    };
  }
}
