package saoma.ui.day;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.checkout.ShiftReply;
import saoma.operator.Grant;
import saoma.shift.DrawerMove;
import saoma.ui.Amounts;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.TypedPrice;

/// The rules of cash that goes in or out without a sale: an amount, which way, and why. On the
/// JavaFX thread.
public final class MoveModel {
  private final DayDoor door;
  private final Supplier<Grant> grant;
  private final Runnable leave;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ObjectProperty<DrawerMove.Kind> kind =
      new SimpleObjectProperty<>(DrawerMove.Kind.PAY_OUT);
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<DrawerMove>> moves =
      new ReadOnlyObjectWrapper<>(List.of());
  private boolean busy;

  /// @param grant who answers for it
  /// @param leave takes the pane away
  public MoveModel(
      DayDoor door, Supplier<Grant> grant, Runnable leave, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.grant = grant;
    this.leave = leave;
    this.away = away;
    this.notices = notices;
    amount.subscribe(_ -> problem.set(Optional.empty()));
    reason.subscribe(_ -> problem.set(Optional.empty()));
  }

  ObjectProperty<DrawerMove.Kind> kindProperty() {
    return kind;
  }

  StringProperty amountProperty() {
    return amount;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  ReadOnlyObjectProperty<Optional<Notice>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Those of this shift.
  ReadOnlyObjectProperty<List<DrawerMove>> movesProperty() {
    return moves.getReadOnlyProperty();
  }

  /// Begins anew, when the pane is put up.
  void begin() {
    busy = false;
    kind.set(DrawerMove.Kind.PAY_OUT);
    amount.set("");
    reason.set("");
    problem.set(Optional.empty());
    away.run(door::moves, moves::set, () -> moves.set(List.of()));
  }

  void move() {
    switch (TypedPrice.of(amount.get())) {
      case TypedPrice.Bad(var key) -> problem.set(Optional.of(Notice.warning(key)));
      case TypedPrice.Good(var money) -> {
        if (!busy) {
          busy = true;
          var by = grant.get();
          var way = kind.get();
          var why = reason.get();
          away.run(() -> door.move(way, money, why, by), this::answered, this::failed);
        }
      }
    }
  }

  private void answered(ShiftReply<DrawerMove> reply) {
    busy = false;
    switch (reply) {
      case ShiftReply.Done<DrawerMove>(var move) -> {
        leave.run();
        notices.accept(
            Notice.success(
                move.kind().isIn() ? "move.went-in" : "move.went-out",
                Amounts.full(move.amount())));
      }
      case ShiftReply.Refused<DrawerMove>(var why) -> problem.set(Optional.of(ShiftTexts.of(why)));
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
