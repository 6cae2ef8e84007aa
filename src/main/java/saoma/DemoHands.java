package saoma;

import java.util.ArrayList;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The clerk's hands in the demo: keys and a scanner, as the window gets them from the system. No
/// button is called, no model is touched.
final class DemoHands {
  private final Scene scene;

  DemoHands(Scene scene) {
    this.scene = scene;
  }

  /// A scanner types fast and ends with Enter.
  void scan(String code) {
    Display.call(() -> {
      code.chars().forEach(c -> type((char) c));
      press(KeyCode.ENTER, "\r");
      return code;
    });
  }

  /// One key after the other, no Enter.
  void type(String text) {
    Display.call(() -> {
      text.chars().forEach(c -> type((char) c));
      return text;
    });
  }

  void key(KeyCode code) {
    Display.call(() -> {
      press(code, code == KeyCode.ENTER ? "\r" : KeyEvent.CHAR_UNDEFINED);
      return code;
    });
  }

  private void type(char c) {
    var digit = Character.isDigit(c);
    var code =
        c == '.'
            ? KeyCode.PERIOD
            : KeyCode.getKeyCode(
                digit ? Character.toString(c) : Character.toString(c).toUpperCase(Locale.ROOT));
    press(code == null ? KeyCode.UNDEFINED : code, Character.toString(c));
  }

  private void press(KeyCode code, String character) {
    var events = new ArrayList<KeyEvent>();
    events.add(event(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code));
    if (!character.equals(KeyEvent.CHAR_UNDEFINED)) {
      events.add(event(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED));
    }
    events.add(event(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code));
    for (var each : events) {
      Event.fireEvent(target(), each);
    }
  }

  private EventTarget target() {
    var owner = scene.getFocusOwner();
    return owner == null ? scene : owner;
  }

  private static KeyEvent event(EventType<KeyEvent> type, String character, KeyCode code) {
    var text = type == KeyEvent.KEY_TYPED ? "" : code.getName();
    return new KeyEvent(type, character, text, code, false, false, false, false);
  }
}
