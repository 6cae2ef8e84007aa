package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.checkout.Checkout;
import saoma.checkout.Hints;
import saoma.checkout.Nudge;
import saoma.checkout.PagePay;
import saoma.checkout.Pause;
import saoma.checkout.PaymentView;
import saoma.checkout.RefundDesk;
import saoma.checkout.RefundStarted;
import saoma.checkout.Started;
import saoma.checkout.Watcher;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.notify.Doorman;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.fault.Call;
import saoma.practice.fault.Chance;
import saoma.practice.fault.Fault;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.Rule;
import saoma.settings.Home;
import saoma.settings.ListenerSettings;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;

/// A whole till but its screens, whose questions are so slow that it learns of nothing in time
/// unless the practice gateway tells it.
class NotifiedTillTest {
  private static final Cart CART =
      Cart.EMPTY.add("2100000000012", "矿泉水", "Spring water", Quantity.pieces(2), Money.fen(200));

  @TempDir private Path folder;
  private final BlockingQueue<PaymentView> views = new LinkedBlockingQueue<>();
  private final Pause slow = new Slow();
  private PracticeServer gateway;
  private Services services;
  private Checkout checkout;
  private Watcher watcher;
  private RefundDesk refunds;
  private ListenerDesk door;
  private Channels channels;

  /// Asks the first time, and then only when somebody wakes it.
  private static final class Slow implements Pause {
    @Override
    public void forAtMost(Duration time, Nudge nudge) throws InterruptedException {
      nudge.await(Duration.ofHours(1).toNanos());
    }

    @Override
    public long nanos() {
      return System.nanoTime();
    }
  }

  @BeforeEach
  void open() throws IOException {
    gateway =
        PracticeServer.start(
            PreparedKeys.config(folder.resolve("gateway"), InstantSource.system()));
    var settings =
        PracticeSettings.pointed(Settings.FRESH, gateway.addresses())
            .with(new ListenerSettings(true, "127.0.0.1", 0, ""));
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    services = new Services(home, settings, InstantSource.system());
    channels = new Channels(List.of());
    checkout = new Checkout(services.books, channels, services.clock, services::settings);
    watcher = new Watcher(checkout, channels, services.clock, slow);
    watcher.views().listen(view -> view.ifPresent(views::add));
    refunds =
        new RefundDesk(services.books, checkout, channels, watcher.links(), services.clock, slow);
    var hints = new Hints(services.books, watcher, refunds, new SystemPause());
    door =
        new ListenerDesk(
            new Doorman(
                code -> channels.byCode(code).flatMap(Channel::notifications),
                hints::heard,
                hints::perhaps),
            System::nanoTime);
    channels.replace(ChannelSetup.usable(services.channelDesk.prepare(door.use(settings))));
  }

