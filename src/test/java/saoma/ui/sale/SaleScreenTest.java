package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.order.CartLine;
import saoma.ui.Notice;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The sale screen through its keys alone, as the clerk has it: 960×720, a keyboard, a scanner.
class SaleScreenTest extends UiTest {
  private static final String UNKNOWN = "6901234567892";
  private static final String MISREAD = "6901234567890";

  @Test
  void aWholeCartByKeyboardAlone() throws Exception {
    till.scan(TestTill.WATER);
    till.type("3*");
    till.scan(TestTill.MILK);
    till.type("rice");
    till.press(KeyCode.ENTER);
    till.type("2*" + TestTill.WATER);
    till.press(KeyCode.ENTER);
    assertEquals(List.of("3 Spring water", "3 Milk", "1 Rice, 5 kg"), lines());
    till.press(KeyCode.DOWN);
    till.type("+");
    till.type("-");
    till.type("-");
    till.press(KeyCode.DOWN);
    till.press(KeyCode.DELETE);
    assertEquals(List.of("3 Spring water", "2 Milk"), lines());
    till.pressControl(KeyCode.Z);
    assertEquals(3, lines().size());
    till.pressControl(KeyCode.Y);
    assertEquals(2, lines().size());
    till.type("5*");
    till.press(KeyCode.ENTER);
    assertEquals("¥25.00", total());
    till.press(KeyCode.F6);
    var asked = onFx(till::asked);
    assertEquals("alipay", asked.getFirst().channel());
    assertEquals(2500, asked.getFirst().cart().total().minor());
    assertEquals("", field().getText());
  }

  @Test
  void aScanLandsInNoFieldAndWhatWasTypedStays() throws Exception {
    till.type("coffee");
    till.scan(TestTill.WATER);
    assertEquals("coffee", onFx(() -> field().getText()));
    assertEquals(List.of("1 Spring water"), lines());
  }

  @Test
  void typingGoesToTheSearchFieldWhereverTheFocusIs() throws Exception {
    till.scan(TestTill.WATER);
    onFx(() -> {
      node("#pay-alipay", Button.class).requestFocus();
      return true;
    });
    till.type("mi");
    assertEquals("mi", onFx(() -> field().getText()));
    assertTrue(onFx(() -> field().isFocused()));
  }

  @Test
  void aScanNeverPressesTheFocusedButton() throws Exception {
    till.scan(TestTill.WATER);
    onFx(() -> {
      node("#pay-alipay", Button.class).requestFocus();
      return true;
    });
    till.scan(TestTill.MILK);
    assertEquals(2, lines().size());
    assertEquals(List.of(), onFx(till::asked));
  }

  @Test
  void aBouncingScannerCountsOnce() throws Exception {
    till.scan(TestTill.WATER);
    till.bounce(TestTill.WATER);
    assertEquals(List.of("1 Spring water"), lines());
    assertEquals(Optional.of(Notice.info("scan.bounced", TestTill.WATER)), notice());
  }

  @Test
  void cancellingIsAskedAndAScanCannotSayYes() throws Exception {
    till.scan(TestTill.WATER);
    till.pressControl(KeyCode.DELETE);
    assertEquals(Optional.of(View.CONFIRM), pane());
    till.scan(TestTill.MILK);
    assertEquals(Optional.of(View.CONFIRM), pane());
    assertEquals("scan.refused", notice().orElseThrow().key());
    assertEquals(List.of("1 Spring water"), lines());
    till.press(KeyCode.ESCAPE);
    assertEquals(List.of("1 Spring water"), lines());
    till.pressControl(KeyCode.DELETE);
    till.press(KeyCode.ENTER);
    assertEquals(Optional.empty(), pane());
    assertEquals(List.of(), lines());
    till.pressControl(KeyCode.Z);
    assertEquals(List.of("1 Spring water"), lines());
  }

  @Test
  void typingGoesOnWhereItStoodWhenTheFocusComesBack() throws Exception {
    till.type("ab");
    onFx(() -> {
      node("#table", TableView.class).requestFocus();
      node("#search", TextField.class).requestFocus();
      return null;
    });
    till.type("c");
    assertEquals("abc", onFx(() -> node("#search", TextField.class).getText()));
  }

