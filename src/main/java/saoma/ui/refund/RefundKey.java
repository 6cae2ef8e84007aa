package saoma.ui.refund;

import javafx.scene.input.KeyCode;
import saoma.ui.Stroke;

/// The keys of the refund screen. Those with a button carry their stroke on it; the others stand in
/// the line at the foot.
enum RefundKey {
  CONFIRM(KeyCode.ENTER, "giveback.key.confirm", true),
  YES(KeyCode.ENTER, "giveback.key.yes", true),
  ASK(KeyCode.ENTER, "giveback.key.ask", true),
  DONE(KeyCode.ENTER, "giveback.key.done", true),
  TURN(KeyCode.F6, "giveback.key.turn", true),
  PRINT(KeyCode.F7, "giveback.key.print", true),
  CASH(KeyCode.F9, "giveback.key.cash", true),
  AS_IT_CAME(KeyCode.F9, "giveback.key.as-it-came", true),
  NO(KeyCode.ESCAPE, "giveback.key.no", true),
  BACK(KeyCode.ESCAPE, "giveback.key.back", true),
  UP(KeyCode.UP, "giveback.key.up", false),
  DOWN(KeyCode.DOWN, "giveback.key.down", false),
  MORE(KeyCode.RIGHT, "giveback.key.more", false),
  LESS(KeyCode.LEFT, "giveback.key.less", false),
  ALL(KeyCode.F4, "giveback.key.all", false);

  private final KeyCode code;
  private final String text;
  private final boolean button;

  RefundKey(KeyCode code, String text, boolean button) {
    this.code = code;
    this.text = text;
    this.button = button;
  }

  Stroke stroke() {
    return Stroke.of(code);
  }

  /// Key of the text that says what happens.
  String text() {
    return text;
  }

  boolean hasButton() {
    return button;
  }

  boolean isOnEnter() {
    return code == KeyCode.ENTER;
  }
}
