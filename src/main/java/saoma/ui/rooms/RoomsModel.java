package saoma.ui.rooms;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import saoma.settings.Room;
import saoma.ui.Away;
import saoma.ui.Notice;

/// Leads to the rooms beside the shop, and out of them. On the JavaFX thread.
public final class RoomsModel {
  private final RoomsDoor door;
  private final Away away;
  private final Consumer<Notice> notices;
  private final Runnable close;
  private final ReadOnlyBooleanWrapper sample = new ReadOnlyBooleanWrapper();

  /// @param close puts the pane away
  public RoomsModel(RoomsDoor door, Away away, Consumer<Notice> notices, Runnable close) {
    this.door = door;
    this.away = away;
    this.notices = notices;
    this.close = close;
  }

  Room room() {
    return door.room();
  }

  /// Whether there is a sample shop that can be deleted.
  ReadOnlyBooleanProperty sampleProperty() {
    return sample.getReadOnlyProperty();
  }

  void look() {
    away.run(door::hasSample, sample::set, () -> sample.set(false));
  }

  void open(Room room) {
    close.run();
    notices.accept(Notice.info("rooms.opening"));
    away.run(
        () -> door.open(room),
        started -> {
          if (!started) {
            notStarted();
          }
        },
        this::notStarted);
  }

  private void notStarted() {
    notices.accept(Notice.warning("rooms.not-opened").then("rooms.not-opened.next"));
  }

  void delete() {
    if (sample.get()) {
      away.run(door::deleteSample, this::deleted, () -> deleted(false));
    }
  }

  private void deleted(boolean gone) {
    sample.set(!gone);
    notices.accept(
        gone
            ? Notice.success("rooms.deleted")
            : Notice.warning("rooms.not-deleted").then("rooms.not-deleted.next"));
  }

  void next() {
    close.run();
    door.next();
  }

  void leave() {
    door.leave();
  }
}