  @Test
  void anUnknownCodeIsShownLargeAndSoldAtAnOpenPrice() throws Exception {
    till.scan(UNKNOWN);
    assertEquals(Optional.of(View.UNKNOWN_CODE), pane());
    assertEquals(UNKNOWN, text("#code"));
    till.type("abc");
    till.press(KeyCode.ENTER);
    assertEquals("This is not an amount. Write it like 6.50.", text("#problem"));
    assertEquals("abc", onFx(() -> node("#price", TextField.class).getText()));
    for (var i = 0; i < 3; i++) {
      till.press(KeyCode.BACK_SPACE);
    }
    till.type("6.5");
    till.press(KeyCode.ENTER);
    assertEquals(Optional.empty(), pane());
    assertEquals(List.of("1 Open-price item"), lines());
    assertEquals("¥6.50", total());
  }

  @Test
  void theNextGoodScanTakesTheUnknownCodeAwayUnlessAPriceIsBeingTyped() throws Exception {
    till.scan(UNKNOWN);
    till.scan(TestTill.WATER);
    assertEquals(Optional.empty(), pane());
    till.scan(UNKNOWN);
    till.type("6");
    till.scan(TestTill.MILK);
    assertEquals(Optional.of(View.UNKNOWN_CODE), pane());
    assertEquals("6", onFx(() -> node("#price", TextField.class).getText()));
    assertEquals(List.of("1 Spring water"), lines());
  }

  @Test
  void aMisreadSaysSo() throws Exception {
    till.scan(MISREAD);
    assertEquals(Notice.danger("sale.misread").then("sale.misread.next"), notice().orElseThrow());
    assertEquals(Optional.empty(), pane());
  }

  @Test
  void aProductWithoutAPriceAsksAndRefusesScansUntilAnswered() throws Exception {
    till.scan(TestTill.NO_PRICE);
    assertEquals(Optional.of(View.OPEN_PRICE), pane());
    till.scan(TestTill.WATER);
    assertEquals(List.of(), lines());
    till.type("18");
    till.press(KeyCode.ENTER);
    assertEquals(List.of("1 Liqun cigarettes"), lines());
  }

