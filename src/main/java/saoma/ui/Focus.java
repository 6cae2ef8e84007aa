package saoma.ui;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where keys are typed: in what is in front, and never in what lies below it.
final class Focus {
  private final Front front;
  private final ShellController shell;

  Focus(Front front, ShellController shell) {
    this.front = front;
    this.shell = shell;
  }

  /// @param shown whether there is anything in front
  void take(boolean shown) {
    var target = front.typing();
    if (target != null) {
      // Until its style is applied a new field has no skin, and what is typed into it is lost.
      target.applyCss();
      target.requestFocus();
      Fx.later(target::requestFocus);
    } else if (shown) {
      shell.takeFocus();
    }
  }

  /// Tab must not wander to what lies below a pane.
  ///
  /// @param above whether something lies above the screen
  void keep(@Nullable Node owner, boolean above) {
    if (owner != null && above && !shell.isFrame(owner) && !front.holds(owner)) {
      Fx.later(() -> take(true));
    }
  }
}
