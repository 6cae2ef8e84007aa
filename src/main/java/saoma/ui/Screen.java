package saoma.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What the controller of each screen and of each pane is to the shell. All of it is called on the
/// JavaFX thread.
public interface Screen {
  /// It comes to the front: subscribe to feeds here.
  default void shown() {}

  /// It leaves the front for good or for another screen: unsubscribe here. A pane over it does not
  /// count.
  default void hidden() {}

  /// What a right is asked for when this is to come to the front, a receipt's number for instance.
  default String about() {
    return "";
  }

  /// The keys that work while it is in front. Asked anew for each stroke and each overlay.
  KeyTable keys();

  /// A scanner read something while this was in front. False if a scan means nothing here; the
  /// shell then tells the clerk so. A scan never presses a button and never lands in a field.
  default boolean scanned(String code) {
    return false;
  }

  /// Every key, as it comes and before anybody decides whether it is a scanner's: for a screen that
  /// asks for a key, or measures a scanner.
  ///
  /// @param nanos when it came
  /// @return whether it is used up
  default boolean heard(KeyEvent event, long nanos) {
    return false;
  }

  /// Where typing goes: focused when this comes to the front and when somebody types while a button
  /// has the focus.
  default @Nullable Node typing() {
    return null;
  }
}
