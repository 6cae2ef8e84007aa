package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import saoma.catalogue.Shelf;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.RefundState;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.shift.Denomination;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.safety.Recovery;

/// A whole day of a till by keyboard and scanner alone, over the real books and the real protocols,
/// from the counted float to the Z.
class KeyboardDayTest {
  private static final String WATER = "2100000000012";
  private static final String MILK = "2100000000067";
  private static final String RICE = "2300000000016";
  private static final Money FLOAT = Money.yuan("500.00");
  private static final Money IN = Money.yuan("50.00");
  private static final Money OUT = Money.yuan("20.00");
  private static final Duration GLANCE = Duration.ofMillis(50);

  @TempDir private Path folder;
  private final AtomicInteger mouse = new AtomicInteger();
  private Services services;
  private TillWindow window;
  private DemoHands hands;
  private DemoDrawer drawer;
  private DemoEars ears;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedHome.in(home.root());
    services = new Services(home, Settings.FRESH, InstantSource.system());
    window =
        Display.call(() -> {
          var made = new TillWindow(services);
          made.open(TillWindow.Left.without(Recovery.NONE));
          made.screens.views.scene().getWindow().addEventFilter(MouseEvent.ANY, this::touched);
          return made;
        });
    services.prepareChannels();
    services.catalogue.put(Shelf.builtIn());
    hands = new DemoHands(window.screens.views);
    drawer = new DemoDrawer(window, hands);
    ears = new DemoEars(window, Duration.ofSeconds(60));
  }

  @AfterEach
  void close() throws Exception {
    window.shut();
    window.await();
  }

  @Test
  void aDayFromTheFloatToTheZByKeysAlone() throws Exception {
    countTheFloat();
    park();
    sellForCash();
    recall();
    sellByShownCode();
    sellByCard();
    giveBack();
    moveCash();
    look();
    countAndClose();
    theZIsTheReceipts();
    assertEquals(0, mouse.get(), "a hand was at the mouse");
  }

  private void countTheFloat() throws Exception {
    toTheDay();
    press(KeyCode.F4, () -> isOpen(View.FLOAT));
    type(FLOAT);
    hands.key(KeyCode.F9);
    until(() -> services.shiftDesk.shift().filter(one -> one.floatCounted() != null).isPresent());
    assertEquals(FLOAT, services.shiftDesk.shift().orElseThrow().opening());
    toTheSale();
  }

  /// The customer has to fetch something: the code lives on, and the next one is served.
  private void park() throws Exception {
    scan(MILK, 1);
    until(() -> window.takes("alipay"));
    hands.key(KeyCode.F6);
    assertTrue(ears.await(ears::isNewCode).isPresent(), window::told);
    hands.key(KeyCode.F9);
    until(() -> window.shows(View.SALE) && window.cartIsEmpty());
    until(() -> window.screens.waiting.chipsProperty().get().size() == 1);
  }

  /// By scan and by name, three of one, with a discount, a note and a line that is taken out.
  private void sellForCash() throws Exception {
    scan(WATER, 1);
    hands.write("cnn");
    hands.key(KeyCode.ENTER);
    until(() -> items() == 2);
    hands.write("3*");
    scan(RICE, 5);
    hands.withShift(KeyCode.F2);
    until(() -> isOpen(View.ADJUST));
    var before = total();
    hands.write("10%");
    hands.key(KeyCode.ENTER);
    until(() -> total().compareTo(before) < 0);
    hands.withControl(KeyCode.J);
    until(() -> isOpen(View.NOTE));
    hands.write("gift");
    hands.key(KeyCode.ENTER);
    until(() ->
        window.screens.cart.now().lines().stream().anyMatch(l -> l.notes().own().equals("gift")));
    scan(WATER, 6);
    hands.key(KeyCode.DELETE);
    until(() -> items() < 6);
    var due = total();
    hands.key(KeyCode.ENTER);
    until(() -> window.shows(View.CASH) && window.screens.cash.pageProperty().get().isPresent());
    hands.write("200");
    hands.key(KeyCode.ENTER);
    until(window::isCashDone);
    var tender = receipts().getFirst().tenders().getFirst();
    assertEquals(due, tender.amount());
    assertTrue(drawer.backToSale(), window::told);
  }

  private void recall() throws Exception {
    hands.withControl(KeyCode.DIGIT1);
    until(() -> window.shows(View.PAY));
    until(() -> window.page().filter(page -> !page.code().isEmpty()).isPresent());
    var page = window.page().orElseThrow();
    try (var customer = new PracticeCustomer()) {
      assertTrue(customer.scan(page.code()) && customer.pay(page.code()));
    }
    hands.key(KeyCode.ENTER);
    isPaid(2);
  }

  private void sellByShownCode() throws Exception {
    scan(MILK, 1);
    until(() -> window.takes("wechat"));
    assertTrue(new DemoPhone(window, hands, drawer).shows("wechat"));
    isPaid(3);
  }

  private void sellByCard() throws Exception {
    scan(RICE, 1);
    until(() -> window.takes("card"));
    assertTrue(new DemoPhone(window, hands, drawer).taps());
    isPaid(4);
  }

  private void isPaid(int receipts) throws Exception {
    until(() -> receipts().size() == receipts);
    until(() -> window.page().filter(page -> page.step().isPaid()).isPresent());
    assertTrue(drawer.backToSale(), window::told);
    until(window::cartIsEmpty);
  }

  /// The sale that was paid by Alipay comes back whole.
  private void giveBack() throws Exception {
    var paid = by("alipay").getFirst();
    hands.key(KeyCode.F10);
    until(() -> window.shows(View.RECEIPTS));
    hands.write("000002");
    press(KeyCode.F8, () -> window.shows(View.REFUND));
    press(KeyCode.F4, () -> goesBack().contains(paid.amount().digits()));
    press(KeyCode.ENTER, () -> !services.refundDesk.ofPayment(paid.payment()).isEmpty());
    until(() ->
        services.refundDesk.ofPayment(paid.payment()).getFirst().state()
            instanceof RefundState.Done);
    press(KeyCode.ESCAPE, () -> window.shows(View.RECEIPTS));
    toTheSale();
  }

  /// Enter on a page that is not read yet, or on nothing, leads back to the receipts.
  private String goesBack() {
    return Display.call(() -> ((Label) window.screens.views.scene().lookup("#sum")).getText());
  }

  private void moveCash() throws Exception {
    move(KeyCode.F6, "50", "change");
    move(KeyCode.F5, "20", "milkman");
    assertEquals(
        List.of(IN, OUT), services.shiftDesk.moves().stream().map(one -> one.amount()).toList());
  }

  private void move(KeyCode kind, String amount, String reason) throws Exception {
    var before = services.shiftDesk.moves().size();
    hands.withControl(KeyCode.M);
    until(() -> isOpen(View.MOVE));
    hands.key(kind);
    hands.write(amount);
    hands.key(KeyCode.TAB);
    hands.write(reason);
    hands.key(KeyCode.ENTER);
    until(() -> services.shiftDesk.moves().size() == before + 1 && !isOpen(View.MOVE));
  }

  /// The X, saved where the shop keeps its reports.
  private void look() throws Exception {
    toTheDay();
    press(KeyCode.F7, () -> saved() > 0);
    var x = services.shiftDesk.x().orElseThrow().report();
    assertEquals(sum(receipts().stream().map(Receipt::total).toList()), x.value("sales.gross"));
    assertEquals(List.of(), x.leftovers());
  }

  private long saved() throws IOException {
    var reports = folder.resolve("till").resolve("reports");
    if (!Files.isDirectory(reports)) {
      return 0;
    }
    try (var files = Files.list(reports)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).count();
    }
  }

  private void countAndClose() throws Exception {
    var cash = sum(by("cash").stream().map(Tender::amount).toList());
    hands.key(KeyCode.F9);
    until(() -> isOpen(View.CLOSE));
    type(Money.fen(FLOAT.minor() + cash + IN.minor() - OUT.minor()));
    hands.key(KeyCode.F9);
    until(() -> window.screens.views.scene().lookup("#result").isVisible());
    assertEquals(1, services.shiftDesk.countings().size());
    assertEquals(Money.fen(0), services.shiftDesk.countings().getFirst().difference());
    hands.key(KeyCode.F9);
    until(() -> services.shiftDesk.lastZ().isPresent() && !isOpen(View.CLOSE));
  }

  private void theZIsTheReceipts() {
    var z = services.shiftDesk.lastZ().orElseThrow().z().report();
    var back = by("alipay").getFirst().amount().minor();
    var gross = sum(receipts().stream().map(Receipt::total).toList());
    assertEquals(gross, z.value("sales.gross"));
    assertEquals(gross - back, z.value("sales.total"));
    assertEquals(gross - back, z.value("tenders.net"));
    assertEquals(0, z.value("check.difference"));
    for (var way : List.of("cash", "alipay", "wechat", "card")) {
      var taken = sum(by(way).stream().map(Tender::amount).toList());
      assertTrue(taken > 0, way);
      assertEquals(taken, z.find("tender.in", way).orElseThrow().value(), way);
    }
    assertEquals(-back, z.find("tender.back", "alipay").orElseThrow().value());
    assertEquals(4, z.find("sales.gross", "").orElseThrow().count());
  }

  private void toTheDay() throws Exception {
    hands.withControl(KeyCode.E);
    until(() -> window.shows(View.DAY));
  }

  private void toTheSale() throws Exception {
    press(KeyCode.ESCAPE, () -> window.shows(View.SALE));
  }

  private void scan(String code, int items) throws Exception {
    until(window.screens.views::isQuiet);
    hands.scan(code);
    until(() -> items() == items);
  }

  /// So many of each note and coin, from the largest; Enter goes to the next.
  private void type(Money sum) throws Exception {
    var left = sum.minor();
    for (var kind : Denomination.of(Money.CNY)) {
      var pieces = left / kind.value().minor();
      left %= kind.value().minor();
      if (pieces > 0) {
        hands.write(Long.toString(pieces));
      }
      hands.key(KeyCode.ENTER);
    }
  }

  /// A key that may mean nothing yet, until it has done what it does.
  private void press(KeyCode key, Callable<Boolean> done) throws Exception {
    var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!done.call()) {
      assertTrue(System.nanoTime() < end, () -> key + " did nothing: " + window.told());
      hands.key(key);
      Thread.sleep(GLANCE);
    }
  }

  /// A pointer that lies still enters what comes up under it; only a hand does more than that.
  private void touched(MouseEvent event) {
    if (event.getButton() != MouseButton.NONE || event.getClickCount() > 0) {
      mouse.incrementAndGet();
    }
  }

  /// Asks as seldom as a person looks: most of the facts are in the books.
  private void until(Callable<Boolean> fact) throws Exception {
    var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!UiTest.onFx(fact)) {
      assertTrue(System.nanoTime() < end, window::told);
      Thread.sleep(GLANCE);
    }
  }

  private boolean isOpen(View pane) {
    return Display.call(() -> window.screens.views.pane().equals(Optional.of(pane)));
  }

  private long items() {
    return Display.call(() -> (long) window.screens.cart.now().items());
  }

  private Money total() {
    return Display.call(() -> window.screens.cart.now().total());
  }

  private List<Receipt> receipts() {
    return services.books.read(pages -> pages.receipts().search("", 9));
  }

  private List<Tender> by(String channel) {
    return receipts().stream()
        .flatMap(receipt -> receipt.tenders().stream())
        .filter(tender -> tender.channel().equals(channel))
        .toList();
  }

  private static long sum(List<Money> amounts) {
    return amounts.stream().mapToLong(Money::minor).reduce(0, Math::addExact);
  }
}
