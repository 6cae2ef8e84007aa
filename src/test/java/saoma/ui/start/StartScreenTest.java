package saoma.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.start.StartModel.Left;

class StartScreenTest extends UiTest {
  private final FakeWays ways = new FakeWays();
  private final List<Left> left = new CopyOnWriteArrayList<>();

  @Test
  void theNewestBackupIsRestoredByKeysAloneAfterItWasShown() throws Exception {
    show(StartTrouble.DAMAGED);
    until(() -> words().contains("2026-11-23 02:15"));
    till.press(KeyCode.R);
    until(() -> words().contains("412"));
    assertEquals(List.of("tried " + FakeWays.COPY.name()), ways.done());
    till.press(KeyCode.ENTER);
    until(() -> left.equals(List.of(Left.AGAIN)));
    assertEquals("restored " + FakeWays.COPY.name(), ways.done().getLast());
  }

  @Test
  void aScanSaysYesToNothing() throws Exception {
    show(StartTrouble.DAMAGED);
    until(() -> words().contains("2026-11-23 02:15"));
    till.press(KeyCode.R);
    until(() -> words().contains("412"));
    till.scan(TestTill.MILK);
    settle();
    assertEquals(1, ways.done().size());
    assertEquals(List.of(), left);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    until(() -> left.equals(List.of(Left.QUIT)));
  }

  @Test
  void noOtherScreenOpensOverIt() throws Exception {
    show(StartTrouble.IN_USE);
    till.press(KeyCode.F11);
    assertEquals(Optional.empty(), till.views().pane(), "there are no books to list from");
    till.press(KeyCode.F1);
    assertEquals(Optional.of(View.KEYS), till.views().pane());
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.O);
    until(() -> ways.done().equals(List.of("folder")));
  }

  @Test
  void everyTroubleHasItsWordsInBothLanguagesAndFitsTheSmallestScreen() throws Exception {
    for (var trouble : StartTrouble.values()) {
      for (var language : Language.values()) {
        onFx(() -> {
          till.texts().speak(language);
          return language;
        });
        var fresh = new StartController(model(trouble), till.texts(), till.views(), ZoneOffset.UTC);
        assertFalse(fresh.keys().keys().isEmpty());
        for (var part : List.of("", ".body", ".calm")) {
          var words = till.texts().now(trouble.key() + part);
          assertFalse(words.toLowerCase(Locale.ROOT).contains("error"), words);
        }
      }
    }
    show(StartTrouble.DAMAGED);
    until(() -> words().contains("2026-11-23 02:15"));
    var page = onFx(() -> till.views().scene().lookup(".start-page"));
    var bounds = onFx(() -> page.localToScene(page.getLayoutBounds()));
    var foot = onFx(() -> till.views().scene().getHeight());
    assertTrue(bounds.getMinY() >= 56 && bounds.getMaxY() <= foot - 48, bounds.toString());
  }

  private void show(StartTrouble trouble) throws Exception {
    onFx(() -> {
      var model = model(trouble);
      till.views()
          .offer(
              StartController.class,
              () -> new StartController(model, till.texts(), till.views(), ZoneOffset.UTC));
      till.views().show(View.START);
      return model;
    });
    settle();
  }

  private StartModel model(StartTrouble trouble) {
    return new StartModel(
        trouble, "/home/till/.saoma", "small print", ways, Away.real(), left::add);
  }

  private String words() {
    var text = new StringBuilder();
    for (var node : till.views().scene().lookup(".start-page").lookupAll(".label")) {
      text.append(((Labeled) node).getText()).append('\n');
    }
    return text.toString();
  }
}