  @AfterEach
  void close() throws IOException {
    door.close();
    watcher.close();
    refunds.close();
    services.close();
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void aNotificationFinishesAPaymentLongBeforeTheNextQuestion(String channel) throws Exception {
    var shown = shown(channel);
    pay(shown);
    var paid = await(view -> view.payment().state() instanceof Paid);
    assertEquals(shown.number(), paid.payment().number());
    assertEquals(1, paid.asked(), "one question, and it was the notification's");
    assertEquals(1, paid.receipt().number());
  }

  @ParameterizedTest
  @CsvSource({"alipay, TWICE", "wechat, TWICE", "alipay, FORGED", "wechat, FORGED"})
  void whateverHappensToTheNotificationTheMoneyIsBookedOnce(String channel, String mishap)
      throws Exception {
    plant(mishap.equals("TWICE") ? new Fault.NoticeTwice() : new Fault.NoticeForged());
    var shown = shown(channel);
    pay(shown);
    await(view -> view.payment().state() instanceof Paid);
    assertEquals(1, gateway.faults().tally().injected().size());
    assertEquals(Optional.of(1L), receiptOf(shown));
    assertEquals(List.of(), checkout.unclaimed());
  }

  @Test
  void withoutANotificationNothingIsLostAndTheNextQuestionFindsIt() throws Exception {
    plant(new Fault.NoticeLost());
    var shown = shown("alipay");
    pay(shown);
    assertInstanceOf(Awaiting.class, checkout.byNumber(shown.number()).state());
    watcher.askNow(shown.number());
    await(view -> view.payment().state() instanceof Paid);
  }

  @Test
  void theEndOfARefundIsToldToo() throws Exception {
    var shown = shown("wechat");
    pay(shown);
    await(view -> view.payment().state() instanceof Paid);
    var done = new LinkedBlockingQueue<Refund>();
    refunds
        .views()
        .listen(view ->
            view.filter(one -> one.refund().state() instanceof RefundState.Done)
                .ifPresent(one -> done.add(one.refund())));
    var begun = refunds.ask(shown.number(), Money.fen(150), "broken", "Li");
    var refund = assertInstanceOf(RefundStarted.Begun.class, begun).refund();
    var end = done.poll(60, TimeUnit.SECONDS);
    assertTrue(end != null, "nobody told of the refund");
    assertEquals(refund.number(), end.number());
  }

  @Test
  void aPageInTheBrowserIsPaidAndOnlyTheNotificationFinishesIt() throws Exception {
    var pages = new PagePay(checkout, channels, watcher);
    assertTrue(pages.isOffered("alipay") && !pages.isOffered("wechat"));
    var begun = pages.begin(CART, "a sale", "alipay", Optional.empty());
    var number = assertInstanceOf(Started.Begun.class, begun).payment().number();
    try (var browser = new Surfer()) {
      var opened = browser.get(pages.address(number).orElseThrow());
      assertEquals(302, opened.statusCode());
      var page = opened.headers().firstValue("Location").orElseThrow();
      assertEquals(200, browser.get(page).statusCode());
      assertEquals(
          page,
          browser.get(pages.address(number).orElseThrow()).headers().firstValue("Location").get(),
          "the same order again");
      var paid = browser.post(page + "/pay");
      assertEquals(200, paid.statusCode());
      var back = paid.headers().firstValue("Refresh").orElseThrow().substring("2; url=".length());
      assertTrue(back.contains("/back/alipay?") && back.contains("out_trade_no=" + number), back);
      assertEquals(200, browser.get(back).statusCode());
    }
    var end = await(view -> view.payment().state() instanceof Paid);
    assertEquals(number, end.payment().number());
    assertEquals(1, end.receipt().number());
    var refund = refunds.ask(number, Money.fen(100), "broken", "Li");
    assertInstanceOf(RefundStarted.Begun.class, refund);
  }

  @Test
  void aPageThatWasGivenUpCannotBePaidAndAForgedOneIsRefused() throws Exception {
    var pages = new PagePay(checkout, channels, watcher);
    var begun = pages.begin(CART, "a sale", "alipay", Optional.empty());
    var number = assertInstanceOf(Started.Begun.class, begun).payment().number();
    var address = pages.address(number).orElseThrow();
    try (var browser = new Surfer()) {
      assertEquals(400, browser.get(address.replace("4.00", "0.01")).statusCode());
      var page = browser.get(address).headers().firstValue("Location").orElseThrow();
      assertEquals(200, browser.get(page).statusCode());
      watcher.cancel(number);
      await(view -> view.payment().state() instanceof Closed);
      assertEquals(410, browser.post(page + "/pay").statusCode());
    }
    assertEquals(Optional.empty(), pages.address(number));
  }

  private void plant(Fault fault) {
    var rule = new Rule(Optional.empty(), Optional.of(Call.NOTICE), Optional.empty(), 1, 1, fault);
    gateway.faults().set(new FaultPlan(List.of(rule), Chance.NEVER));
  }

  private Optional<Long> receiptOf(Payment payment) {
    return services
        .books
        .read(pages -> pages.receipts().byOrder(payment.orderId()))
        .map(receipt -> receipt.number());
  }

  private Payment shown(String channel) throws InterruptedException {
    assertInstanceOf(Started.Begun.class, watcher.pay(CART, "a sale", channel));
    return await(view -> view.payment().state() instanceof Awaiting(var code) && code != null)
        .payment();
  }

  private static void pay(Payment shown) throws IOException, InterruptedException {
    var code = assertInstanceOf(Awaiting.class, shown.state()).code().text();
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code));
      assertEquals(200, customer.press(code, "pay"));
    }
  }

  private PaymentView await(Predicate<PaymentView> wanted) throws InterruptedException {
    while (true) {
      var view = views.poll(60, TimeUnit.SECONDS);
      assertTrue(view != null, "nothing more was heard");
      if (wanted.test(view)) {
        return view;
      }
    }
  }
}
