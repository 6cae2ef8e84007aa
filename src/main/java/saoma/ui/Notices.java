package saoma.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where short messages go: the line at the foot of the window, in place of the key hints. The
/// newest replaces the one before; the next act of the clerk takes it away. May be called from any
/// thread.
public final class Notices {
  private final ReadOnlyObjectWrapper<Optional<Notice>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public void show(Notice notice) {
    Fx.run(() -> shown.set(Optional.of(notice)));
  }

  public void clear() {
    Fx.run(() -> shown.set(Optional.empty()));
  }

  public ReadOnlyObjectProperty<Optional<Notice>> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
