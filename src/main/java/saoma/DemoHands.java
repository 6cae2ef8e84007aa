package saoma;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import saoma.ui.Views;

/// The clerk's hands in the demo: keys and a scanner, as the window gets them from the system. No
/// button is called, no model is touched.
final class DemoHands {
  private static final Duration BETWEEN_LETTERS = Duration.ofMillis(80);
  private static final Duration GLANCE = Duration.ofMillis(10);

  private final Views views;
  private final Scene scene;

  DemoHands(Views views) {
    this.views = views;
    scene = views.scene();
  }

  /// A scanner types fast and ends with Enter.
  void scan(String code) {
    Display.call(() -> {
      code.chars().forEach(c -> type((char) c));
      press(KeyCode.ENTER, "\r", false);
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

  /// As a person types, and no scanner: on a machine that is busy a letter may come late, and the
  /// next key is pressed when it is on the screen.
  void write(String text) throws InterruptedException {
    for (var at = 0; at < text.length(); at++) {
      type(text.substring(at, at + 1));
      Thread.sleep(BETWEEN_LETTERS);
      while (!Display.call(views::isQuiet)) {
        Thread.sleep(GLANCE);
      }
    }
  }

  void key(KeyCode code) {
    key(code, false);
  }

  void withShift(KeyCode code) {
    key(code, true);
  }

  void withControl(KeyCode code) {
    Display.call(() -> {
      for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
        var none = KeyEvent.CHAR_UNDEFINED;
        var held = new KeyEvent(type, none, code.getName(), code, false, true, false, false);
        Event.fireEvent(target(), held);
      }
      return code;
    });
  }

  private void key(KeyCode code, boolean shift) {
    Display.call(() -> {
      press(code, code == KeyCode.ENTER ? "\r" : KeyEvent.CHAR_UNDEFINED, shift);
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
    press(code == null ? KeyCode.UNDEFINED : code, Character.toString(c), false);
  }

  private void press(KeyCode code, String character, boolean shift) {
    var events = new ArrayList<KeyEvent>();
    events.add(event(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, shift));
    if (!character.equals(KeyEvent.CHAR_UNDEFINED)) {
      events.add(event(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, shift));
    }
    events.add(event(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, shift));
    for (var each : events) {
      Event.fireEvent(target(), each);
    }
  }

  private EventTarget target() {
    var owner = scene.getFocusOwner();
    return owner == null ? scene : owner;
  }

  private static KeyEvent event(
      EventType<KeyEvent> type, String character, KeyCode code, boolean shift) {
    var text = type == KeyEvent.KEY_TYPED ? "" : code.getName();
    return new KeyEvent(type, character, text, code, shift, false, false, false);
  }
}
