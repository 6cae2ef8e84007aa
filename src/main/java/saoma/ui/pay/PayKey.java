package saoma.ui.pay;

import javafx.scene.input.KeyCode;
import saoma.ui.Stroke;

/// What the clerk can do on the payment screen. Never two on one key at the same time.
public enum PayKey {
  ASK_NOW(KeyCode.ENTER, "pay.key.ask-now"),
  AGAIN(KeyCode.ENTER, "pay.key.again"),
  REST(KeyCode.ENTER, "pay.key.rest"),
  NEXT_SALE(KeyCode.ENTER, "pay.key.next-sale"),
  PAGE(KeyCode.F7, "pay.key.page"),
  PAGE_AGAIN(KeyCode.F7, "pay.key.page-again"),
  OTHER_WAY(KeyCode.F8, "pay.key.other-way"),
  SERVE_NEXT(KeyCode.F9, "pay.key.serve-next"),
  CANCEL(KeyCode.ESCAPE, "pay.key.cancel"),
  BACK(KeyCode.ESCAPE, "pay.key.back");

  private final KeyCode code;
  private final String text;

  PayKey(KeyCode code, String text) {
    this.code = code;
    this.text = text;
  }

  public Stroke stroke() {
    return Stroke.of(code);
  }

  /// What the hand does without looking.
  public boolean isOnEnter() {
    return code == KeyCode.ENTER;
  }

  /// Whether Enter leaves the screen with it.
  public boolean goesOn() {
    return this == AGAIN || this == NEXT_SALE || this == REST;
  }

  /// Key of the text that says what happens.
  public String text() {
    return text;
  }
}
