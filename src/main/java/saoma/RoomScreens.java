package saoma;

import javafx.scene.input.KeyCode;
import saoma.rehearse.Script;
import saoma.settings.Room;
import saoma.ui.Away;
import saoma.ui.Fx;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Stroke;
import saoma.ui.View;
import saoma.ui.rehearse.RehearsalController;
import saoma.ui.rehearse.RehearsalModel;
import saoma.ui.rooms.RoomsController;
import saoma.ui.rooms.RoomsModel;

/// The way to the sample shop and back, and the sign of the room that these books are. On the
/// JavaFX thread.
record RoomScreens(Screens screens, Services services) {
  void offer() {
    var views = screens.views;
    var home = services.home;
    var header = screens.header;
    header.roomProperty().set(home.room());
    if (home.room() == Room.SAMPLE) {
      header.roomDetailProperty().set(SampleRuns.told(home));
    }
    Runnable next = home.room() == Room.REHEARSAL ? rehearse()::next : () -> {};
    var door = new OtherTill(home, () -> views.scene().getWindow().hide(), next);
    var model = new RoomsModel(door, Away.real(), screens.notices::show, views::close);
    views.offer(RoomsController.class, () -> new RoomsController(model, screens.texts, views));
    views.everywhere(
        KeyTable.of(
            new Key(Stroke.control(KeyCode.W), "rooms.key.open", () -> views.open(View.ROOMS))
                .only(() -> views.pane().isEmpty() && isAtRest())));
  }

  /// Puts the panel up, and lets the first customer in once the window stands.
  private RehearsalModel rehearse() {
    var desk = new RehearsalDesk(screens, services);
    var model = new RehearsalModel(Script.usual(), desk, Away.real(), System::nanoTime);
    desk.tells(model::claims);
    screens.views.offer(
        RehearsalController.class, () -> new RehearsalController(model, screens.texts));
    screens.views.beside(View.REHEARSAL);
    Fx.later(model::begin);
    return model;
  }

  /// A screen that waits for money is not left for a look at something else.
  private boolean isAtRest() {
    return screens
        .views
        .shown()
        .filter(view -> view == View.SALE || view == View.SETTINGS)
        .isPresent();
  }
}
