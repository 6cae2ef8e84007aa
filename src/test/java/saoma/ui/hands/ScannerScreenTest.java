package saoma.ui.hands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.ui.TestTill;
import saoma.ui.UiTest;
import saoma.ui.View;

class ScannerScreenTest extends UiTest {
  private List<String> rows() throws Exception {
    return onFx(() ->
        till.views().scene().getRoot().lookupAll(".scanner-row").stream()
            .map(row -> ((Label) row).getText())
            .toList());
  }

  private List<String> proposed() throws Exception {
    return onFx(() ->
        till.views().scene().getRoot().lookupAll(".scanner-proposed").stream()
            .map(row -> ((Label) row).getText())
            .toList());
  }

  private boolean canSave() throws Exception {
    return onFx(() -> !((Button) till.views().scene().getRoot().lookup("#save")).isDisabled());
  }

  private void open() throws Exception {
    till.press(KeyCode.F1);
    till.press(KeyCode.F2);
    assertEquals(Optional.of(View.SCANNER), onFx(till.views()::pane));
  }

  @Test
  void fiveScansAreKeptAndSellNothing() throws Exception {
    open();
    for (var at = 0; at < 5; at++) {
      assertTrue(!canSave());
      till.scan("690123456789" + at);
    }
    assertEquals(5, rows().size());
    assertEquals("✓ 6901234567894 · 13 signs · pauses up to 5 ms · Enter", rows().getLast());
    assertEquals(List.of("20 ms", "4", "Enter", "300 ms"), proposed());
    assertTrue(till.cart().isEmpty());
    assertTrue(canSave());
    till.pressControl(KeyCode.S);
    until(() -> till.notices().shownProperty().get().isPresent());
    assertEquals(
        "scanner.kept", onFx(() -> till.notices().shownProperty().get().orElseThrow().key()));
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), onFx(till.views()::pane));
    till.scan(TestTill.WATER);
    assertEquals(1, till.cart().lines().size());
  }

  @Test
  void theSameCodeAtOnceIsShownAsOne() throws Exception {
    open();
    till.scan("6901234567892");
    till.bounce("6901234567892");
    assertEquals("↻ 6901234567892 · the same code at once: counted once", rows().getLast());
    till.scan("281234567890123456");
    assertTrue(rows().getLast().startsWith("✓ … · 18 signs"), rows().getLast());
  }

  @Test
  void aHandIsToldFromAScanner() throws Exception {
    open();
    till.type("1234");
    till.press(KeyCode.ENTER);
    assertTrue(rows().getFirst().startsWith("✎ 1234"), rows().toString());
  }
}
