package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeyTableTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void twoKeysOnOneStrokeAreRefused() {
    var one = key(Stroke.of(KeyCode.F6), "one");
    var two = key(Stroke.of(KeyCode.F6), "two");
    var refused = assertThrows(IllegalArgumentException.class, () -> KeyTable.of(one, two));
    assertEquals("two keys on F6", refused.getMessage());
  }

  @Test
  void aConflictWithTheKeysThatWorkEverywhereIsRefusedToo() {
    var screen = KeyTable.of(key(Stroke.of(KeyCode.F1), "screen"));
    var everywhere = KeyTable.of(key(Stroke.of(KeyCode.F1), "keys"));
    assertThrows(IllegalArgumentException.class, () -> screen.and(everywhere));
  }

  @Test
  void theSameKeyWithAndWithoutControlAreTwo() {
    var table =
        KeyTable.of(
            key(Stroke.of(KeyCode.DELETE), "line"), key(Stroke.control(KeyCode.DELETE), "sale"));
    assertTrue(table.handle(pressed(KeyCode.DELETE, true)));
    assertEquals(List.of("sale"), done);
  }

  @Test
  void aKeyThatDoesNothingNowIsLeftToTheFocusedControl() {
    var table = KeyTable.of(key(Stroke.of(KeyCode.DELETE), "line").only(() -> false));
    assertFalse(table.handle(pressed(KeyCode.DELETE, false)));
    assertEquals(List.of(), done);
  }

  @Test
  void plusIsPlusWhereverTheKeyboardHasIt() {
    var table = KeyTable.of(key(Stroke.typed('+'), "more"));
    var typed =
        new KeyEvent(KeyEvent.KEY_TYPED, "+", "", KeyCode.UNDEFINED, true, false, false, false);
    assertTrue(table.handle(typed));
    assertEquals(List.of("more"), done);
  }

  @Test
  void keysAreWrittenAsTheyStandOnTheKeyboard() {
    assertEquals("F6", Stroke.of(KeyCode.F6).label());
    assertEquals("Ctrl+Del", Stroke.control(KeyCode.DELETE).label());
    assertEquals("Esc", Stroke.of(KeyCode.ESCAPE).label());
    assertEquals("Ctrl+Z", Stroke.control(KeyCode.Z).label());
  }

  private Key key(Stroke stroke, String act) {
    return new Key(stroke, act, () -> done.add(act));
  }

  private static KeyEvent pressed(KeyCode code, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
  }
}
