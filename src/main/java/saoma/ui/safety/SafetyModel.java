package saoma.ui.safety;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.ui.Away;
import saoma.ui.Rereading;

/// What the sale screen says about the safety of the money. On the JavaFX thread, apart from the
/// reading.
public final class SafetyModel {
  private final Away away;
  private final Rereading<Pending> reading;
  private final ReadOnlyObjectWrapper<Pending> pending =
      new ReadOnlyObjectWrapper<>(Pending.NOTHING);
  private final ReadOnlyObjectWrapper<Recovery> recovery =
      new ReadOnlyObjectWrapper<>(Recovery.NONE);
  private final ReadOnlyObjectWrapper<Optional<Worry>> worry =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param look reads the books; what it throws is logged, and the last reading stays
  public SafetyModel(Supplier<Pending> look, Away away) {
    this.away = away;
    reading = new Rereading<>(away, look, pending::set, () -> {});
  }

  /// Something moved: the books are read again. From any thread.
  public void moved() {
    away.fx().execute(reading::refresh);
  }

  public ReadOnlyObjectProperty<Pending> pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /// What the start gave back, until somebody has seen it.
  public ReadOnlyObjectProperty<Recovery> recoveryProperty() {
    return recovery.getReadOnlyProperty();
  }

  /// The worst there is.
  public ReadOnlyObjectProperty<Optional<Worry>> worryProperty() {
    return worry.getReadOnlyProperty();
  }

  public void recovered(Recovery given) {
    recovery.set(given);
  }

  /// The clerk has read what was recovered.
  ///
  /// @return whether there was something to take away
  public boolean seen() {
    var was = !recovery.get().isEmpty();
    recovery.set(Recovery.NONE);
    return was;
  }

  /// What there is to worry about now; empties the line where there is nothing. From any thread.
  public void worries(List<Worry> all) {
    away.fx().execute(() -> worry.set(all.stream().min(SafetyModel::worse)));
  }

  private static int worse(Worry one, Worry other) {
    return Integer.compare(rank(one), rank(other));
  }

  private static int rank(Worry worry) {
    return switch (worry) {
      case Worry.DiskGone _ -> 0;
      case Worry.DiskFull _ -> 1;
      case Worry.DiskLow _ -> 2;
      case Worry.NoBackup _ -> 3;
      case Worry.NoSecondCopy _ -> 4;
      case Worry.NoSecondBackup _ -> 5;
      case Worry.PrinterStands _ -> 6;
      case Worry.ClockOff _ -> 7;
      case Worry.RollNearEnd _ -> 8;
    };
  }
}
