package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import saoma.channel.Channels;
import saoma.checkout.Checkout;
import saoma.checkout.GivingUp;
import saoma.checkout.GivingUp.Given;
import saoma.checkout.PaymentView;
import saoma.checkout.RefundDesk;
import saoma.checkout.RefundView;
import saoma.checkout.Share;
import saoma.checkout.SharesStarted;
import saoma.checkout.Standing;
import saoma.checkout.Watcher;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.money.Split;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.RefundState;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;

/// One bill and three phones, from the real database through the real channels to the practice
/// gateway.
class SharesAgainstPracticeTest {
  private static final Cart TABLE =
      Cart.EMPTY.add("1", "火锅", "Hot pot", Quantity.ONE, Money.fen(10_000));
  private static final String SALE = "a table";

  @TempDir private Path folder;
  private final BlockingQueue<PaymentView> views = new LinkedBlockingQueue<>();
  private final BlockingQueue<Given> given = new LinkedBlockingQueue<>();
  private PracticeServer gateway;
  private Services services;
  private Checkout checkout;
  private Watcher watcher;
  private GivingUp givingUp;
  private RefundDesk refunds;
  private final BlockingQueue<RefundView> refundViews = new LinkedBlockingQueue<>();

  @BeforeEach
  void open() throws IOException {
    gateway =
        PracticeServer.start(
            PreparedKeys.config(folder.resolve("gateway"), InstantSource.system()));
    openTill();
  }

  @AfterEach
  void close() throws IOException {
    closeTill();
    gateway.close();
  }

  private void openTill() throws IOException {
    // Time hurries, and a slow machine must not let a code expire.
    var settings =
        PracticeSettings.pointed(Settings.FRESH.closingAfter(3_600), gateway.addresses());
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    services = new Services(home, settings, InstantSource.system());
    var channels = new Channels(ChannelSetup.usable(services.channelDesk.prepare(settings)));
    checkout = new Checkout(services.books, channels, services.clock, services::settings);
    watcher = new Watcher(checkout, channels, services.clock, new HurriedPause());
    watcher.views().listen(view -> view.ifPresent(views::add));
    givingUp = new GivingUp(services.books, checkout, watcher);
    givingUp.given().listen(one -> one.ifPresent(given::add));
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
  }

  private List<Payment> three() throws InterruptedException {
    var parts = Split.even(TABLE.total(), 3);
    return begun(
        List.of(
            new Share("alipay", parts.get(0)),
            new Share("wechat", parts.get(1)),
            new Share("alipay", parts.get(2))));
  }

  private List<Payment> begun(List<Share> shares) throws InterruptedException {
    var started = assertInstanceOf(SharesStarted.Begun.class, watcher.pay(TABLE, SALE, shares));
    for (var share : started.payments()) {
      await(share, view -> isShown(view.payment()));
    }
    return started.payments().stream().map(one -> checkout.byNumber(one.number())).toList();
  }

  private static boolean isShown(Payment payment) {
    return payment.state() instanceof Awaiting(var code) && code != null;
  }

  private void await(Payment payment, Predicate<PaymentView> wanted) throws InterruptedException {
    var now = checkout.byNumber(payment.number());
    while (!watcher.view(payment.number()).filter(wanted).isPresent()) {
      var view = views.poll(60, TimeUnit.SECONDS);
      assertTrue(view != null, () -> "nothing more was heard of " + now);
      if (view.payment().number().equals(payment.number()) && wanted.test(view)) {
        return;
      }
    }
  }

  private static String code(Payment shown) {
    return shown.state() instanceof Awaiting(var code) && code != null ? code.text() : "";
  }

  private void pay(Payment shown) throws IOException, InterruptedException {
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code(shown)));
      assertEquals(200, customer.press(code(shown), "pay"));
    }
    watcher.askNow(shown.number());
    await(shown, view -> view.payment().state() instanceof Paid);
  }

  private Standing standing() {
    return Standing.of(services.books, SALE).orElseThrow();
  }

  @Test
  void threePhonesPayOneBill() throws Exception {
    var shares = three();
    assertEquals(3, shares.stream().map(SharesAgainstPracticeTest::code).distinct().count());
    pay(shares.get(2));
    pay(shares.get(0));
    assertEquals(Money.fen(3333), standing().due());
    assertTrue(standing().isOpen());
    pay(shares.get(1));
    assertEquals(OrderState.SETTLED, standing().order().state());
    assertEquals(
        List.of(Money.fen(3333), Money.fen(3334), Money.fen(3333)),
        standing().receipt().orElseThrow().tenders().stream().map(Tender::amount).toList());
    assertEquals(List.of(), checkout.unclaimed());
  }

  @Test
  void whoWalksAwayIsReplacedAndTheOthersDoNotNotice() throws Exception {
    var shares = three();
    pay(shares.get(0));
    watcher.cancel(shares.get(1).number());
    await(shares.get(1), view -> view.payment().state() instanceof Closed);
    try (var customer = new Customer()) {
      assertNotEquals(200, customer.press(code(shares.get(1)), "pay"));
    }
    assertEquals(Money.fen(3333), standing().room());
    var again = begun(List.of(new Share("alipay", standing().room()))).getFirst();
    pay(shares.get(2));
    pay(again);
    assertEquals(OrderState.SETTLED, standing().order().state());
  }

  @Test
  void afterACrashTheSharesAreAliveAndTheSaleIsFinished() throws Exception {
    var shares = three();
    pay(shares.get(0));
    closeTill();
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code(shares.get(1))));
      assertEquals(200, customer.press(code(shares.get(1)), "pay"));
    }
    views.clear();
    openTill();
    assertEquals(2, watcher.recover(Duration.ofSeconds(60)).size());
    assertEquals(Money.fen(3333), standing().due());
    assertEquals(List.of(shares.get(2).number()), alive());
    pay(checkout.byNumber(shares.get(2).number()));
    assertEquals(OrderState.SETTLED, standing().order().state());
  }

  private List<String> alive() {
    return standing().alive().stream().map(Payment::number).toList();
  }

  @Test
  void aBillThatIsGivenUpGivesBackWhatWasPaid() throws Exception {
    var shares = three();
    pay(shares.get(0));
    pay(shares.get(1));
    givingUp.giveUp(SALE, "Li");
    var decided = given.poll(60, TimeUnit.SECONDS);
    assertEquals(new Given(SALE, Optional.empty()), decided);
    assertEquals(OrderState.CANCELLED, standing().order().state());
    awaitGivenBack(shares.get(0));
    awaitGivenBack(shares.get(1));
    assertEquals(2, trades().split("\"event\":\"refunded\"", -1).length - 1, this::trades);
    assertEquals(List.of(), checkout.unclaimed());
  }

  private void awaitGivenBack(Payment share) throws InterruptedException {
    while (!(refunds.ofPayment(share.number()).getFirst().state() instanceof RefundState.Done)) {
      assertTrue(refundViews.poll(60, TimeUnit.SECONDS) != null, "no news of the refund");
    }
  }

  private String trades() {
    try {
      return Files.readString(folder.resolve("gateway").resolve("trades.jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
