package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import saoma.catalogue.Shelf;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.safety.Recovery;

/// The whole till: from a figure of the day to the sale behind it, and from there to its receipt.
class BehindTillTest {
  private static final String MILK = "2100000000067";

  @TempDir private Path folder;
  private Services services;
  private TillWindow window;
  private DemoHands hands;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    services = new Services(home, Settings.FRESH, InstantSource.system());
    window =
        Display.call(() -> {
          var made = new TillWindow(services);
          made.open(TillWindow.Left.without(Recovery.NONE));
          return made;
        });
    hands = new DemoHands(window.screens.views);
    services.catalogue.put(Shelf.builtIn());
  }

  @AfterEach
  void close() throws Exception {
    window.shut();
    window.await();
  }

  private void sells() throws Exception {
    hands.scan(MILK);
    UiTest.until(() -> !window.screens.cart.now().isEmpty());
    hands.key(KeyCode.ENTER);
    UiTest.until(() -> window.screens.cash.pageProperty().get().isPresent());
    UiTest.until(() -> window.shows(View.CASH));
    hands.key(KeyCode.ENTER);
    UiTest.until(window::isCashDone);
  }

  private String text(String id) {
    return ((Label) window.screens.views.scene().lookup("#" + id)).getText();
  }

  /// Sales, total, net, gross: the first that has no parts.
  private boolean choosesGross() {
    var tree = (TreeView<?>) window.screens.views.scene().lookup("#figures");
    if (tree == null || tree.getRoot() == null || tree.getExpandedItemCount() < 5) {
      return false;
    }
    tree.getSelectionModel().select(3);
    return true;
  }

  @Test
  void grossSalesLeadToTheirReceipt() throws Exception {
    sells();
    Display.call(() -> {
      window.screens.views.show(View.DAY);
      return true;
    });
    UiTest.until(() -> window.shows(View.DAY));
    UiTest.until(this::choosesGross);
    hands.key(KeyCode.ENTER);
    UiTest.until(() -> window.screens.views.pane().filter(View.BEHIND::equals).isPresent());
    UiTest.until(() -> !text("verdict").isEmpty());
    var verdict = Display.call(() -> text("verdict"));
    assertTrue(verdict.startsWith("✓ "), verdict);
    hands.key(KeyCode.ENTER);
    UiTest.until(() -> window.shows(View.RECEIPTS));
    var number = services.books.read(pages -> pages.receipts().search("", 9).getFirst()).number();
    assertEquals(
        Long.toString(number),
        Display.call(() -> ((TextField) window.screens.views.scene().lookup("#search")).getText()));
  }
}
