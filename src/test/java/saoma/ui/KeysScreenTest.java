package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The F1 overlay, where keys are laid elsewhere.
class KeysScreenTest extends UiTest {
  private String said() throws Exception {
    return onFx(() -> ((Label) till.views().scene().getRoot().lookup("#said")).getText());
  }

  private Map<String, Stroke> own() throws Exception {
    return onFx(() -> till.views().ownKeys().ownProperty().get());
  }

  private String on(String id) throws Exception {
    return onFx(() -> ((Label) till.views().scene().getRoot().lookup(id + " .pay-cap")).getText());
  }

  private List<String> hints() throws Exception {
    return onFx(() ->
        till.views().scene().getRoot().lookupAll("#hints .key-cap").stream()
            .map(cap -> ((Label) cap).getText())
            .toList());
  }

  /// Takes the row with this text in English and gives it the key that is pressed.
  private void choose(String text) throws Exception {
    till.press(KeyCode.F1);
    till.press(KeyCode.DOWN);
    for (var at = 0; at < 40 && !chosen().equals(text); at++) {
      till.press(KeyCode.DOWN);
    }
    assertEquals(text, chosen());
  }

  private String chosen() throws Exception {
    return onFx(() ->
        till.views().scene().getRoot().lookupAll(".keys-row:chosen .label").stream()
            .map(label -> ((Label) label).getText())
            .reduce("", (_, last) -> last));
  }

  @Test
  void aRowIsLaidElsewhereAndEverythingShowsIt() throws Exception {
    choose("take the money by Alipay");
    till.press(KeyCode.ENTER);
    till.pressControl(KeyCode.I);
    until(() -> !till.views().ownKeys().ownProperty().get().isEmpty());
    assertEquals(Map.of("sale.key.alipay", Stroke.control(KeyCode.I)), own());
    till.press(KeyCode.ESCAPE);
    assertEquals("Ctrl+I", on("#pay-alipay"));
    till.scan(TestTill.WATER);
    till.press(KeyCode.F6);
    assertEquals(List.of(), till.asked());
    till.pressControl(KeyCode.I);
    assertEquals("alipay", till.asked().getFirst().channel());
  }

  @Test
  void theFootShowsTheNewKey() throws Exception {
    choose("price check");
    till.press(KeyCode.ENTER);
    till.pressControl(KeyCode.U);
    until(() -> !till.views().ownKeys().ownProperty().get().isEmpty());
    till.press(KeyCode.ESCAPE);
    assertTrue(hints().contains("Ctrl+U"), hints().toString());
    assertFalse(hints().contains("F3"), hints().toString());
    till.pressControl(KeyCode.U);
    assertEquals(Optional.of(View.PRICE_CHECK), onFx(till.views()::pane));
  }

  @Test
  void aConflictIsRefusedWithTheNameOfTheOther() throws Exception {
    choose("price check");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.F2);
    assertEquals("F2 is already on \"search\". Press another key, or Esc.", said());
    till.press(KeyCode.F11);
    assertEquals("F11 is already on \"what needs a person\". Press another key, or Esc.", said());
    till.type("k");
    assertEquals("K types, leads, or works on every screen. Press another key, or Esc.", said());
    assertEquals(Map.of(), own());
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.KEYS), onFx(till.views()::pane));
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), onFx(till.views()::pane));
  }

  @Test
  void aRowGoesBackAloneOrWithAllOthers() throws Exception {
    onFx(() -> {
      till.views().ownKeys().use("sale.key.price=Ctrl+U;sale.key.search=Ctrl+I");
      return till;
    });
    choose("price check");
    till.press(KeyCode.DELETE);
    until(() -> till.views().ownKeys().ownProperty().get().size() == 1);
    assertEquals(Map.of("sale.key.search", Stroke.control(KeyCode.I)), own());
    till.pressControl(KeyCode.DELETE);
    until(() -> till.views().ownKeys().ownProperty().get().isEmpty());
  }

  @Test
  void aUsualKeyThatIsTakenByNowIsRefusedToo() throws Exception {
    onFx(() -> {
      till.views().ownKeys().use("sale.key.price=Ctrl+I;sale.key.search=F3");
      return till;
    });
    choose("price check");
    till.press(KeyCode.DELETE);
    assertEquals("F3 is already on \"search\". Press another key, or Esc.", said());
    assertEquals(2, own().size());
  }

  /// A shop that laid its own key on F9 before F9 parked a sale.
  @Test
  void theShopsOwnKeyOnF9KeepsWorkingAndParkingIsBesideIt() throws Exception {
    onFx(() -> {
      till.views().ownKeys().use("sale.key.undo=F9");
      return till;
    });
    till.scan(TestTill.WATER);
    assertEquals(1, lines());
    till.press(KeyCode.F9);
    assertEquals(0, lines());
    till.pressControl(KeyCode.Y);
    assertEquals(1, lines());
    choose("let the sale wait, under the typed name");
    assertTrue(shownKeys().containsAll(List.of("F9", "Shift+F9")), shownKeys().toString());
    till.press(KeyCode.DELETE);
    assertEquals("F9 is already on \"undo\". Press another key, or Esc.", said());
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    till.pressShift(KeyCode.F9);
    assertEquals(List.of("parks "), till.broughtBack());
  }

  private int lines() throws Exception {
    return onFx(() -> till.cart().lines().size());
  }

  private List<String> shownKeys() throws Exception {
    return onFx(() ->
        till.views().scene().getRoot().lookupAll(".keys-row .key-cap").stream()
            .map(cap -> ((Label) cap).getText())
            .toList());
  }

  @Test
  void withoutAChosenRowEnterCloses() throws Exception {
    till.press(KeyCode.F1);
    till.press(KeyCode.ENTER);
    assertEquals(Optional.empty(), onFx(till.views()::pane));
  }
}
