package saoma.ui.cash;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.checkout.DrawerLog;
import saoma.checkout.DrawerLog.Opening;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of opening the cash drawer without a sale: not without a reason. On the JavaFX thread.
public final class DrawerModel {
  private final DrawerDoor door;
  private final Away away;
  private final Consumer<Notice> notices;
  private final Runnable close;
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Opening>> latest =
      new ReadOnlyObjectWrapper<>(List.of());
  private boolean busy;

  /// @param close takes the pane away
  public DrawerModel(DrawerDoor door, Away away, Consumer<Notice> notices, Runnable close) {
    this.door = door;
    this.away = away;
    this.notices = notices;
    this.close = close;
    reason.subscribe(_ -> problem.set(Optional.empty()));
  }

  StringProperty reasonProperty() {
    return reason;
  }

  /// Key of the text that says what is wrong.
  ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Opening>> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /// Begins anew, when the pane is put up.
  void begin() {
    busy = false;
    reason.set("");
    problem.set(Optional.empty());
    away.run(door::latest, latest::set, () -> latest.set(List.of()));
  }

  void open() {
    var why = reason.get().strip();
    if (why.isEmpty()) {
      problem.set(Optional.of("drawer.no-reason"));
    } else if (why.length() > DrawerLog.LONGEST_REASON) {
      problem.set(Optional.of("drawer.long-reason"));
    } else if (!busy) {
      busy = true;
      away.run(() -> opened(why), _ -> close.run(), this::failed);
    }
  }

  private String opened(String why) {
    door.open(why);
    return why;
  }

  private void failed() {
    busy = false;
    notices.accept(Notice.danger("drawer.not-recorded").then("drawer.not-recorded.next"));
  }

  void cancel() {
    close.run();
  }
}
