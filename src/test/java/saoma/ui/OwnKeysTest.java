package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnKeysTest {
  private static final KeyTable TABLE =
      KeyTable.of(
          new Key(Stroke.of(KeyCode.F2), "sale.key.search", () -> {}),
          new Key(Stroke.of(KeyCode.F3), "sale.key.price", () -> {}),
          new Key(Stroke.typed('+'), "sale.key.more", () -> {}),
          new Key(Stroke.of(KeyCode.ENTER), "sale.key.enter", () -> {}));

  private final OwnKeys own = new OwnKeys();

  private List<String> labels(String written) {
    own.use(written);
    return own.on(TABLE).keys().stream().map(key -> key.stroke().label()).toList();
  }

  @Test
  void aRowIsWhereTheShopLaidIt() {
    assertEquals(List.of("F9", "F3", "+", "Enter"), labels("sale.key.search=F9"));
    assertEquals(
        List.of("Ctrl+Shift+K", "Ctrl+Comma", "Insert", "Enter"),
        labels("sale.key.search=Ctrl+Shift+K; sale.key.price=Ctrl+Comma;sale.key.more=Insert"));
    assertEquals(List.of("F2", "F3", "+", "Enter"), labels(""));
  }

  @Test
  void whatTheShopLaidKeepsItsPlaceAndTheUsualRowGoesBesideIt() {
    assertEquals(List.of("F3", "Shift+F3", "+", "Enter"), labels("sale.key.search=F3"));
    assertEquals(List.of("F3", "F9", "+", "Enter"), labels("sale.key.search=F3;sale.key.price=F9"));
    assertEquals(
        List.of("F3", "Ctrl+F3", "Shift+F3", "Enter"),
        labels("sale.key.search=F3;sale.key.more=Shift+F3"));
    assertEquals(
        List.of("F2", "F3", "Ctrl+Shift+F3", "Enter"), labels("sale.key.more=Ctrl+Shift+F3"));
  }

  @Test
  void aTextNamesTheRowThatGaveWayWhereItIs() {
    var table =
        KeyTable.of(
            new Key(Stroke.control(KeyCode.Z), "sale.key.undo", () -> {}),
            new Key(Stroke.of(KeyCode.F9), "sale.key.park", () -> {}));
    var texts = new Texts(Texts.Language.EN);
    texts.name(own);
    own.use("sale.key.park=Ctrl+Z");
    own.on(table);
    assertEquals("Ctrl+Shift+Z brings it back.", texts.now("sale.undo-it"));
    own.use("");
    own.on(table);
    assertEquals("Ctrl+Z brings it back.", texts.now("sale.undo-it"));
  }

  @Test
  void twoMayChangePlaces() {
    assertEquals(List.of("F3", "F2", "+", "Enter"), labels("sale.key.search=F3;sale.key.price=F2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sale.key.search=F9;sale.key.price=F9",
        "sale.key.search=Enter",
        "sale.key.search=Esc",
        "sale.key.search=A",
        "sale.key.search=5",
        "sale.key.search=Ctrl+V",
        "sale.key.search=F1",
        "sale.key.search=Ctrl+L",
        "sale.key.search=nothing",
        "sale.key.enter=F9",
        "pay.key.back=F9",
        ";;;==",
        "sale.key.search"
      })
  void whatCannotBeIsLeftOut(String written) {
    assertEquals(List.of("F2", "F3", "+", "Enter"), labels(written));
  }

  @Test
  void whatIsWrittenIsRead() {
    var keys =
        Map.of(
            "sale.key.search",
            Stroke.control(KeyCode.F9),
            "sale.key.price",
            Stroke.of(KeyCode.INSERT));
    assertEquals(keys, OwnKeys.read(OwnKeys.written(keys)));
    for (var code : KeyCode.values()) {
      var stroke = new Stroke.Code(code, true, false);
      if (OwnKeys.isFree(stroke)) {
        assertEquals(Optional.of(stroke.label()), Stroke.read(stroke.label()).map(Stroke::label));
      }
    }
  }

  @Test
  void textsNameTheKeyAsItIs() {
    var texts = new Texts(Texts.Language.EN);
    assertEquals("Ctrl+Z brings it back.", texts.now("sale.undo-it"));
    own.use("sale.key.undo=F9");
    texts.name(own);
    assertEquals("F9 brings it back.", texts.now("sale.undo-it"));
    assertEquals(
        "3 items, ¥2.00. Undo (F9) brings the cart back.",
        texts.now("sale.cancel.body", "3", "¥2.00"));
  }

  @Test
  void keysThatTypeAreNotFree() {
    assertFalse(OwnKeys.isFree(Stroke.typed('+')));
    assertFalse(OwnKeys.isFree(Stroke.shift(KeyCode.A)));
    assertFalse(OwnKeys.isFree(Stroke.control(KeyCode.DIGIT1)));
    assertTrue(OwnKeys.isFree(Stroke.shift(KeyCode.F7)));
    assertTrue(OwnKeys.isFree(Stroke.control(KeyCode.K)));
  }
}
