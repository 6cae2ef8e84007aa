package saoma.ui.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.channel.Health;
import saoma.settings.Settings;
import saoma.settings.Settings.Mode;
import saoma.ui.Away;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

class FirstScreenTest extends UiTest {
  private final FakeDoor door = new FakeDoor();
  private final List<FirstLeft> left = new CopyOnWriteArrayList<>();
  private FirstModel model;

  @BeforeEach
  void walk() throws Exception {
    onFx(() -> {
      till.texts().speak(Language.ZH);
      model = new FirstModel(Settings.FRESH, door, Away.real(), till.texts()::speak, left::add);
      till.views()
          .offer(
              FirstController.class, () -> new FirstController(model, till.texts(), till.views()));
      till.views().show(View.FIRST);
      return model;
    });
    until(() -> model.printers().size() == 1);
  }

  @Test
  void theWholeWalkByKeysAlone() throws Exception {
    till.press(KeyCode.DOWN);
    until(() -> till.texts().language() == Language.EN);
    till.press(KeyCode.ENTER);
    until(() -> at(FirstStep.SHOP));
    settle();
    till.type("Corner shop");
    till.press(KeyCode.ENTER);
    until(() -> at(FirstStep.MONEY));
    till.press(KeyCode.DOWN);
    settle();
    assertTrue(words().contains("APIv3"), "real money says what it needs");
    till.press(KeyCode.ENTER);
    until(() -> at(FirstStep.PRINTER));
    till.pressControl(KeyCode.T);
    until(() -> words().contains("The test slip is printed"));
    assertEquals(List.of(FakeDoor.PRINTER), door.tested());
    till.press(KeyCode.ENTER);
    until(() -> at(FirstStep.SHELF));
    till.press(KeyCode.DOWN);
    till.press(KeyCode.ENTER);
    until(() -> !left.isEmpty());
    assertEquals(new FirstLeft(true, FirstShelf.EMPTY, true), left.getFirst());
    var kept = door.kept().getFirst();
    assertEquals(new Settings.Shop("Corner shop", "01", "en"), kept.shop());
    assertEquals(Mode.PRACTICE, kept.mode(), "no real money without keys");
    assertEquals(FakeDoor.PRINTER, kept.counter().printer().address());
    assertEquals(List.of(FirstShelf.EMPTY), door.shelves());
  }

  @Test
  void everyStepMayBeSkipped() throws Exception {
    for (var step : FirstStep.values()) {
      until(() -> at(step));
      till.press(KeyCode.F9);
    }
    until(() -> !left.isEmpty());
    assertEquals(new FirstLeft(true, FirstShelf.GOODS, false), left.getFirst());
    assertEquals(List.of(Settings.FRESH), door.kept());
  }

  @Test
  void whoLeavesInTheMiddleHasATillThatSells() throws Exception {
    till.press(KeyCode.ENTER);
    until(() -> at(FirstStep.SHOP));
    settle();
    till.type("x".repeat(31));
    till.press(KeyCode.ENTER);
    until(() -> words().contains("30"));
    assertTrue(at(FirstStep.SHOP), "a name that is too long stays to be mended");
    till.press(KeyCode.F10);
    until(() -> !left.isEmpty());
    assertEquals(Settings.FRESH.shop(), door.kept().getFirst().shop());
  }

  @Test
  void escapeGoesBackAndLosesNothing() throws Exception {
    till.press(KeyCode.ESCAPE);
    assertTrue(at(FirstStep.LANGUAGE));
    till.press(KeyCode.ENTER);
    until(() -> at(FirstStep.SHOP));
    settle();
    till.type("Eins");
    till.press(KeyCode.ESCAPE);
    until(() -> at(FirstStep.LANGUAGE));
    till.press(KeyCode.ENTER);
    until(() -> at(FirstStep.SHOP));
    settle();
    till.type("!");
    assertEquals("Eins!", model.nameProperty().get());
    assertEquals(List.of(), left);
  }

  @Test
  void aFullDiskIsToldAndTriedAgain() throws Exception {
    door.full(true);
    till.press(KeyCode.F10);
    until(() -> words().contains("没有写入"));
    assertEquals(List.of(), left);
    door.full(false);
    till.press(KeyCode.F10);
    until(() -> left.size() == 1);
  }

  @Test
  void aPrinterThatDoesNotAnswerIsSaidAndStopsNobody() throws Exception {
    door.saying(new Health.Wrong("address", "printer-paper-out"));
    for (var step : List.of(FirstStep.SHOP, FirstStep.MONEY, FirstStep.PRINTER)) {
      till.press(KeyCode.ENTER);
      until(() -> at(step));
    }
    till.pressControl(KeyCode.T);
    until(() -> words().contains(till.texts().now("problem.printer-paper-out")));
    till.press(KeyCode.DOWN);
    till.press(KeyCode.ENTER);
    until(() -> words().contains("192.168.1.50:9100 或"));
    assertFalse(at(FirstStep.SHELF), "an address is missing");
    till.press(KeyCode.F9);
    until(() -> at(FirstStep.SHELF));
    till.press(KeyCode.ENTER);
    until(() -> !left.isEmpty());
    assertEquals("", door.kept().getFirst().counter().printer().address());
  }

  @Test
  void noOtherScreenOpensOverIt() throws Exception {
    till.press(KeyCode.F11);
    assertEquals(Optional.empty(), till.views().pane());
  }

  private boolean at(FirstStep step) {
    return model.pageProperty().get().step() == step && !model.pageProperty().get().busy();
  }

  private String words() {
    var text = new StringBuilder();
    for (var node : till.views().scene().lookup(".first-main").lookupAll(".label")) {
      if (node.isVisible()) {
        text.append(((Labeled) node).getText()).append('\n');
      }
    }
    return text.toString();
  }
}
