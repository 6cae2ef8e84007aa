package saoma.ui.day;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.checkout.ShiftReply;
import saoma.shift.Shift;
import saoma.ui.Amounts;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of counting the float before the first cash moves. On the JavaFX thread.
public final class FloatModel {
  private final DayDoor door;
  private final Runnable leave;
  private final Away away;
  private final Consumer<Notice> notices;
  private final Pieces pieces = new Pieces();
  private final ReadOnlyObjectWrapper<Optional<Notice>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean busy;

  /// @param leave takes the pane away
  public FloatModel(DayDoor door, Runnable leave, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.leave = leave;
    this.away = away;
    this.notices = notices;
    pieces.totalProperty().subscribe(_ -> problem.set(Optional.empty()));
  }

  Pieces pieces() {
    return pieces;
  }

  ReadOnlyObjectProperty<Optional<Notice>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void begin() {
    busy = false;
    pieces.clear();
    problem.set(Optional.empty());
  }

  void count() {
    var count = pieces.count();
    if (count.isEmpty()) {
      problem.set(Optional.of(Notice.warning("close.not-pieces")));
    } else if (!busy) {
      busy = true;
      away.run(() -> door.open(count.get()), this::answered, this::failed);
    }
  }

  private void answered(ShiftReply<Shift> reply) {
    busy = false;
    switch (reply) {
      case ShiftReply.Done<Shift>(var shift) -> {
        leave.run();
        var difference = shift.opening().minus(shift.floatKept());
        notices.accept(
            difference.minor() == 0
                ? Notice.success("float.done", Amounts.full(shift.opening()))
                : Notice.warning(
                    "float.differs",
                    Amounts.full(shift.opening()),
                    Amounts.full(shift.floatKept())));
      }
      case ShiftReply.Refused<Shift>(var why) -> problem.set(Optional.of(ShiftTexts.of(why)));
    }
  }

  private void failed() {
    busy = false;
    problem.set(Optional.of(Notice.danger("move.failed")));
  }

  void leave() {
    leave.run();
  }
}
