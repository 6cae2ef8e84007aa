package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import saoma.cli.CannotEnter;
import saoma.settings.Home;
import saoma.settings.Room;
import saoma.settings.Settings;
import saoma.settings.SettingsFile;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.safety.Recovery;

/// The first customers of a rehearsal, served by keys alone.
class RehearsalTest {
  @TempDir private Path folder;
  private TillWindow window;
  private DemoHands hands;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    var shop = new Home(folder.resolve("shop"));
    new SettingsFile(shop.settingsFile())
        .save(Settings.FRESH.with(new Settings.Shop("Real", "07", "en")));
    RehearseRuns.prepare(shop);
    var services = new Wiring().services(shop.rehearsal());
    assertThrows(CannotEnter.class, () -> RehearseRuns.prepare(shop), "it is open");
    window =
        Display.call(() -> {
          var made = new TillWindow(services);
          made.open(TillWindow.Left.without(Recovery.NONE));
          return made;
        });
    services.prepareChannels();
    hands = new DemoHands(window.screens.views);
    assertEquals(Room.REHEARSAL, services.home.room());
  }

  @AfterEach
  void close() throws Exception {
    window.shut();
    window.await();
  }

  @Test
  void theChangeIsJudgedAndTheNextCustomerPaysByAlipayHerself() throws Exception {
    UiTest.until(() -> words(".rehearse-says").contains("20.00 note"));
    hands.write("2*");
    scan("2100000000012", 400);
    scan("2200000000064", 1050);
    UiTest.until(() -> window.takes(""));
    hands.key(KeyCode.ENTER);
    UiTest.until(() ->
        window.screens.views.shown().filter(v -> v == View.CASH).isPresent()
            || window.screens.views.pane().filter(v -> v == View.CASH).isPresent());
    hands.write("20");
    hands.key(KeyCode.ENTER);
    UiTest.until(() -> words(".rehearse-row").contains("change 9.50"));
    assertTrue(Display.call(() -> words(".rehearse-row")).contains("total 10.50"));
    assertEquals(List.of(), wrong());
    hands.key(KeyCode.ENTER);
    UiTest.until(() -> words(".rehearse-says").contains("Just the tea"));
    scan("2100000000029", 350);
    UiTest.until(() -> words(".rehearse-says").contains("I scan your code"));
    UiTest.until(() -> window.screens.takes("alipay"));
    hands.key(KeyCode.F6);
    UiTest.until(() -> words(".rehearse-row").contains("let go when the money was there"));
    assertEquals(List.of(), wrong());
  }

  private void scan(String code, long total) throws Exception {
    hands.scan(code);
    UiTest.until(() -> window.screens.cart.now().total().minor() == total);
  }

  private List<String> wrong() {
    return Display.call(() ->
        window.screens.views.scene().getRoot().lookupAll(".rehearse-wrong").stream()
            .map(node -> ((Labeled) node).getText())
            .toList());
  }

  private String words(String style) {
    var text = new StringBuilder();
    for (var node : window.screens.views.scene().getRoot().lookupAll(style)) {
      if (node instanceof Labeled label) {
        text.append(label.getText()).append('\n');
      } else {
        node.lookupAll(".label")
            .forEach(one -> text.append(((Labeled) one).getText()).append('\n'));
      }
    }
    return text.toString();
  }
}
