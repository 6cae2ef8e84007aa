package saoma.ui;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the clerk's finger does: a key with its modifiers, or a character wherever the keyboard has
/// it (`+` is a key of its own on a number pad and a shifted one elsewhere).
public sealed interface Stroke {
  boolean matches(KeyEvent event);

  /// As it is printed on the screen.
  String label();

  record Code(KeyCode code, boolean control, boolean shift) implements Stroke {
    @Override
    public boolean matches(KeyEvent event) {
      return event.getEventType() == KeyEvent.KEY_PRESSED
          && event.getCode() == code
          && event.isShortcutDown() == control
          && event.isShiftDown() == shift
          && !event.isAltDown();
    }

    @Override
    public String label() {
      return held() + name();
    }

    private String held() {
      return (control ? "Ctrl+" : "") + (shift ? "Shift+" : "");
    }

    /// Whether it is written so; a key with a sign has its name too.
    private boolean isCalled(String label) {
      return label.equals(label()) || label.equals(held() + code.getName());
    }

    private String name() {
      return switch (code) {
        case DELETE -> "Del";
        case ESCAPE -> "Esc";
        case UP -> "↑";
        case DOWN -> "↓";
        case LEFT -> "←";
        case RIGHT -> "→";
        default -> code.getName();
      };
    }
  }

  record Typed(char character) implements Stroke {
    @Override
    public boolean matches(KeyEvent event) {
      return event.getEventType() == KeyEvent.KEY_TYPED
          && event.getCharacter().equals(String.valueOf(character))
          && !event.isShortcutDown();
    }

    @Override
    public String label() {
      return String.valueOf(character);
    }
  }

  /// The stroke that is printed so; empty if there is none. Characters are not read: a key that
  /// types stays where it is.
  static Optional<Stroke> read(String label) {
    var control = label.startsWith("Ctrl+");
    var rest = control ? label.substring("Ctrl+".length()) : label;
    return Arrays.stream(KeyCode.values())
        .map(code -> new Code(code, control, rest.startsWith("Shift+")))
        .filter(stroke -> stroke.isCalled(label))
        .<Stroke>map(stroke -> stroke)
        .findFirst();
  }

  /// What was pressed.
  static Stroke pressed(KeyEvent event) {
    return new Code(event.getCode(), event.isShortcutDown(), event.isShiftDown());
  }

  static Stroke of(KeyCode code) {
    return new Code(code, false, false);
  }

  static Stroke control(KeyCode code) {
    return new Code(code, true, false);
  }

  static Stroke shift(KeyCode code) {
    return new Code(code, false, true);
  }

  static Stroke typed(char character) {
    return new Typed(character);
  }
}
