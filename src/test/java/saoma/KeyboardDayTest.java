package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.EventType;
import javafx.scene.input.GestureEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import saoma.catalogue.Shelf;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.payment.RefundState;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.shift.Denomination;
import saoma.shift.Figure;
import saoma.shift.ZReport;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.pay.PayStep;
import saoma.ui.safety.Recovery;

/// A whole day at the real till, its books and the practice gateway, by keys and the scanner alone:
/// from the counted float to the Z, whose sums are those of the receipts.
class KeyboardDayTest {
  private static final String WATER = "2100000000012";
  private static final String MILK = "2100000000067";
  private static final String RICE = "2300000000016";
  private static final Money FLOAT = Money.yuan("200.00");
  private static final Money IN = Money.yuan("50.00");
  private static final Money OUT = Money.yuan("20.00");

  private static final Set<EventType<? extends InputEvent>> NO_HAND =
      Set.of(
          MouseEvent.MOUSE_ENTERED,
          MouseEvent.MOUSE_ENTERED_TARGET,
          MouseEvent.MOUSE_EXITED,
          MouseEvent.MOUSE_EXITED_TARGET);

  @TempDir private Path folder;
  private final List<String> pointed = new ArrayList<>();
  private Services services;
  private TillWindow window;
  private DemoHands hands;
  private DemoDrawer drawer;
  private DemoPhone phone;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    var home = new Home(folder.resolve("till"));
    PreparedHome.in(home.root());
    services = new Services(home, Settings.FRESH, InstantSource.system());
    services.catalogue.put(Shelf.builtIn());
    services.prepareChannels();
    window =
        Display.call(() -> {
          var made = new TillWindow(services);
          made.open(TillWindow.Left.without(Recovery.NONE));
          return made;
        });
    hands = new DemoHands(window.screens.views);
    drawer = new DemoDrawer(window, hands);
    phone = new DemoPhone(window, hands, drawer);
    Display.call(() -> {
      var scene = window.screens.views.scene();
      scene.addEventFilter(MouseEvent.ANY, this::pointed);
      scene.addEventFilter(TouchEvent.ANY, this::pointed);
      scene.addEventFilter(GestureEvent.ANY, this::pointed);
      return scene;
    });
  }

  /// What changes under a pointer that lies still is entered and left without a hand.
  private void pointed(InputEvent event) {
    var type = event.getEventType();
    if (!NO_HAND.contains(type)) {
      pointed.add(type.getName());
    }
  }

  @AfterEach
  void close() throws Exception {
    window.shut();
    window.await();
  }

  @Test
  void fromTheFloatToTheZ() throws Exception {
    countsTheFloat();
    ringsUp();
    takesCash("100");
    leavesASaleWithItsCode();
    hands.scan(WATER);
    takesCash("10");
    bringsItBackPaid();
    hands.scan(MILK);
    until(() -> window.takes("wechat"));
    assertTrue(phone.shows("wechat"));
    isSold(4);
    hands.scan(MILK);
    until(() -> window.takes("card"));
    assertTrue(phone.taps());
    isSold(5);
    givesBackTheLast();
    moves(IN, KeyCode.F6, "coins");
    moves(OUT, KeyCode.F5, "bulbs");
    looksAtX();
    closes();
    looksAtTheNumbers();
    var z = services.shiftDesk.lastZ().orElseThrow().z();
    zIsWhatTheReceiptsSay(z);
    assertEquals(List.of(), pointed, "the hand left the keyboard");
  }

  private void countsTheFloat() throws Exception {
    hands.withControl(KeyCode.E);
    until(() -> window.shows(View.DAY));
    again(() -> hands.key(KeyCode.F4), () -> pane(View.FLOAT));
    typesPieces(FLOAT);
    hands.key(KeyCode.F9);
    until(() -> services.shiftDesk.shift().isPresent() && noPane());
    backToSale();
    assertEquals(FLOAT, services.shiftDesk.shift().orElseThrow().opening());
  }

  /// By scan and by name, a quantity, a discount, a note, and a line that is taken out.
  private void ringsUp() throws Exception {
    hands.scan(MILK);
    hands.write("3*");
    hands.scan(WATER);
    until(() -> window.screens.cart.now().items() == 4);
    hands.write("umbrella");
    until(() -> !window.screens.sale.search().matches().isEmpty());
    hands.key(KeyCode.ENTER);
    until(() -> window.screens.cart.now().items() == 5);
    var full = window.screens.cart.now().total();
    hands.withShift(KeyCode.F2);
    until(() -> pane(View.ADJUST));
    hands.write("10%");
    hands.key(KeyCode.ENTER);
    until(() -> noPane() && window.screens.cart.now().total().compareTo(full) < 0);
    hands.withControl(KeyCode.J);
    until(() -> pane(View.NOTE));
    hands.write("gift");
    hands.key(KeyCode.ENTER);
    until(this::noPane);
    assertEquals("gift", window.screens.cart.now().last().orElseThrow().notes().own());
    hands.scan(RICE);
    until(() -> window.screens.cart.now().items() == 6);
    hands.key(KeyCode.DELETE);
    until(() -> window.screens.cart.now().items() == 5);
  }

  private void takesCash(String handed) throws Exception {
    var before = receipts().size();
    until(() -> !window.screens.cart.now().isEmpty());
    again(() -> hands.key(KeyCode.ENTER), () -> window.shows(View.CASH));
    hands.write(handed);
    hands.key(KeyCode.ENTER);
    until(() -> window.isCashDone() && receipts().size() == before + 1);
    assertTrue(receipts().getFirst().tenders().getFirst().change().isPositive());
    assertTrue(drawer.backToSale());
  }

  private void leavesASaleWithItsCode() throws Exception {
    hands.scan(RICE);
    until(() -> window.takes("alipay"));
    hands.key(KeyCode.F6);
    until(() -> step().equals(Optional.of(PayStep.SHOWN)));
    hands.key(KeyCode.F9);
    until(() -> window.shows(View.SALE) && window.screens.cart.now().isEmpty());
  }

  private void bringsItBackPaid() throws Exception {
    until(() -> !window.screens.waiting.chipsProperty().get().isEmpty());
    again(() -> hands.withControl(KeyCode.DIGIT1), () -> window.shows(View.PAY));
    until(() -> window.page().filter(page -> !page.code().isEmpty()).isPresent());
    var code = window.page().orElseThrow().code();
    try (var customer = new PracticeCustomer()) {
      assertTrue(customer.scan(code) && customer.pay(code));
    }
    hands.key(KeyCode.ENTER);
    isSold(3);
  }

  private void isSold(int receipts) throws Exception {
    until(() -> receipts().size() == receipts);
    until(() -> step().filter(PayStep::isPaid).isPresent());
    assertTrue(drawer.backToSale());
  }

  private void givesBackTheLast() throws Exception {
    var payment = receipts().getFirst().tenders().getFirst().payment();
    hands.key(KeyCode.F10);
    until(() -> window.shows(View.RECEIPTS));
    again(() -> hands.key(KeyCode.F8), () -> window.shows(View.REFUND));
    again(
        () -> {
          hands.key(KeyCode.F4);
          hands.key(KeyCode.ENTER);
        },
        () -> !services.refundDesk.ofPayment(payment).isEmpty());
    until(() ->
        services.refundDesk.ofPayment(payment).getFirst().state() instanceof RefundState.Done);
    again(() -> hands.key(KeyCode.ESCAPE), () -> window.shows(View.RECEIPTS));
    backToSale();
  }

  private void moves(Money amount, KeyCode kind, String reason) throws Exception {
    var before = services.shiftDesk.moves().size();
    hands.withControl(KeyCode.M);
    until(() -> pane(View.MOVE));
    hands.key(kind);
    hands.write(amount.digits());
    hands.key(KeyCode.TAB);
    hands.write(reason);
    hands.key(KeyCode.ENTER);
    until(() -> noPane() && services.shiftDesk.moves().size() == before + 1);
    assertEquals(reason, services.shiftDesk.moves().getLast().reason());
  }

  private void looksAtX() throws Exception {
    hands.withControl(KeyCode.E);
    until(() -> window.shows(View.DAY));
    assertEquals(sold(), services.shiftDesk.x().orElseThrow().report().value("sales.gross"));
  }

  /// Counts what must be there: the float, the cash of the receipts, and what was moved.
  private void closes() throws Exception {
    again(() -> hands.key(KeyCode.F9), () -> pane(View.CLOSE));
    typesPieces(FLOAT.plus(Money.fen(taken("cash"))).plus(IN).minus(OUT));
    hands.key(KeyCode.F9);
    until(() -> services.shiftDesk.countings().size() == 1);
    again(() -> hands.key(KeyCode.F9), () -> services.shiftDesk.lastZ().isPresent());
    until(this::noPane);
    backToSale();
  }

  private void looksAtTheNumbers() throws Exception {
    hands.withControl(KeyCode.N);
    until(() -> window.shows(View.NUMBERS));
    backToSale();
  }

  private void zIsWhatTheReceiptsSay(ZReport z) {
    var report = z.report();
    assertEquals(5, receipts().size());
    assertEquals(5, z.links().receipts());
    assertEquals(List.of(), report.leftovers());
    assertEquals(sold(), report.value("sales.gross"));
    assertEquals(-receipts().getFirst().total().minor(), report.value("sales.returns"));
    for (var channel : List.of("cash", "alipay", "wechat", "card")) {
      assertTrue(taken(channel) > 0, channel);
      var in = report.find("tender.in", channel).map(Figure::value);
      assertEquals(Optional.of(taken(channel)), in, channel);
    }
    assertTrue(report.find("drawer.difference", "").isPresent());
    assertEquals(0, report.value("drawer.difference"));
  }

  private long sold() {
    return receipts().stream().mapToLong(receipt -> receipt.total().minor()).sum();
  }

  private long taken(String channel) {
    return receipts().stream()
        .flatMap(receipt -> receipt.tenders().stream())
        .filter(tender -> tender.channel().equals(channel))
        .mapToLong(tender -> tender.amount().minor())
        .sum();
  }

  /// The newest first.
  private List<Receipt> receipts() {
    return services.books.read(pages -> pages.receipts().search("", 20));
  }

  /// The fewest pieces that make up this sum, each into its field.
  private void typesPieces(Money sum) throws Exception {
    var pieces = new HashMap<Denomination, Long>();
    var left = sum.minor();
    for (var kind : Denomination.of(Money.CNY)) {
      var many = left / kind.value().minor();
      pieces.put(kind, many);
      left -= many * kind.value().minor();
    }
    assertEquals(0, left);
    for (var kind : Denomination.of(Money.CNY)) {
      var many = pieces.getOrDefault(kind, 0L);
      if (many > 0) {
        hands.write(Long.toString(many));
      }
      hands.key(KeyCode.ENTER);
    }
  }

  private void backToSale() throws Exception {
    again(() -> hands.key(KeyCode.ESCAPE), () -> window.shows(View.SALE));
  }

  private boolean pane(View view) {
    return Display.call(() -> window.screens.views.pane().filter(view::equals).isPresent());
  }

  private boolean noPane() {
    return Display.call(() -> window.screens.views.pane().isEmpty());
  }

  private Optional<PayStep> step() {
    return window.page().map(page -> page.step());
  }

  /// A key that means nothing yet, because what it acts on is still being read, is pressed again.
  private static void again(Runnable press, Callable<Boolean> fact) throws Exception {
    for (var times = 0; times < 30; times++) {
      press.run();
      for (var look = 0; look < 20; look++) {
        if (UiTest.onFx(fact)) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    assertTrue(UiTest.onFx(fact), "pressed often, and nothing came of it");
  }

  private static void until(Callable<Boolean> fact) throws Exception {
    UiTest.until(fact);
  }
}
