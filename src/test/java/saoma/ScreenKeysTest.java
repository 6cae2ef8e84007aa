package saoma;

import static javafx.scene.input.KeyEvent.KEY_PRESSED;
import static javafx.scene.input.KeyEvent.KEY_RELEASED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.safety.Recovery;

/// Each screen of the whole till opens with its own keys and those that work everywhere, and on the
/// sale each of the latter is there.
class ScreenKeysTest {
  @TempDir private Path folder;
  private TillWindow window;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    var services = new Services(home, Settings.FRESH, InstantSource.system());
    window =
        Display.call(() -> {
          var made = new TillWindow(services);
          made.open(TillWindow.Left.without(Recovery.NONE));
          return made;
        });
  }

  @AfterEach
  void close() throws Exception {
    window.shut();
    window.await();
  }

  @ParameterizedTest
  @EnumSource(
      value = View.class,
      names = {
        "SALE",
        "DAY",
        "STAFF",
        "NUMBERS",
        "RECONCILE",
        "SETTINGS",
        "SLIP",
        "RECEIPTS",
        "OFFERS",
        "CATALOGUE",
        "HOLD",
        "PAYOUT",
        "SPLIT"
      })
  void itOpensWithItsKeys(View view) throws Exception {
    assertEquals(
        Optional.of(view),
        Display.call(() -> {
          window.screens.views.show(view);
          return window.screens.views.shown();
        }));
  }

  @ParameterizedTest
  @CsvSource({"N, NUMBERS", "B, RECONCILE", "P, STAFF", "E, DAY", "T, OFFERS", "K, CATALOGUE"})
  void fromTheSaleItsKeyLeadsThere(KeyCode code, View view) throws Exception {
    var scene = window.screens.views.scene();
    Display.call(() -> {
      Event.fireEvent(scene, new KeyEvent(KEY_PRESSED, "", "", code, false, true, false, false));
      Event.fireEvent(scene, new KeyEvent(KEY_RELEASED, "", "", code, false, true, false, false));
      return code;
    });
    UiTest.until(() -> window.screens.views.shown().equals(Optional.of(view)));
  }
}
