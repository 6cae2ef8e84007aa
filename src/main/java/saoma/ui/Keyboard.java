package saoma.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import saoma.device.ScannerKeys;

/// Stands before every control of a window. Keys that may be a scanner's are kept back until it is
/// clear whose they are: a scan goes to the front screen whole, a hand's keys go on in their order
/// to where they belong. What is not typing is looked up in the front screen's key table first.
final class Keyboard {
  /// What is in front, as far as keys are concerned.
  interface Front {
    KeyTable keys();

    void scanned(String code);

    void bounced(String code);

    /// Whether it wants every key as it comes.
    boolean heard(KeyEvent event, long nanos);

    @Nullable Node typing();

    /// Whether this lies in what is in front, and not below it.
    boolean holds(Node node);

    void touched();
  }

  private final Scene scene;
  private final ScannerKeys scanner;
  private final LongSupplier nanos;
  private final Front front;
  private final PauseTransition patience;
  private final List<KeyEvent> held = new ArrayList<>();
  private boolean releasing;
  private boolean swallowEnd;

  Keyboard(Scene scene, ScannerKeys scanner, LongSupplier nanos, Front front) {
    this.scene = scene;
    this.scanner = scanner;
    this.nanos = nanos;
    this.front = front;
    patience = new PauseTransition();
    patience.setOnFinished(_ -> whenQuiet());
    scene.addEventFilter(KeyEvent.ANY, this::handle);
  }

  boolean isQuiet() {
    return held.isEmpty();
  }

  private void handle(KeyEvent event) {
    if (releasing) {
      dispatch(event);
    } else if (held.isEmpty() && front.heard(event, nanos.getAsLong())) {
      event.consume();
    } else if (swallowEnd && event.getEventType() != KeyEvent.KEY_PRESSED && isEnd(event)) {
      event.consume();
    } else if (mayBeScanner(event)) {
      hold(event);
      event.consume();
    } else if (event.getEventType() == KeyEvent.KEY_PRESSED && isEnd(event)) {
      end(event);
    } else if (!event.getCode().isModifierKey()) {
      if (event.getEventType() == KeyEvent.KEY_PRESSED) {
        scanner.interrupted();
        release();
      }
      dispatch(event);
    }
  }

  private void hold(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_TYPED
        && scanner.typed(event.getCharacter().charAt(0), nanos.getAsLong())) {
      // What came before was a hand's; this character's own press stays with it.
      var own = lastPress();
      releaseFirst(own < 0 ? held.size() : own);
    }
    held.add(event);
    await();
  }

  private void await() {
    patience.setDuration(Duration.millis((double) (scanner.timing().gap().toMillis() + 10)));
    patience.playFromStart();
  }

  private int lastPress() {
    for (var i = held.size() - 1; i >= 0; i--) {
      if (held.get(i).getEventType() == KeyEvent.KEY_PRESSED) {
        return i;
      }
    }
    return -1;
  }

  private void end(KeyEvent event) {
    patience.stop();
    swallowEnd = false;
    switch (scanner.ended(nanos.getAsLong())) {
      case ScannerKeys.Heard.Scan(var code) -> {
        swallow(event);
        front.touched();
        front.scanned(code);
      }
      case ScannerKeys.Heard.Bounce(var code) -> {
        swallow(event);
        front.bounced(code);
      }
      case ScannerKeys.Heard.Hand _ -> {
        release();
        dispatch(event);
      }
    }
  }

  private void swallow(KeyEvent event) {
    held.clear();
    event.consume();
    swallowEnd = true;
  }

  private void whenQuiet() {
    if (scanner.quiet(nanos.getAsLong())) {
      release();
    } else {
      await();
    }
  }

  private void release() {
    patience.stop();
    releaseFirst(held.size());
  }

  private void releaseFirst(int count) {
    var first = List.copyOf(held.subList(0, count));
    held.subList(0, count).clear();
    releasing = true;
    try {
      for (var event : first) {
        var target = target();
        Event.fireEvent(target == null ? scene : target, event.copyFor(scene, target));
      }
    } finally {
      releasing = false;
    }
  }

  /// Typing goes to a text field: the focused one if it is in front, else the one the front screen
  /// names. A pane that has just opened has the keys before it has the focus.
  private @Nullable Node target() {
    var focused = scene.getFocusOwner();
    var wanted = front.typing();
    var typable = focused instanceof TextInputControl field && front.holds(field);
    if (wanted != null && !typable) {
      wanted.requestFocus();
      return wanted;
    }
    return focused;
  }

  private void dispatch(KeyEvent event) {
    var pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
    if (pressed) {
      front.touched();
    }
    if (pressed && isEnd(event) && scene.getFocusOwner() instanceof ButtonBase) {
      return;
    }
    if (front.keys().handle(event)) {
      event.consume();
    }
  }

  private boolean mayBeScanner(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
      return false;
    }
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      var character = event.getCharacter();
      return character.equals(" ")
          ? !onButton()
          : character.length() == 1 && character.charAt(0) > ' ';
    }
    var code = event.getCode();
    var printing =
        !code.isFunctionKey()
            && !code.isModifierKey()
            && !code.isMediaKey()
            && !isNavigation(code)
            && !isEnd(event)
            && code != KeyCode.ESCAPE
            && code != KeyCode.DELETE
            && code != KeyCode.BACK_SPACE
            && code != KeyCode.INSERT
            && !(code == KeyCode.SPACE && onButton());
    return printing && (event.getEventType() == KeyEvent.KEY_PRESSED || !held.isEmpty());
  }

  private boolean onButton() {
    return held.isEmpty() && scene.getFocusOwner() instanceof ButtonBase;
  }

  private static boolean isNavigation(KeyCode code) {
    return code.isNavigationKey() && !code.isKeypadKey();
  }

  /// Where the shop's scanner ends its codes with one of the two, the other is a hand's.
  private boolean isEnd(KeyEvent event) {
    var character = event.getCharacter();
    var end = scanner.timing().end();
    return event.getEventType() == KeyEvent.KEY_TYPED
        ? (end.isEnter() && (character.equals("\r") || character.equals("\n")))
            || (end.isTab() && character.equals("\t"))
        : (end.isEnter() && event.getCode() == KeyCode.ENTER)
            || (end.isTab() && event.getCode() == KeyCode.TAB);
  }
}
