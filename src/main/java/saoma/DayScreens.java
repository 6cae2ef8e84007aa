package saoma;

import java.util.function.LongConsumer;
import saoma.checkout.ShiftDesk;
import saoma.report.PageText;
import saoma.shift.Sealed;
import saoma.store.StoredDays;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.View;
import saoma.ui.day.BehindController;
import saoma.ui.day.BehindModel;
import saoma.ui.day.CloseController;
import saoma.ui.day.CloseModel;
import saoma.ui.day.DayController;
import saoma.ui.day.DayModel;
import saoma.ui.day.FloatController;
import saoma.ui.day.FloatModel;
import saoma.ui.day.MoveController;
import saoma.ui.day.MoveModel;
import saoma.ui.numbers.NumbersController;
import saoma.ui.numbers.NumbersModel;

/// The screens of the manager's day. On the JavaFX thread.
///
/// @param look shows a receipt by its number
record DayScreens(Screens screens, Services services, LongConsumer look) {
  void offer() {
    var zone = ShiftDesk.ZONE;
    var texts = screens.texts;
    var views = screens.views;
    var away = Away.real();
    var door = DayDesk.of(services, screens.notices::show);
    var day = new DayModel(door, services.clock, zone, away, screens.notices::show);
    var numbers =
        new NumbersModel(
            new NumbersDesk(
                new StoredDays(services.books), new ReportFolder(services.home.reports())),
            services.clock,
            zone,
            away,
            screens.notices::show);
    views.offer(NumbersController.class, () -> new NumbersController(numbers, texts, views));
    var behind =
        new BehindModel(door, look, () -> views.close(View.BEHIND), away, screens.notices::show);
    views.offer(DayController.class, () -> new DayController(day, behind, texts, views, zone));
    views.offer(BehindController.class, () -> new BehindController(behind, texts, zone));
    var close =
        new CloseModel(
            door,
            screens.people.given(View.CLOSE),
            z -> closed(day, z),
            () -> views.close(View.CLOSE),
            look,
            away);
    views.offer(CloseController.class, () -> new CloseController(close, texts, zone));
    var counting = new FloatModel(door, () -> leave(day, View.FLOAT), away, screens.notices::show);
    views.offer(FloatController.class, () -> new FloatController(counting, texts));
    var move =
        new MoveModel(
            door,
            screens.people.given(View.MOVE),
            () -> leave(day, View.MOVE),
            away,
            screens.notices::show);
    views.offer(MoveController.class, () -> new MoveController(move, texts, zone));
  }

  private void closed(DayModel day, Sealed z) {
    day.closed(z);
    screens.notices.show(Notice.success("close.done", PageText.number(z.number())));
    if (services.settings().counter().printer().place().isPresent()) {
      day.print(z);
    }
  }

  /// What stands on the page behind the pane may have changed.
  private void leave(DayModel day, View view) {
    screens.views.close(view);
    day.read();
  }
}
