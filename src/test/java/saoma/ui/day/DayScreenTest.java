package saoma.ui.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.report.Page;
import saoma.shift.Leftover;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

class DayScreenTest extends UiTest {
  private DayTill day;

  @BeforeEach
  void begin() throws Exception {
    day = onFx(() -> new DayTill(Language.EN));
  }

  private void putUp() throws Exception {
    onFx(() -> {
      day.putUp();
      return 0;
    });
    settle();
  }

  private String text(String id) throws Exception {
    return onFx(() -> shown(id));
  }

  /// On the JavaFX thread.
  private String shown(String id) {
    return ((Label) day.till.views().scene().lookup("#" + id)).getText();
  }

  private void type(int row, String pieces) throws Exception {
    onFx(() -> {
      day.close.pieces().rows().get(row).typed().set(pieces);
      return 0;
    });
  }

  @Test
  void aTillThatHasSoldNothingSaysSo() throws Exception {
    putUp();
    until(() -> day.day.entries().size() == 1);
    assertEquals("Nothing yet", text("title"));
    day.till.press(KeyCode.F7);
    assertEquals(List.of(), day.asked, "nothing to save");
  }

  @Test
  void theSentenceSaysWhatAManagerAsksFirst() throws Exception {
    day.open.add(new Leftover.ParkedSale("7", "x", Money.yuan("12.00")));
    day.sells(1);
    putUp();
    until(() -> day.day.pageProperty().get() instanceof Page.Now);
    assertEquals("Sold ¥12,797.70 in 312 receipts; 1 not finished.", text("headline"));
  }

  @Test
  void everyFigureOpensToWhatItIsMadeOf() throws Exception {
    day.sells(1);
    putUp();
    until(() -> day.day.pageProperty().get() instanceof Page.Now);
    var sums =
        onFx(() -> {
          TreeView<?> tree = (TreeView<?>) day.till.views().scene().lookup("#figures");
          return wrong(tree.getRoot());
        });
    assertEquals(0, sums);
  }

  /// Figures whose shown parts are not what the report says they are made of.
  private static int wrong(TreeItem<?> item) {
    var wrong = 0;
    if (item.getValue() instanceof FigureTree.Row.One(var figure)) {
      wrong += figure.parts().size() == item.getChildren().size() ? 0 : 1;
    }
    for (var child : item.getChildren()) {
      wrong += wrong(child);
    }
    return wrong;
  }

  @Test
  void theListLeadsFromTheOpenShiftToMonthsDaysAndZs() throws Exception {
    day.closed(27, 1, 0);
    day.closed(1, 1, -300);
    day.closed(1, 1, 0);
    day.sells(1);
    putUp();
    until(() -> day.day.entries().size() == 7);
    assertEquals(
        List.of("Now", "OneMonth", "OneDay", "OneZ", "OneZ", "OneMonth", "OneZ"),
        onFx(() -> day.day.entries().stream().map(one -> one.getClass().getSimpleName()).toList()));
    for (int i = 0; i < 4; i++) {
      day.till.press(KeyCode.PAGE_DOWN);
    }
    until(() -> day.day.pageProperty().get() instanceof Page.Closed z && z.z().number() == 2);
    assertTrue(text("headline").contains("drawer ¥3.00 short"), text("headline"));
    day.till.press(KeyCode.F7);
    until(() -> day.asked.stream().anyMatch(one -> one.startsWith("save Z-00002.pdf ")));
    day.till.press(KeyCode.F5);
    until(() -> day.asked.contains("print Z-00002"));
  }

  @Test
  void theBooksSayWhatTheyExpectOnlyAfterTheCount() throws Exception {
    day.sells(1);
    putUp();
    until(() -> day.day.shiftProperty().get().isPresent());
    assertFalse(day.day.isFloatUntouched(), "cash has moved");
    day.till.press(KeyCode.F9);
    assertEquals(View.CLOSE, day.till.views().pane().orElseThrow());
    var shown = onFx(() -> texts("#counting"));
    assertFalse(shown.contains("1,540.00"), "the expected sum is not told: " + shown);
    type(0, "15");
    day.till.press(KeyCode.F9);
    until(() -> day.close.resultProperty().get().isPresent());
    assertEquals("▲ ¥40.00 short", text("verdict"));
    assertEquals("¥1,540.00", text("expected"));
  }

  private Set<String> texts(String within) {
    return day.till.views().scene().lookup(within).lookupAll(".label").stream()
        .map(one -> ((Label) one).getText())
        .collect(Collectors.toSet());
  }