  @Test
  void aPriceCheckSellsNothing() throws Exception {
    till.press(KeyCode.F3);
    till.scan(TestTill.MILK);
    assertEquals("¥3.80", onFx(() -> onPane("#price", Label.class).getText()));
    till.type("wat");
    till.press(KeyCode.ENTER);
    assertEquals("¥2.00", onFx(() -> onPane("#price", Label.class).getText()));
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), pane());
    assertEquals(List.of(), lines());
  }

  @Test
  void theLanguageSwitchesWhileTheScreenStands() throws Exception {
    till.scan(TestTill.WATER);
    till.type("mi");
    till.pressControl(KeyCode.L);
    assertEquals(Language.ZH, onFx(() -> till.texts().language()));
    assertEquals("mi", onFx(() -> field().getText()));
    assertEquals("扫码，或输入品名、编码、拼音首字母", onFx(() -> field().getPromptText()));
    assertEquals("支付宝收款 ¥2.00", onFx(() -> node("#pay-alipay", Button.class).getAccessibleText()));
    assertEquals("最近：矿泉水 ×1  ¥2.00", text("#lastLine"));
    till.pressControl(KeyCode.L);
    assertEquals("last: Spring water ×1  ¥2.00", text("#lastLine"));
  }

  @Test
  void theOverlayPrintsEveryKeyThatIsBound() throws Exception {
    till.press(KeyCode.F1);
    assertEquals(Optional.of(View.KEYS), pane());
    var printed =
        onFx(() ->
            till.views().scene().getRoot().lookupAll("#grid .label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    for (var expected : List.of("F2", "F3", "F6", "F7", "Ctrl+Z", "Ctrl+Del", "Del", "F9", "F1")) {
      assertTrue(printed.contains(expected), expected + " is not in " + printed);
    }
    assertFalse(printed.contains("Ctrl+S"), "a key that does nothing yet is not printed");
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), pane());
  }

  @Test
  void theTotalIsTheLargestTextAndAnEighthOfTheHeight() throws Exception {
    till.fill();
    settle();
    var sizes =
        onFx(() -> {
          var root = till.views().scene().getRoot();
          root.applyCss();
          root.layout();
          return root.lookupAll(".label").stream()
              .filter(Node::isVisible)
              .map(node -> (Labeled) node)
              .toList();
        });
    var largest = sizes.stream().mapToDouble(l -> l.getFont().getSize()).max().orElseThrow();
    var digits = onFx(() -> node(".big-amount-digits", Label.class));
    assertEquals(largest, digits.getFont().getSize());
    assertTrue(digits.getFont().getSize() >= 720 / 8.0, "only " + digits.getFont().getSize());
    assertTrue(digits.getWidth() >= digits.prefWidth(-1), "the total is cut off");
  }

  @Test
  void everyTouchTargetIsLargeEnough() throws Exception {
    till.scan(TestTill.WATER);
    settle();
    var heights =
        onFx(() ->
            till.views().scene().getRoot().lookupAll(".button").stream()
                .filter(Node::isVisible)
                .map(node -> ((Button) node).getHeight())
                .toList());
    assertFalse(heights.isEmpty());
    assertTrue(heights.stream().allMatch(h -> h >= 48), heights.toString());
    assertTrue(onFx(() -> node("#pay-alipay", Button.class).getHeight()) >= 64);
  }

  @Test
  void theLineJustScannedIsInView() throws Exception {
    till.fill();
    settle();
    var table = onFx(() -> table());
    var at = onFx(() -> table.getSelectionModel().getSelectedIndex());
    assertEquals(table.getItems().size() - 1, at);
    var rows =
        onFx(() ->
            table.lookupAll(".table-row-cell").stream()
                .filter(row -> row.getPseudoClassStates().toString().contains("in-focus"))
                .map(row -> row.localToScene(row.getBoundsInLocal()).getMaxY())
                .toList());
    assertEquals(1, rows.size());
    var bottom = onFx(() -> table.localToScene(table.getBoundsInLocal()).getMaxY());
    assertTrue(rows.getFirst() <= bottom + 1, rows + " is below " + bottom);
  }

  @Test
  void anEmptyCartTeachesAndShowsTheLastSale() throws Exception {
    assertTrue(onFx(() -> node("#empty", Node.class).isVisible()));
    till.scan(TestTill.WATER);
    assertFalse(onFx(() -> node("#empty", Node.class).isVisible()));
    onFx(() -> {
      till.sold();
      return true;
    });
    assertTrue(onFx(() -> node("#empty", Node.class).isVisible()));
    assertEquals("✓  last sale ¥27.50 · Alipay · 10:41", text("#lastSale"));
  }

  @Test
  void theCartIsKeptForAfterACrash() throws Exception {
    till.scan(TestTill.WATER);
    till.scan(TestTill.MILK);
    until(() -> till.kept().map(d -> d.cart().lines().size() == 2).orElse(false));
    assertEquals("sale-1", till.kept().orElseThrow().sale());
  }

  @Test
  void aSaleTooLongForItsPlaceIsWrittenSmallerNotCut() throws Exception {
    till.scan(TestTill.NO_PRICE);
    till.type("99999999.99");
    till.press(KeyCode.ENTER);
    settle();
    var digits = onFx(() -> node(".big-amount-digits", Label.class));
    assertEquals("99,999,999.99", digits.getText());
    assertTrue(onFx(() -> digits.getWidth() >= digits.prefWidth(-1)));
  }

  private List<String> lines() throws Exception {
    return onFx(() ->
        till.cart().lines().stream()
            .map((CartLine l) -> l.quantity().digits() + " " + l.nameEn())
            .toList());
  }

  private String total() throws Exception {
    return onFx(() -> node(".big-amount", Node.class).getAccessibleText());
  }

  private Optional<View> pane() throws Exception {
    return onFx(() -> till.views().pane());
  }

  private Optional<Notice> notice() throws Exception {
    return onFx(() -> till.notices().shownProperty().get());
  }

  private TextField field() {
    return node("#search", TextField.class);
  }

  private TableView<?> table() {
    return node("#table", TableView.class);
  }

  private String text(String selector) throws Exception {
    return onFx(() -> node(selector, Label.class).getText());
  }

  private <T extends Node> T onPane(String selector, Class<T> type) {
    return type.cast(till.views().scene().getRoot().lookup(".pane " + selector));
  }

  private <T extends Node> T node(String selector, Class<T> type) {
    return type.cast(till.views().scene().getRoot().lookup(selector));
  }

  @Test
  void shiftWithTheAlipayKeySplitsTheBill() throws Exception {
    till.scan(TestTill.MILK);
    till.pressShift(KeyCode.F6);
    assertEquals("share", till.asked().getLast().channel());
  }
}
