package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import saoma.channel.CustomerCode;
import saoma.checkout.Checkout;
import saoma.checkout.HoldDesk;
import saoma.checkout.HoldStarted;
import saoma.checkout.HoldView;
import saoma.checkout.PaymentView;
import saoma.checkout.Started;
import saoma.checkout.Trouble;
import saoma.checkout.Watcher;
import saoma.hold.HoldState;
import saoma.hold.HoldState.Cancelled;
import saoma.hold.HoldState.Declined;
import saoma.hold.HoldState.Held;
import saoma.hold.HoldState.Over;
import saoma.hold.HoldState.Placing;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.PaymentState.Paid;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.fault.Call;
import saoma.practice.fault.Fault;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.Rule;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;

/// Deposits from the phone to the receipt: the real database, the real checkout and the real
/// channel at a practice gateway.
class HoldAgainstPracticeTest {
  private static final Money DEPOSIT = Money.fen(10_000);

  @TempDir private Path folder;
  private final BlockingQueue<HoldView> holds = new LinkedBlockingQueue<>();
  private final BlockingQueue<PaymentView> payments = new LinkedBlockingQueue<>();
  private PracticeServer gateway;
  private PracticeWallet wallet;
  private Services services;
  private Watcher watcher;
  private HoldDesk desk;
  private int sales;

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
    var checkout = new Checkout(services.books, channels, services.clock, services::settings);
    watcher = new Watcher(checkout, channels, services.clock, new SystemPause());
    watcher.views().listen(view -> view.ifPresent(payments::add));
    desk =
        new HoldDesk(
            services.books, checkout, watcher, channels, services.clock, new SystemPause());
    desk.views().listen(view -> view.ifPresent(holds::add));
  }

  private void closeTill() {
    desk.close();
    watcher.close();
    services.close();
    holds.clear();
    payments.clear();
  }

  @AfterEach
  void close() throws IOException {
    closeTill();
    wallet.close();
    gateway.close();
  }

  private CustomerCode code(String mood) throws InterruptedException {
    assertTrue(wallet.choose("alipay", mood));
    return CustomerCode.of(wallet.code("alipay").orElseThrow()).orElseThrow();
  }

  private String place(String mood) throws InterruptedException {
    var started = desk.place(DEPOSIT, "押金", code(mood));
    return assertInstanceOf(HoldStarted.Begun.class, started).hold().number();
  }

  private HoldView await(Predicate<HoldState> wanted) throws InterruptedException {
    while (true) {
      var view = holds.poll(90, TimeUnit.SECONDS);
      assertTrue(view != null, "nothing more was heard");
      if (wanted.test(view.hold().state())) {
        return view;
      }
    }
  }

  private Cart cart(long fen) {
    return Cart.EMPTY.add("2100000000012", "船租", "Boat", Quantity.pieces(1), Money.fen(fen));
  }

  private String captured(String hold, long fen) {
    return assertInstanceOf(Started.Begun.class, capture(hold, fen)).payment().number();
  }

  private Started capture(String hold, long fen) {
    return desk.capture(hold, cart(fen), "sale " + sales++, Money.fen(fen));
  }

  private PaymentView paid(String number) throws InterruptedException {
    while (true) {
      var view = payments.poll(90, TimeUnit.SECONDS);
      assertTrue(view != null, "nothing more was heard");
      if (!view.payment().number().equals(number)) {
        continue;
      }
      if (view.payment().state() instanceof Paid) {
        return view;
      }
      assertFalse(view.payment().state().isFinal(), view.toString());
    }
  }

  @Test
  void aDepositIsTakenInPartsAndTheRestIsLetGo() throws Exception {
    var number = place("pays");
    await(state -> state instanceof Held);
    assertEquals(1, paid(captured(number, 3_000)).receipt().number());
    assertEquals(Money.fen(7_000), desk.byNumber(number).left());
    assertEquals("alipay", paid(captured(number, 1_000)).payment().channel());
    var more = assertInstanceOf(Started.NotBegun.class, capture(number, 6_001));
    assertEquals(new Trouble.MoreThanIsHeld(Money.fen(6_000)), more.trouble());
    assertEquals(Optional.empty(), desk.release(number));
    await(state -> state instanceof Over);
    assertEquals(List.of(), desk.open());
    assertEquals(
        new Trouble.HoldNotReady(number),
        assertInstanceOf(Started.NotBegun.class, capture(number, 1)).trouble());
  }

  @Test
  void oneThatIsUsedUpIsOverByItself() throws Exception {
    var number = place("password");
    await(state -> state instanceof Placing);
    await(state -> state instanceof Held);
    paid(captured(number, 10_000));
    await(state -> state instanceof Over);
  }

  @Test
  void aCustomerScansAndAgrees() throws Exception {
    desk.show(DEPOSIT, "押金", "alipay");
    var shown = await(state -> state instanceof Placing s && s.code() != null);
    var code = ((Placing) shown.hold().state()).code();
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code));
      assertEquals(200, customer.press(code, "pay"));
    }
    assertEquals(DEPOSIT, await(state -> state instanceof Held).left());
  }

  @Test
  void whoeverHasNoMoneyOrGoesAwayLeavesNothingBehind() throws Exception {
    place("no-money");
    await(state -> state instanceof Declined);
    var number = place("walks-away");
    await(state -> state instanceof Placing);
    desk.cancel(number);
    await(state -> state instanceof Cancelled);
    assertEquals(List.of(), desk.open());
  }

  @Test
  void anAnswerThatGotLostIsAskedAboutAndNothingIsHeldTwice() throws Exception {
    gateway
        .faults()
        .set(
            FaultPlan.HONEST.plus(
                new Rule(
                    Optional.empty(),
                    Optional.of(Call.CHARGE),
                    Optional.empty(),
                    1,
                    1,
                    new Fault.Drop(Fault.Moment.AFTER))));
    var number = place("pays");
    assertEquals(number, await(state -> state instanceof Held).hold().number());
    gateway.faults().set(FaultPlan.HONEST.plus(Rule.always(new Fault.WrongSignature())));
    assertEquals(Optional.empty(), desk.release(number));
    await(state -> state instanceof HoldState.Releasing);
    gateway.faults().set(FaultPlan.HONEST);
    await(state -> state instanceof Over);
  }

  @Test
  void aTillThatDiedGoesOnAskingAndTheCodeIsStoredNowhere() throws Exception {
    var code = code("password");
    var number =
        assertInstanceOf(HoldStarted.Begun.class, desk.place(DEPOSIT, "押金", code)).hold().number();
    await(state -> state instanceof Placing);
    closeTill();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(code.reveal()), file.toString());
        assertFalse(
            file.startsWith(folder.resolve("till")) && bytes.contains("2088000000000001"),
            "no customer's number is kept: " + file);
      }
    }
    openTill();
    desk.recover();
    assertEquals(number, await(state -> state instanceof Held).hold().number());
  }
}
