package saoma.ui.operator;

import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.operator.OperatorDesk;
import saoma.operator.Reply;
import saoma.operator.Right;
import saoma.operator.Rights;
import saoma.operator.Role;
import saoma.operator.StaffDesk;
import saoma.ui.Away;
import saoma.ui.Notice;

/// Who may do what; each tick counts as soon as it is made. On the JavaFX thread.
public final class RightsModel {
  private final OperatorDesk desk;
  private final StaffDesk staff;
  private final Away away;
  private final ZoneId zone;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<Rights> rights;

  public RightsModel(
      OperatorDesk desk, StaffDesk staff, Away away, ZoneId zone, Consumer<Notice> notices) {
    this.desk = desk;
    this.staff = staff;
    this.away = away;
    this.zone = zone;
    this.notices = notices;
    rights = new ReadOnlyObjectWrapper<>(desk.rights());
  }

  ReadOnlyObjectProperty<Rights> rightsProperty() {
    return rights.getReadOnlyProperty();
  }

  void open() {
    rights.set(desk.rights());
  }

  void set(Role role, Right right, boolean allowed) {
    away.run(() -> staff.setRight(role, right, allowed), this::told, this::failed);
  }

  private void told(Reply<Rights> reply) {
    switch (reply) {
      case Reply.Granted<Rights>(var table) -> rights.set(table);
      case Reply.Refused<Rights>(var why) -> {
        var said = Said.of(why, zone);
        notices.accept(Notice.warning(said.key(), said.value()));
        again();
      }
    }
  }

  private void failed() {
    notices.accept(Notice.danger("operator.failed"));
    again();
  }

  /// A tick that was refused goes back to what counts.
  private void again() {
    rights.set(Rights.USUAL);
    rights.set(desk.rights());
  }
}
