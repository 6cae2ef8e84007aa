package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.account.Binding;
import saoma.account.BoundCard;
import saoma.account.CardAsk;
import saoma.account.CardDesk;
import saoma.account.LineAnswer;
import saoma.account.Member;
import saoma.account.Reply;
import saoma.channel.CustomerCode;
import saoma.checkout.RefundStarted;
import saoma.checkout.Started;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Paid;
import saoma.payment.RefundState;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.unionpay.TestCard;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;

/// The whole till but its screens, with a member's bound card at the practice gateway.
class BoundCardTillTest {
  private static final Cart CART =
      Cart.EMPTY.add("2100000000012", "矿泉水", "Spring water", Quantity.pieces(2), Money.fen(200));
  private static final Money AMOUNT = Money.fen(400);
  private static final String SALE = "a sale";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));

  @TempDir private Path folder;
  private PracticeServer gateway;
  private Services services;
  private long member;

  @BeforeEach
  void open() throws Exception {
    var clock = InstantSource.system();
    gateway = PracticeServer.start(PreparedKeys.config(folder.resolve("gateway"), clock));
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    var settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses());
    PreparedDatabase.in(home.database());
    services = new Services(home, settings, clock);
    services.channelDesk.use(settings);
    var wanted = new Member(0, "李娜", "13800001234", "");
    member = services.books.durable(pages -> pages.members().add(wanted)).id();
  }

  @AfterEach
  void close() throws IOException {
    services.close();
    gateway.close();
  }

  @Test
  void aBoundCardPaysOnceGoesBackInPartAndIsUnbound() throws Exception {
    var card = bound(TestCard.PAYS);
    var payment = taken(card, false);
    until(() -> state(payment) instanceof Paid);
    assertEquals(OrderState.SETTLED, order());
    assertTrue(
        services.books.read(pages -> pages.receipts().byOrder(payment.orderId())).isPresent());
    var started = services.refundDesk.ask(payment.number(), Money.fen(150), "wrong size", "Li");
    var refund = assertInstanceOf(RefundStarted.Begun.class, started).refund();
    until(() ->
        services.refundDesk.ofPayment(payment.number()).stream()
            .anyMatch(one ->
                one.number().equals(refund.number()) && one.state() instanceof RefundState.Done));
    assertEquals(Optional.empty(), services.cards.desk().unbind(card.id()));
    assertEquals(List.of(), services.cards.desk().of(member));
  }

  @Test
  void allOfItGoesBackAsAVoidOnTheSameDay() throws Exception {
    var payment = taken(bound(TestCard.PAYS), false);
    until(() -> state(payment) instanceof Paid);
    assertInstanceOf(
        RefundStarted.Begun.class,
        services.refundDesk.ask(payment.number(), AMOUNT, "wrong size", "Li"));
    until(() -> order() == OrderState.RETURNED);
  }

  @Test
  void aWrongCodeKeepsTheSaleAndTheNextOneNeedsAnotherSms() throws Exception {
    var payment = taken(bound(TestCard.PAYS), true);
    until(() -> state(payment) instanceof Declined);
    assertEquals(OrderState.OPEN, order());
    assertEquals(Optional.empty(), services.cards.desk().use(SALE, AMOUNT));
    assertInstanceOf(Started.Begun.class, services.watcher.pay(CART, SALE, "wechat"));
  }

  @Test
  void aLostAnswerIsAskedAboutAndFoundPaid() throws Exception {
    var payment = taken(bound(TestCard.LOST_ANSWER), false);
    until(() -> state(payment) instanceof Paid);
    assertEquals(OrderState.SETTLED, order());
  }

  @Test
  void whatIsStuckIsReversedWhenTheClerkWantsOut() throws Exception {
    var payment = taken(bound(TestCard.STUCK), false);
    services.watcher.cancel(payment.number());
    until(() -> state(payment) instanceof Closed);
    assertEquals(OrderState.OPEN, order());
    assertEquals(List.of(), services.checkout.unclaimed());
  }

  @Test
  void withoutACodeNothingIsBegun() {
    var none = services.watcher.pay(CART, SALE, "unionpay");
    assertInstanceOf(
        Trouble.NoSuchChannel.class, assertInstanceOf(Started.NotBegun.class, none).trouble());
    var code = CustomerCode.sms("unionpay", "123456");
    var unasked = services.watcher.take(CART, SALE, code);
    assertInstanceOf(
        Trouble.NoPermit.class, assertInstanceOf(Started.NotBegun.class, unasked).trouble());
  }

  private Payment taken(BoundCard card, boolean wrong) {
    var desk = services.cards.desk();
    var reply = desk.send(SALE, card.id(), AMOUNT);
    var ask = assertInstanceOf(CardAsk.class, assertInstanceOf(Reply.Granted.class, reply).value());
    var right = gateway.unionpay().code(ask.number()).orElseThrow();
    var digits = wrong ? (right.equals("000000") ? "000001" : "000000") : right;
    var used = desk.use(SALE, AMOUNT).orElseThrow();
    var code = CustomerCode.sms("unionpay", digits);
    var started = services.watcher.take(CART, SALE, code, used, Optional.empty());
    var payment = assertInstanceOf(Started.Begun.class, started).payment();
    assertEquals(ask.number(), payment.number(), "what the code was asked for is what is paid");
    return payment;
  }

  private BoundCard bound(TestCard card) throws Exception {
    var desk = services.cards.desk();
    var reply = assertInstanceOf(Reply.Granted.class, desk.bind(member));
    var binding = assertInstanceOf(CardDesk.Page.class, reply.value()).binding();
    choose(binding, card);
    var done = assertInstanceOf(LineAnswer.Done.class, desk.look(binding));
    return assertInstanceOf(BoundCard.class, done.value());
  }

  private void choose(Binding binding, TestCard card) throws Exception {
    var body =
        "order=%s&time=%s&card=%s"
            .formatted(binding.number(), TIME.format(binding.at()), card.lastFour());
    var bind = URI.create(gateway.addresses().unionpay().gateway() + "/unionpay/bind");
    var request =
        HttpRequest.newBuilder(bind)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var browser = HttpClient.newHttpClient()) {
      assertEquals(303, browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }
  }

  private PaymentState state(Payment payment) {
    return services.checkout.byNumber(payment.number()).state();
  }

  private OrderState order() {
    return services.books.read(pages -> pages.orders().bySale(SALE)).orElseThrow().state();
  }

  /// Generous: the machine may be busy with others.
  private static void until(BooleanSupplier holds) throws InterruptedException {
    for (var i = 0; i < 1500 && !holds.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertTrue(holds.getAsBoolean(), "it never came to that");
  }
}
