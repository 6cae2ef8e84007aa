package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Phase;
import saoma.channel.Channels;
import saoma.channel.CustomerCode;
import saoma.checkout.Checkout;
import saoma.checkout.PaymentView;
import saoma.checkout.Started;
import saoma.checkout.Trouble;
import saoma.checkout.Watcher;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Way;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;

/// Customers' codes from the phone to the receipt: the real database, the real checkout and the
/// real channels at a practice gateway.
class CodeAgainstPracticeTest {
  private static final Cart CART =
      Cart.EMPTY.add("2100000000012", "矿泉水", "Spring water", Quantity.pieces(2), Money.fen(200));
  private static final String SALE = "a sale";

  @TempDir private Path folder;
  private final BlockingQueue<PaymentView> views = new LinkedBlockingQueue<>();
  private PracticeServer gateway;
  private PracticeWallet wallet;
  private Services services;
  private Checkout checkout;
  private Watcher watcher;

  @BeforeEach
  void open() throws IOException {
    gateway =
        PracticeServer.start(
            PreparedKeys.config(folder.resolve("gateway"), InstantSource.system()));
    wallet = new PracticeWallet(gateway.addresses().phone());
    openTill();
  }

  private void openTill() throws IOException {
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    services =
        new Services(
            home,
            PracticeSettings.pointed(Settings.FRESH, gateway.addresses()),
            InstantSource.system());
    var channels =
        new Channels(ChannelSetup.usable(services.channelDesk.prepare(services.settings())));
    checkout = new Checkout(services.books, channels, services.clock, services::settings);
    watcher = new Watcher(checkout, channels, services.clock, new SystemPause());
    watcher.views().listen(view -> view.ifPresent(views::add));
  }

  private void closeTill() {
    watcher.close();
    services.close();
    views.clear();
  }

  @AfterEach
  void close() throws IOException {
    closeTill();
    wallet.close();
    gateway.close();
  }

  private CustomerCode code(String channel, String mood) throws InterruptedException {
    assertTrue(wallet.choose(channel, mood));
    return CustomerCode.of(wallet.code(channel).orElseThrow()).orElseThrow();
  }

  private Payment take(CustomerCode code) {
    return assertInstanceOf(Started.Begun.class, watcher.take(CART, SALE, code)).payment();
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

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void aCodeIsPaidAtOnceAndStoredNowhere(String channel) throws Exception {
    var code = code(channel, "pays");
    var payment = take(code);
    assertEquals(Way.CUSTOMER_CODE, payment.way());
    var end = await(view -> view.payment().state() instanceof Paid);
    assertEquals(CART.total(), ((Paid) end.payment().state()).proof().amount());
    assertEquals(1, end.receipt().number());
    assertFalse(wallet.code(channel).orElseThrow().equals(code.reveal()), "a code works once");
    closeTill();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(code.reveal()), file.toString());
      }
    }
    openTill();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void aPasswordIsWaitedFor(String channel) throws Exception {
    take(code(channel, "password"));
    await(view -> view.phase() == Phase.CONFIRMING);
    var end = await(view -> view.payment().state().isFinal());
    assertInstanceOf(Paid.class, end.payment().state());
    assertEquals(List.of(), checkout.unclaimed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void aCustomerWhoRefusesPaysNothingAndTheNextCodeDoes(String channel) throws Exception {
    var first = take(code(channel, "refuses"));
    await(view -> view.phase() == Phase.CONFIRMING);
    assertEquals(
        new Started.NotBegun(new Trouble.EarlierAttemptAlive(first.number())),
        watcher.take(CART, SALE, code(channel, "pays")));
    await(view -> view.payment().state() instanceof Closed);
    take(code(channel, "pays"));
    await(view -> view.payment().state() instanceof Paid);
    assertEquals(List.of(), checkout.unclaimed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void theClerkGivesUpOnACustomerWhoWalkedAway(String channel) throws Exception {
    var payment = take(code(channel, "walks-away"));
    await(view -> view.phase() == Phase.CONFIRMING);
    watcher.cancel(payment.number());
    await(view -> view.payment().state() instanceof Closed);
    assertEquals(List.of(), checkout.unclaimed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void noMoneyIsARefusal(String channel) throws Exception {
    take(code(channel, "no-money"));
    var end = await(view -> view.payment().state() instanceof Declined);
    assertEquals(Advice.OTHER_WAY, end.advice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"alipay", "wechat"})
  void aCodeThatWasUsedWantsANewOne(String channel) throws Exception {
    var code = code(channel, "no-money");
    take(code);
    await(view -> view.payment().state() instanceof Declined);
    var again = take(code);
    var end =
        await(view ->
            view.payment().number().equals(again.number())
                && view.payment().state() instanceof Declined);
    assertEquals(Advice.NEW_CODE, end.advice());
  }

  @Test
  void aTillThatWasOffAsksAndDoesNotSendAgain() throws Exception {
    var payment = take(code("alipay", "password"));
    await(view -> view.phase() == Phase.CONFIRMING);
    closeTill();
    openTill();
    assertInstanceOf(Awaiting.class, checkout.byNumber(payment.number()).state());
    watcher.recover(Duration.ofSeconds(30));
    await(view -> view.payment().state() instanceof Paid);
    var trades = Files.readString(folder.resolve("gateway").resolve("trades.jsonl"));
    assertEquals(1, trades.split("\"event\":\"taken\"", -1).length - 1, trades);
  }
}
