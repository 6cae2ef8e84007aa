package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Channels;
import saoma.channel.cash.CashChannel;
import saoma.checkout.CashDesk;
import saoma.checkout.Checkout;
import saoma.checkout.Counted;
import saoma.checkout.GivingBack;
import saoma.checkout.GivingBack.Given;
import saoma.checkout.PaymentView;
import saoma.checkout.RefundDesk;
import saoma.checkout.RefundPick;
import saoma.checkout.RefundPlan;
import saoma.checkout.RefundReason;
import saoma.checkout.RefundView;
import saoma.checkout.Started;
import saoma.checkout.Watcher;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.Refund;
import saoma.payment.RefundState.Done;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.PlanText;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;

/// The refund desk from end to end: real books, real channels, and a practice gateway that a
/// customer has paid at.
class GivingBackAgainstPracticeTest {
  private static final Cart CART =
      Cart.EMPTY
          .add("1", "矿泉水", "Spring water", Quantity.pieces(2), Money.fen(200))
          .add("2", "大米", "Rice", Quantity.pieces(1), Money.fen(3990));
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;
  private final BlockingQueue<PaymentView> views = new LinkedBlockingQueue<>();
  private final BlockingQueue<RefundView> refundViews = new LinkedBlockingQueue<>();
  private PracticeServer gateway;
  private Services services;
  private Checkout checkout;
  private Watcher watcher;
  private RefundDesk refunds;
  private GivingBack giving;
  private CashDesk cash;

