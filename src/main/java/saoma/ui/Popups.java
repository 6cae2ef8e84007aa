package saoma.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Draws what pops up over a window, the list of a choice, a tip, the menu of a field, as large as
/// what the window draws. JavaFX puts each into a window of its own, which knows nothing of the
/// scale in ours. It ends with the window: the list of all windows would keep it in memory.
final class Popups {
  private final Scene scene;
  private final DoubleSupplier factor;
  private final Map<PopupWindow, Grown> open = new HashMap<>();
  private final ListChangeListener<Window> heard = this::windows;

  private Popups(Scene scene, DoubleSupplier factor) {
    this.scene = scene;
    this.factor = factor;
  }

  /// @param factor how much larger than usual the scene draws, asked each time something pops up
  static void grow(Scene scene, DoubleSupplier factor) {
    var popups = new Popups(scene, factor);
    scene.windowProperty().flatMap(Window::showingProperty).orElse(false).subscribe(popups::follow);
  }

  private void follow(boolean showing) {
    Window.getWindows().removeListener(heard);
    List.copyOf(open.keySet()).forEach(this::shrink);
    if (showing) {
      Window.getWindows().addListener(heard);
    }
  }

  private void windows(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::shrink);
      change.getAddedSubList().forEach(this::grow);
    }
  }

  private void grow(Window added) {
    if (added instanceof PopupWindow popup && isOurs(popup) && factor.getAsDouble() > 1) {
      open.put(popup, new Grown(popup, factor.getAsDouble()));
    }
  }

  private void shrink(Window gone) {
    var grown = open.remove(gone);
    if (grown != null) {
      grown.undo();
    }
  }

  /// A menu below a menu belongs to the window of the first.
  private boolean isOurs(PopupWindow popup) {
    var owner = popup.getOwnerWindow();
    while (owner instanceof PopupWindow above) {
      owner = above.getOwnerWindow();
    }
    return owner != null && owner.equals(scene.getWindow());
  }
}
