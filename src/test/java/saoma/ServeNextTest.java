package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import saoma.catalogue.Shelf;
import saoma.checkout.Standing;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.pay.PayPage;
import saoma.ui.pay.PayStep;
import saoma.ui.safety.Recovery;
import saoma.ui.waiting.WaitingModel.Chip;
import saoma.ui.waiting.WaitingSale.Kind;

/// The whole till with its window, its books and its channels, at a practice gateway: a sale waits
/// with its live code, the next customer is served, and the first one pays or does not.
class ServeNextTest {
  private static final String WATER = "2100000000012";
  private static final String MILK = "2100000000067";

  @TempDir private Path folder;
  private PracticeServer gateway;
  private Services services;
  private TillWindow window;
  private DemoHands hands;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    gateway =
        PracticeServer.start(
            PreparedKeys.config(folder.resolve("gateway"), InstantSource.system()));
    var settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses());
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    services = new Services(home, settings, InstantSource.system());
    services.prepareChannels();
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
    gateway.close();
  }

  /// A sale that waits with its live code, while nothing is on the screen.
  private Payment left() throws Exception {
    hands.scan(WATER);
    UiTest.until(() -> !window.screens.cart.now().isEmpty());
    hands.key(KeyCode.F6);
    UiTest.until(() -> page(PayPage::step).equals(Optional.of(PayStep.SHOWN)));
    var payment = window.onDisk(window.page().orElseThrow()).orElseThrow();
    hands.key(KeyCode.F9);
    UiTest.until(() -> window.screens.cart.now().isEmpty());
    chip(Kind.LIVE);
    assertTrue(window.shows(View.SALE));
    return payment;
  }

  private <T> Optional<T> page(Function<PayPage, T> part) {
    return window.screens.pay.pageProperty().get().map(part);
  }

  private List<Chip> chips() {
    return window.screens.waiting.chipsProperty().get();
  }

  private void chip(Kind kind) throws Exception {
    UiTest.until(() -> chips().stream().anyMatch(one -> one.sale().kind() == kind));
  }

  private void notice(Predicate<String> key) throws Exception {
    UiTest.until(() ->
        window
            .screens
            .notices
            .shownProperty()
            .get()
            .filter(one -> key.test(one.key()))
            .isPresent());
  }

  private String code(Payment waits) {
    return services.checkout.byNumber(waits.number()).state() instanceof Awaiting(var code)
            && code != null
        ? code.text()
        : "";
  }

  private Standing standing(Payment payment) {
    return services.books.read(
        pages -> Standing.of(pages, pages.orders().byId(payment.orderId()).orElseThrow()));
  }

  @Test
  void whatIsPaidMeanwhileIsToldByNameAndHasItsReceipt() throws Exception {
    var waits = left();
    hands.scan(MILK);
    UiTest.until(() -> !window.screens.cart.now().isEmpty());
    try (var customer = new Customer()) {
      var code = code(waits);
      assertEquals(200, customer.scan(code));
      assertEquals(200, customer.press(code, "pay"));
    }
    services.watcher.askNow(waits.number());
    chip(Kind.PAID);
    notice("waiting.paid"::equals);
    assertEquals(OrderState.SETTLED, standing(waits).order().state());
    var receipt = standing(waits).receipt().orElseThrow();
    UiTest.until(() -> services.printer.has(receipt));
    assertEquals(1, Display.call(() -> window.screens.cart.now().items()), "the next sale goes on");
  }

  @Test
  void whatEndsUnpaidIsToldAndIsACartAgain() throws Exception {
    var waits = left();
    services.watcher.cancel(waits.number());
    chip(Kind.UNPAID);
    notice("waiting.ended"::equals);
    assertEquals(OrderState.OPEN, standing(waits).order().state());
    Display.call(() -> {
      window.screens.waiting.bringBack(0);
      return true;
    });
    UiTest.until(() -> !window.screens.cart.now().isEmpty());
    assertEquals(standing(waits).order().sale(), Display.call(window.screens.cart::sale));
    assertTrue(window.shows(View.SALE));
    UiTest.until(() -> chips().isEmpty());
  }

  @Test
  void itComesBackWithItsLiveCodeAndTheOtherSaleWaits() throws Exception {
    var waits = left();
    hands.scan(MILK);
    UiTest.until(() -> !window.screens.cart.now().isEmpty());
    Display.call(() -> {
      window.screens.waiting.bringBack(0);
      return true;
    });
    UiTest.until(() -> window.screens.views.shown().equals(Optional.of(View.PAY)));
    assertTrue(Display.call(() -> page(one -> one.isOf(waits))).orElse(false));
    assertTrue(!Display.call(() -> page(PayPage::code)).orElse("").isEmpty());
    chip(Kind.UNPAID);
    assertEquals(
        List.of(380L),
        Display.call(() -> chips().stream().map(one -> one.sale().amount().minor()).toList()),
        "the milk waits");
  }

  /// Parked under a name before anybody asked for money, and called back by its key.
  @Test
  void aSaleIsParkedUnderANameAndComesBack() throws Exception {
    hands.scan(MILK);
    UiTest.until(() -> !window.screens.cart.now().isEmpty());
    hands.write("Wang");
    hands.key(KeyCode.F9);
    UiTest.until(() -> window.screens.cart.now().isEmpty());
    chip(Kind.UNPAID);
    assertEquals("Wang", Display.call(() -> chips().getFirst().sale().name()));
    assertEquals("", Display.call(window::typed), "the next customer's search is empty");
    hands.scan(WATER);
    UiTest.until(() -> !window.screens.cart.now().isEmpty());
    hands.withControl(KeyCode.DIGIT1);
    UiTest.until(() -> window.screens.cart.now().note().equals("Wang"));
    assertEquals(380L, Display.call(() -> window.screens.cart.now().total().minor()));
    UiTest.until(() -> chips().size() == 1);
    assertEquals("", Display.call(() -> chips().getFirst().sale().name()), "the water waits");
  }
}
