package saoma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import saoma.catalogue.Shelf;
import saoma.settings.CounterSettings;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.DrawerTable;
import saoma.ui.UiTest;
import saoma.ui.safety.Recovery;

/// The whole till with a printer that hears the drawer's pulse: when cash comes and goes, and by
/// hand.
class DrawerTillTest {
  private static final byte[] PULSE = {27, 112, 0, 25, (byte) 250};
  private static final String MILK = "2100000000067";
  private static final int LONGEST_MILLIS = 60_000;

  @TempDir private Path folder;
  private ServerSocket printer;
  private Services services;
  private TillWindow window;
  private DemoHands hands;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    printer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    printer.setSoTimeout(LONGEST_MILLIS);
    var drawer = new CounterSettings("", "127.0.0.1:" + printer.getLocalPort());
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    services = new Services(home, Settings.FRESH.with(drawer), InstantSource.system());
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
    printer.close();
  }

  private void pulse() throws Exception {
    try (var line = printer.accept()) {
      assertArrayEquals(PULSE, line.getInputStream().readAllBytes());
    }
  }

  private void noPulse() throws Exception {
    printer.setSoTimeout(300);
    try (var line = printer.accept()) {
      assertEquals("nobody", line.toString());
    } catch (SocketTimeoutException e) {
      assertEquals(0, e.bytesTransferred);
    }
    printer.setSoTimeout(LONGEST_MILLIS);
  }

  private void sold() throws Exception {
    hands.scan(MILK);
    UiTest.until(() -> !window.screens.cart.now().isEmpty());
    hands.key(KeyCode.ENTER);
    UiTest.until(() -> window.screens.cash.pageProperty().get().isPresent());
    UiTest.until(() -> window.shows(saoma.ui.View.CASH));
    hands.key(KeyCode.ENTER);
    UiTest.until(window::isCashDone);
  }

  @Test
  void itOpensOnceWhenCashIsTakenAndOnceWhenItGoesBack() throws Exception {
    sold();
    pulse();
    noPulse();
    var cash =
        services.books.read(
            pages -> pages.receipts().search("", 1).getFirst().tenders().getFirst());
    services.refundDesk.ask(cash.payment(), cash.amount(), "brought back", SaleDesk.CLERK);
    pulse();
    noPulse();
  }

  @Test
  void aPrinterThatIsGoneIsToldAndTheSaleIsDone() throws Exception {
    printer.close();
    sold();
    UiTest.until(() ->
        window
            .screens
            .notices
            .shownProperty()
            .get()
            .filter(one -> one.key().equals("drawer.silent"))
            .isPresent());
    assertEquals(1, services.books.read(pages -> pages.receipts().search("", 9)).size());
  }

  @Test
  void byHandItIsRecordedFirst() throws Exception {
    Display.call(() -> {
      new DrawerDesk(services, window.screens.notices).open("counting");
      return true;
    });
    pulse();
    var opening = new DrawerTable(services.books).latest(9).getFirst();
    assertEquals("counting", opening.reason());
    assertEquals(Optional.of(SaleDesk.CLERK), Optional.of(opening.by()));
  }
}