  @Test
  void aCountIsTakenAgainAndTheFirstIsKept() throws Exception {
    day.sells(1);
    putUp();
    until(() -> day.day.shiftProperty().get().isPresent());
    day.till.press(KeyCode.F9);
    type(0, "15");
    day.till.press(KeyCode.F9);
    until(() -> day.close.resultProperty().get().isPresent());
    day.till.press(KeyCode.F4);
    type(0, "15");
    type(2, "2");
    day.till.press(KeyCode.F9);
    until(() -> day.close.resultProperty().get().isPresent());
    assertEquals("✓ Right to the fen", text("verdict"));
    assertEquals("Count 2", text("nth"));
    day.till.press(KeyCode.F9);
    until(() -> day.day.pageProperty().get() instanceof Page.Closed);
    assertEquals(
        List.of("count 1500.00", "count 1540.00", "close 500.00  0"), List.copyOf(day.asked));
    assertTrue(day.till.views().pane().isEmpty());
    assertEquals("Z 1", text("title"));
  }

  @Test
  void whatIsNotFinishedMustBeSeenAndADifferenceHasAReason() throws Exception {
    day.sells(1);
    day.open.add(new Leftover.ParkedSale("7", "x", Money.yuan("12.00")));
    putUp();
    until(() -> day.day.shiftProperty().get().isPresent());
    day.till.press(KeyCode.F9);
    type(0, "15");
    day.till.press(KeyCode.F9);
    until(() -> day.close.resultProperty().get().isPresent());
    day.till.press(KeyCode.F9);
    until(() -> day.close.problemProperty().get().isPresent());
    assertEquals("Look at what is not finished first.", text("problem"));
    onFx(() -> {
      day.close.seenProperty().set(true);
      return 0;
    });
    day.till.press(KeyCode.F9);
    until(() -> shown("problem").startsWith("A difference"));
    onFx(() -> {
      day.close.form().reason().set("找零出错");
      day.close.form().bag().set("B".repeat(31));
      return 0;
    });
    day.till.press(KeyCode.F9);
    until(() -> shown("problem").startsWith("A bag number"));
    onFx(() -> {
      day.close.form().bag().set(" B-0071 ");
      return 0;
    });
    day.till.press(KeyCode.F9);
    until(() -> day.asked.contains("close 500.00 找零出错 1"));
    until(() -> !day.zs.isEmpty());
    assertEquals("B-0071", day.zs.getLast().z().closing().bag());
  }

  @Test
  void noNumberOfPiecesIsTakenForAnother() throws Exception {
    day.sells(1);
    putUp();
    until(() -> day.day.shiftProperty().get().isPresent());
    day.till.press(KeyCode.F9);
    for (var nonsense : List.of("1.5", "-1", "x", "99999999", "1 000 000 000")) {
      type(0, nonsense);
      assertEquals("?", text("total"), nonsense);
    }
    day.till.press(KeyCode.F9);
    assertEquals("Each field holds a number of pieces, or nothing.", text("problem"));
    assertEquals(List.of(), day.asked);
    type(0, "１５");
    assertEquals("¥1,500.00", text("total"), "as a Chinese input method writes it");
  }

  @Test
  void theFloatIsCountedAndTheDifferenceIsTold() throws Exception {
    putUp();
    until(() -> day.day.isFloatUntouched());
    day.till.press(KeyCode.F4);
    assertEquals(View.FLOAT, day.till.views().pane().orElseThrow());
    day.till.press(KeyCode.F9);
    until(() -> day.asked.contains("open 0.00"));
    until(() -> day.till.views().pane().isEmpty());
  }

  @Test
  void cashGoesOutWithAReasonOnly() throws Exception {
    day.sells(1);
    putUp();
    day.till.press(KeyCode.F6);
    assertEquals(View.MOVE, day.till.views().pane().orElseThrow());
    day.till.type("35.5");
    day.till.press(KeyCode.F7);
    day.till.press(KeyCode.ENTER);
    until(() -> day.asked.contains("move SAFE_DROP 35.50  DRAWER"));
    until(() -> shown("problem").equals("Write what for, 2 to 40 characters."));
    assertEquals(View.MOVE, day.till.views().pane().orElseThrow());
  }

  @Test
  void aGuessOpensTheReceiptBehindIt() throws Exception {
    day.sells(1);
    putUp();
    until(() -> day.day.shiftProperty().get().isPresent());
    day.till.press(KeyCode.F9);
    type(0, "15");
    day.till.press(KeyCode.F9);
    until(() -> day.close.resultProperty().get().isPresent());
    var guesses = onFx(() -> day.till.views().scene().lookup("#guesses").lookupAll(".label"));
    assertTrue(
        guesses.stream()
            .map(one -> ((Labeled) one).getText())
            .anyMatch("Perhaps 1 of ¥50.00 counted as ¥100.00?"::equals),
        guesses.toString());
    onFx(() -> {
      var link = (Hyperlink) day.till.views().scene().lookup("#guesses .hyperlink");
      assertEquals("Receipt 217: ¥40.00 in cash. Was it paid another way?", link.getText());
      link.fire();
      return 0;
    });
    assertEquals(List.of("count 1500.00", "look 217"), List.copyOf(day.asked));
    assertTrue(day.till.views().pane().isEmpty());
  }
}
