package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;

/// Discounts and changed prices by the keyboard alone.
class AdjustScreenTest extends UiTest {
  private Optional<View> pane() throws Exception {
    return onFx(() -> till.views().pane());
  }

  private String label(String selector) throws Exception {
    return onFx(() -> ((Label) till.views().scene().lookup(selector)).getText());
  }

  private long total() throws Exception {
    return onFx(() -> till.cart().total().minor());
  }

  @Test
  void aLineASaleAndAPriceByKeys() throws Exception {
    till.scan(TestTill.WATER);
    till.scan(TestTill.MILK);
    var before = total();
    var milk = onFx(() -> till.cart().lines().getLast().unitPrice());
    till.pressShift(KeyCode.F2);
    assertEquals(Optional.of(View.ADJUST), pane());
    till.type("100%");
    till.press(KeyCode.ENTER);
    assertEquals(Optional.empty(), pane());
    assertEquals(before - milk.minor(), total());
    till.pressShift(KeyCode.F4);
    till.type("0.50");
    till.press(KeyCode.ENTER);
    assertEquals(before - milk.minor() - 50, total());
    assertTrue(label("#less").contains("0.50"), label("#less"));
    till.pressControl(KeyCode.Z);
    till.pressControl(KeyCode.Z);
    assertEquals(before, total());
    till.pressShift(KeyCode.F3);
    till.type("1");
    till.press(KeyCode.ENTER);
    assertEquals(Optional.of(View.ADJUST), pane(), "no reason yet");
    assertFalse(label("#problem").isEmpty());
    till.type("broken");
    till.press(KeyCode.ENTER);
    assertEquals(Optional.empty(), pane());
    assertEquals(before - milk.minor() + 100, total());
    assertEquals("broken", onFx(() -> till.cart().lines().getLast().pricing().repriced().reason()));
  }

  @Test
  void whatIsWrongStaysAndIsTold() throws Exception {
    till.scan(TestTill.MILK);
    till.pressShift(KeyCode.F2);
    till.type("999");
    till.press(KeyCode.ENTER);
    assertEquals(Optional.of(View.ADJUST), pane());
    assertEquals("That is more than it costs.", label("#problem"));
    assertEquals("999", onFx(() -> ((TextField) till.views().scene().lookup("#value")).getText()));
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), pane());
    var milk = onFx(() -> till.cart().lines().getFirst().unitPrice());
    assertEquals(milk, onFx(() -> till.cart().total()));
  }

  @Test
  void whatWasTakenOffComesOnAgain() throws Exception {
    till.scan(TestTill.MILK);
    var before = total();
    till.pressShift(KeyCode.F4);
    till.type("50%");
    till.press(KeyCode.ENTER);
    assertTrue(total() < before);
    till.pressShift(KeyCode.F4);
    till.pressControl(KeyCode.DELETE);
    assertEquals(before, total());
    assertEquals(Optional.empty(), pane());
    assertEquals("", label("#less"));
  }

  @Test
  void anEmptyCartHasNothingToDiscount() throws Exception {
    till.pressShift(KeyCode.F4);
    assertEquals(Optional.empty(), pane());
    assertEquals(Money.fen(0), onFx(() -> till.cart().total()));
  }
}