  @BeforeEach
  void open() throws IOException {
    gateway = PracticeServer.start(PreparedKeys.config(folder.resolve("gateway"), CLOCK));
    var settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses());
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    services = new Services(home, settings, CLOCK);
    var usable = ChannelSetup.usable(services.channelDesk.prepare(services.settings()));
    var channels = new Channels(usable, List.of(new CashChannel(CLOCK)));
    checkout = new Checkout(services.books, channels, CLOCK, services::settings);
    watcher = new Watcher(checkout, channels, CLOCK, new HurriedPause());
    watcher.views().listen(view -> view.ifPresent(views::add));
    refunds =
        new RefundDesk(
            services.books, checkout, channels, watcher.links(), CLOCK, new HurriedPause());
    refunds.views().listen(view -> view.ifPresent(refundViews::add));
    giving = new GivingBack(services.books, checkout, channels, CLOCK);
    cash = new CashDesk(services.books, checkout, CLOCK, services::settings);
  }

  @AfterEach
  void close() throws IOException {
    watcher.close();
    refunds.close();
    services.close();
    gateway.close();
  }

  private Receipt sold(String channel) throws Exception {
    assertInstanceOf(Started.Begun.class, watcher.pay(CART, "a sale", channel));
    var shown = await(view -> view.payment().state() instanceof Awaiting(var code) && code != null);
    if (!(shown.payment().state() instanceof Awaiting(var code)) || code == null) {
      throw new AssertionError("no code");
    }
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code.text()));
      assertEquals(200, customer.press(code.text(), "pay"));
    }
    var number = shown.payment().number();
    watcher.askNow(number);
    var paid = await(one -> one.receipt() != null && one.payment().number().equals(number));
    var receipt = paid.receipt();
    if (receipt == null) {
      throw new AssertionError("no receipt");
    }
    return receipt;
  }

  private PaymentView await(Predicate<PaymentView> wanted) throws InterruptedException {
    while (true) {
      var view = views.poll(90, TimeUnit.SECONDS);
      assertTrue(view != null, "nothing more was heard");
      if (wanted.test(view)) {
        return view;
      }
    }
  }

  private RefundView awaitRefund(Predicate<RefundView> wanted) throws InterruptedException {
    while (true) {
      var view = refundViews.poll(90, TimeUnit.SECONDS);
      assertTrue(view != null, "nothing more was heard");
      if (wanted.test(view)) {
        return view;
      }
    }
  }

  private void awaitDone(Refund refund) throws InterruptedException {
    while (!(stored(refund).state() instanceof Done)) {
      assertTrue(refundViews.poll(90, TimeUnit.SECONDS) != null, "nothing more was heard");
    }
  }

  /// What is heard of another one must not be lost for whoever waits for that.
  private Refund stored(Refund refund) {
    return services.books.read(p -> p.refunds().byNumber(refund.number())).orElseThrow();
  }

  private List<Refund> give(Receipt receipt, Money amount, String reason) {
    var sheet = giving.sheet(receipt.number()).orElseThrow();
    var plan = RefundPlan.of(sheet, amount, Optional.empty(), false, CLOCK.instant());
    return assertInstanceOf(Given.Begun.class, giving.give(plan, reason, "clerk")).refunds();
  }

  private OrderState order(Receipt receipt) {
    return services.books.read(p -> p.orders().byId(receipt.orderId())).orElseThrow().state();
  }

  private String trades() throws IOException {
    return Files.readString(folder.resolve("gateway").resolve("trades.jsonl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void everythingGoesBack(String channel) throws Exception {
    var receipt = sold(channel);
    awaitDone(give(receipt, CART.total(), "整单退款").getFirst());
    assertEquals(OrderState.RETURNED, order(receipt));
    assertTrue(trades().contains(receipt.tenders().getFirst().payment() + "R01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void aLineGoesBackAndTheShopsReasonReachesTheChannel(String channel) throws Exception {
    var receipt = sold(channel);
    var pick = RefundPick.none(receipt.lines().getFirst()).step(1);
    var reason = RefundReason.of(List.of(pick), false, "");
    awaitDone(give(receipt, pick.amount(), reason).getFirst());
    assertEquals(OrderState.SETTLED, order(receipt));
    assertEquals(Money.fen(4190), giving.sheet(receipt.number()).orElseThrow().left());
    assertTrue(trades().contains("退货：矿泉水×1"), trades());
  }

  @Test
  void twoTendersGiveTheirPartsBackTheWayTheyCame() throws Exception {
    assertInstanceOf(Counted.Taken.class, cash.take(CART, "a sale", Money.fen(2000)));
    var receipt = sold("wechat");
    var both = give(receipt, CART.total(), "整单退款");
    assertEquals(
        List.of(2390L, 2000L), both.stream().map(refund -> refund.amount().minor()).toList());
    var open = new HashSet<>(both.stream().map(Refund::number).toList());
    while (!open.isEmpty()) {
      var done = awaitRefund(view -> view.refund().state() instanceof Done);
      open.remove(done.refund().number());
    }
    assertEquals(OrderState.RETURNED, order(receipt));
    assertEquals(1, trades().split("\"event\":\"refunded\"", -1).length - 1);
  }

  @ParameterizedTest
  @CsvSource({"alipay, ACQ.SELLER_BALANCE_NOT_ENOUGH", "wechat, 403/NOT_ENOUGH"})
  void anEmptyAccountHoldsItUntilItIsFilledUnderTheSameNumber(String channel, String code)
      throws Exception {
    var receipt = sold(channel);
    gateway
        .faults()
        .set(
            PlanText.plan(
                """
                {"rules": [{"channel": "%s", "call": "refund", "times": 1000,
                  "fault": "code-before", "code": "%s"}]}\
                """
                    .formatted(channel, code)));
    var refund = give(receipt, Money.fen(200), "部分退款").getFirst();
    var held = awaitRefund(view -> view.advice() != null && view.trouble() == null);
    assertTrue(!held.refund().state().isFinal());
    assertTrue(!trades().contains("\"event\":\"refunded\""), trades());
    gateway.faults().set(FaultPlan.HONEST);
    awaitDone(refund);
    assertEquals(1, trades().split("\"event\":\"refunded\"", -1).length - 1);
    assertEquals(1, refunds.ofPayment(receipt.tenders().getFirst().payment()).size());
  }
}
