package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Channels;
import saoma.checkout.Checkout;
import saoma.checkout.PaymentView;
import saoma.checkout.RefundDesk;
import saoma.checkout.RefundStarted;
import saoma.checkout.RefundView;
import saoma.checkout.Started;
import saoma.checkout.Trouble;
import saoma.checkout.Watcher;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.RefundState;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;

/// One till without its screens: the real database, the real checkout and the real channels, at a
/// practice gateway that this test opens, closes and walks up to as a customer.
class TillAgainstPracticeTest {
  private static final Cart CART =
      Cart.EMPTY.add("2100000000012", "矿泉水", "Spring water", Quantity.pieces(2), Money.fen(200));
  private static final String SALE = "a sale";

  @TempDir private Path folder;
  private final BlockingQueue<PaymentView> views = new LinkedBlockingQueue<>();
  private final List<PaymentState> states = new ArrayList<>();
  private PracticeServer gateway;
  private Services services;
  private Checkout checkout;
  private Watcher watcher;
  private RefundDesk refunds;
  private final BlockingQueue<RefundView> refundViews = new LinkedBlockingQueue<>();

  @BeforeEach
  void open() throws IOException {
    openGateway();
    openTill(Settings.CLOSES_AFTER_DEFAULT);
  }

  @AfterEach
  void close() throws IOException {
    closeTill();
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void aSaleIsPaidAndGetsOneReceipt(String channel) throws Exception {
    var shown = shown(channel);
    pay(shown);
    watcher.askNow(shown.number());
    var end = await(view -> view.payment().state() instanceof Paid);
    var paid = assertInstanceOf(Paid.class, end.payment().state());
    assertEquals(CART.total(), paid.proof().amount());
    assertEquals(false, paid.late());
    assertEquals(OrderState.SETTLED, order().state());
    assertEquals(List.of(shown.number()), order().paidBy());
    assertEquals(1, end.receipt().number());
    assertEquals(paid.proof().tradeNumber(), end.receipt().tenders().getFirst().trade());
    assertTrue(tradesFile().contains(paid.proof().tradeNumber()));
    assertEquals(List.of(), checkout.unclaimed());
    // Paid is paid: the same sale takes no second code.
    assertEquals(
        new Started.NotBegun(new Trouble.OrderNotOpen(order().id())),
        watcher.pay(CART, SALE, channel));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void moneyGoesBackInPartsUnderTwoNumbers(String channel) throws Exception {
    var shown = shown(channel);
    pay(shown);
    watcher.askNow(shown.number());
    await(view -> view.payment().state() instanceof Paid);
    assertInstanceOf(
        Trouble.MoreThanIsLeft.class,
        notBegun(refunds.ask(shown.number(), Money.fen(401), "r", "Li")));
    for (var fen : List.of(150, 250)) {
      var started = refunds.ask(shown.number(), Money.fen(fen), "wrong size", "Li");
      var number = assertInstanceOf(RefundStarted.Begun.class, started).refund().number();
      awaitDone(number);
    }
    assertEquals(Money.fen(0), refunds.left(shown.number()));
    assertEquals(OrderState.RETURNED, order().state());
    var file = tradesFile();
    assertEquals(2, file.split("\"event\":\"refunded\"", -1).length - 1, file);
    assertTrue(file.contains(shown.number() + "R01") && file.contains(shown.number() + "R02"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void aRefundThatTheTillDiedOverIsDoneOnceWhenItOpens(String channel) throws Exception {
    var shown = shown(channel);
    pay(shown);
    watcher.askNow(shown.number());
    await(view -> view.payment().state() instanceof Paid);
    // Stored, and the gateway is away, so that nobody knows what arrived.
    gateway.close();
    var started = refunds.ask(shown.number(), CART.total(), "broken", "Li");
    var number = assertInstanceOf(RefundStarted.Begun.class, started).refund().number();
    closeTill();
    openGateway();
    openTill(Settings.CLOSES_AFTER_DEFAULT);
    assertEquals(1, refunds.recover().size());
    awaitDone(number);
    assertEquals(1, tradesFile().split("\"event\":\"refunded\"", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void aCodeThatWasWithdrawnBeforeTheScanTakesNoMoney(String channel) throws Exception {
    var shown = shown(channel);
    assertInstanceOf(Trouble.EarlierAttemptAlive.class, checkout.abandon(SALE, "Li").orElseThrow());
    watcher.cancel(shown.number());
    await(view -> view.payment().state() instanceof Closed);
    try (var customer = new Customer()) {
      assertNotEquals(200, customer.scan(code(shown)));
      assertNotEquals(200, customer.press(code(shown), "pay"));
    }
    nobodyPaid(shown);
    assertEquals(Optional.empty(), checkout.abandon(SALE, "Li"));
    assertEquals(OrderState.CANCELLED, order().state());
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void cancellingClosesTheTradeUnderTheCustomersThumb(String channel) throws Exception {
    var shown = shown(channel);
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code(shown)));
      watcher.cancel(shown.number());
      await(view -> view.payment().state() instanceof Closed);
      assertTrue(tradesFile().contains("{\"event\":\"closed\""), tradesFile());
      assertNotEquals(200, customer.press(code(shown), "pay"));
    }
    nobodyPaid(shown);
    // The order is open: the customer may pay another way.
    assertInstanceOf(Started.Begun.class, watcher.pay(CART, SALE, other(channel)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void atItsDeadlineAPaymentIsClosedAtTheChannelToo(String channel) throws Exception {
    closeTill();
    openTill(30);
    var shown = shown(channel);
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code(shown)));
      await(view -> view.payment().state() instanceof Closed);
      assertTrue(tradesFile().contains("{\"event\":\"closed\""), tradesFile());
      assertNotEquals(200, customer.press(code(shown), "pay"));
    }
    assertTrue(
        states.stream()
            .anyMatch(s -> s instanceof Reversing r && r.why() == PaymentState.Why.DEADLINE));
    nobodyPaid(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void whileTheGatewayIsSilentNobodySaysNotPaid(String channel) throws Exception {
    var shown = shown(channel);
    // No question may slip in between the payment and the silence.
    watcher.close();
    pay(shown);
    gateway.close();
    watch();
    watcher.recover(Duration.ZERO);
    watcher.cancel(shown.number());
    var silent = await(view -> view.payment().state() instanceof Unresolved);
    assertTrue(silent.trouble() != null);
    assertInstanceOf(Trouble.EarlierAttemptAlive.class, checkout.abandon(SALE, "Li").orElseThrow());
    assertInstanceOf(Started.NotBegun.class, watcher.pay(CART, SALE, other(channel)));
    openGateway();
    var end = await(view -> view.payment().state() instanceof Paid);
    assertTrue(assertInstanceOf(Paid.class, end.payment().state()).late());
    assertEquals(1, end.receipt().number());
    assertEquals(OrderState.SETTLED, order().state());
    assertEquals(List.of(), checkout.unclaimed());
    assertTrue(states.stream().noneMatch(Closed.class::isInstance), states::toString);
  }

  @Test
  void moneyThatCameWhileTheTillWasOffIsThereWhenItOpens() throws Exception {
    var shown = shown("wechat");
    closeTill();
    pay(shown);
    openTill(Settings.CLOSES_AFTER_DEFAULT);
    assertEquals(
        List.of(shown.number()),
        watcher.recover(Duration.ofSeconds(20)).stream().map(Payment::number).toList());
    assertInstanceOf(Paid.class, checkout.byNumber(shown.number()).state());
    assertEquals(OrderState.SETTLED, order().state());
  }

  private void openGateway() throws IOException {
    gateway =
        PracticeServer.start(
            PreparedKeys.config(folder.resolve("gateway"), InstantSource.system()));
  }

  private void openTill(int closesAfterSeconds) throws IOException {
    var settings =
        PracticeSettings.pointed(
            Settings.FRESH.closingAfter(closesAfterSeconds), gateway.addresses());
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    services = new Services(home, settings, InstantSource.system());
    watch();
  }

  /// The checkout and the watcher of the till, in a hurry.
  private void watch() {
    var usable = ChannelSetup.usable(services.channelDesk.prepare(services.settings()));
    var channels = new Channels(usable);
    checkout = new Checkout(services.books, channels, services.clock, services::settings);
    watcher = new Watcher(checkout, channels, services.clock, new HurriedPause());
    watcher.views().listen(view -> view.ifPresent(views::add));
    refunds =
        new RefundDesk(
            services.books,
            checkout,
            channels,
            watcher.links(),
            services.clock,
            new HurriedPause());
    refunds.views().listen(view -> view.ifPresent(refundViews::add));
  }

  private void closeTill() {
    watcher.close();
    refunds.close();
    services.close();
    views.clear();
  }

  private Payment shown(String channel) throws InterruptedException {
    assertInstanceOf(Started.Begun.class, watcher.pay(CART, SALE, channel));
    return await(view ->
            view.payment().state() instanceof Awaiting(var code)
                && code != null
                && view.asked() > 0)
        .payment();
  }

  private static String code(Payment shown) {
    return shown.state() instanceof Awaiting(var code) && code != null ? code.text() : "";
  }

  private void pay(Payment shown) throws IOException, InterruptedException {
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code(shown)));
      assertEquals(200, customer.press(code(shown), "pay"));
    }
  }

  private void nobodyPaid(Payment shown) throws IOException {
    assertInstanceOf(Closed.class, checkout.byNumber(shown.number()).state());
    assertEquals(List.of(), checkout.unclaimed());
    assertTrue(!tradesFile().contains("{\"event\":\"paid\""), tradesFile());
  }

  private Order order() {
    return services.books.read(pages -> pages.orders().bySale(SALE)).orElseThrow();
  }

  private String tradesFile() throws IOException {
    return Files.readString(folder.resolve("gateway").resolve("trades.jsonl"));
  }

  private static String other(String channel) {
    return channel.equals("alipay") ? "wechat" : "alipay";
  }

  private static Trouble notBegun(RefundStarted started) {
    return assertInstanceOf(RefundStarted.NotBegun.class, started).trouble();
  }

  private void awaitDone(String number) throws InterruptedException {
    while (!isDone(number)) {
      var view = refundViews.poll(60, TimeUnit.SECONDS);
      assertTrue(view != null, () -> "nothing more was heard of " + number);
    }
  }

  /// What is heard of another one must not be lost for whoever waits for that.
  private boolean isDone(String number) {
    var stored = services.books.read(pages -> pages.refunds().byNumber(number)).orElseThrow();
    return stored.state() instanceof RefundState.Done;
  }

  private PaymentView await(Predicate<PaymentView> wanted) throws InterruptedException {
    while (true) {
      var view = views.poll(60, TimeUnit.SECONDS);
      assertTrue(view != null, () -> "nothing more was heard after " + states);
      states.add(view.payment().state());
      if (wanted.test(view)) {
        return view;
      }
    }
  }
}
