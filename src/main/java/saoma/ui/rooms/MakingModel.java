package saoma.ui.rooms;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// How far the making of the sample shop is. On the JavaFX thread.
public final class MakingModel {
  private final int days;
  private final Runnable leave;
  private final ReadOnlyIntegerWrapper over = new ReadOnlyIntegerWrapper();

  /// @param days that are to be made
  /// @param leave gives it up
  public MakingModel(int days, Runnable leave) {
    this.days = days;
    this.leave = leave;
  }

  int days() {
    return days;
  }

  ReadOnlyIntegerProperty overProperty() {
    return over.getReadOnlyProperty();
  }

  /// So many days are made.
  public void over(int made) {
    over.set(made);
  }

  void leave() {
    leave.run();
  }
}
