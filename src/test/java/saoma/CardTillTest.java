package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.RefundStarted;
import saoma.checkout.Started;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.terminal.Deed;
import saoma.practice.terminal.Poi;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;

/// The whole till but its screens, with a customer at the practice terminal.
class CardTillTest {
  private static final Cart CART =
      Cart.EMPTY.add("2100000000012", "矿泉水", "Spring water", Quantity.pieces(2), Money.fen(200));
  private static final String SALE = "a sale";

  @TempDir private Path folder;
  private PracticeServer gateway;
  private Poi poi;
  private Services services;

  @BeforeEach
  void open() throws Exception {
    gateway =
        PracticeServer.start(
            PreparedKeys.config(folder.resolve("gateway"), InstantSource.system()));
    poi = gateway.terminal().poi();
    openTill();
  }

  @AfterEach
  void close() throws IOException {
    services.close();
    gateway.close();
  }

  private void openTill() throws Exception {
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    var settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses());
    PreparedDatabase.in(home.database());
    services = new Services(home, settings, InstantSource.system());
    services.channelDesk.use(settings);
  }

  @Test
  void aCardPaysOnceAndItsMoneyGoesBackInParts() throws Exception {
    var payment = asked();
    assertTrue(poi.act(Deed.TAP));
    until(() -> state(payment) instanceof Paid);
    assertEquals(OrderState.SETTLED, order());
    for (var fen : List.of(150L, 250L)) {
      var started = services.refundDesk.ask(payment.number(), Money.fen(fen), "wrong size", "Li");
      var refund = assertInstanceOf(RefundStarted.Begun.class, started).refund();
      until(() ->
          refunds(payment).stream()
              .anyMatch(one ->
                  one.number().equals(refund.number()) && one.state() instanceof RefundState.Done));
    }
    assertEquals(OrderState.RETURNED, order());
    assertEquals(0, poi.balance().compareTo(BigDecimal.ZERO));
  }

  @Test
  void theClerkCancelsAndTheTerminalStops() throws Exception {
    var payment = asked();
    services.watcher.cancel(payment.number());
    until(() -> state(payment) instanceof Closed);
    assertTrue(poi.standing().isEmpty());
    assertEquals(List.of(), services.checkout.unclaimed());
    assertInstanceOf(Started.Begun.class, services.watcher.pay(CART, SALE, "wechat"));
  }

  @Test
  void aCardThatIsRefusedLeavesTheSaleOpen() throws Exception {
    var payment = asked();
    assertTrue(poi.act(Deed.REFUSED));
    until(() -> state(payment) instanceof Declined);
    assertEquals(OrderState.OPEN, order());
    assertInstanceOf(Started.Begun.class, services.watcher.pay(CART, SALE, "card"));
  }

  /// The till is off while the customer taps: the terminal knows, and the next start asks it first.
  @Test
  void moneyThatCameWhileTheTillWasOffIsThereWhenItOpens() throws Exception {
    var payment = asked();
    services.close();
    assertTrue(poi.act(Deed.TAP));
    openTill();
    services.watcher.recover(Duration.ofSeconds(60));
    until(() -> state(payment) instanceof Paid);
    assertEquals(OrderState.SETTLED, order());
    assertEquals(0, poi.balance().compareTo(new BigDecimal("4.00")));
  }

  private Payment asked() throws InterruptedException {
    var begun = assertInstanceOf(Started.Begun.class, services.watcher.pay(CART, SALE, "card"));
    until(() -> poi.standing().isPresent());
    return begun.payment();
  }

  private PaymentState state(Payment payment) {
    return services.checkout.byNumber(payment.number()).state();
  }

  private List<Refund> refunds(Payment payment) {
    return services.refundDesk.ofPayment(payment.number());
  }

  private OrderState order() {
    return services.books.read(pages -> pages.orders().bySale(SALE)).orElseThrow().state();
  }

  /// Generous: the machine may be busy with others.
  private static void until(BooleanSupplier holds) throws InterruptedException {
    for (var i = 0; i < 1200 && !holds.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertTrue(holds.getAsBoolean(), "it never came to that");
  }
}
