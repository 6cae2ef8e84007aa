package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Channels;
import saoma.checkout.Checkout;
import saoma.checkout.Started;
import saoma.checkout.Watcher;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.fault.Chance;
import saoma.practice.fault.FaultPlan;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.Wallet;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;
import saoma.wire.Http;

/// A whole till at a gateway where three requests in ten go wrong, and customers who pay, walk away
/// or pay while the clerk cancels. At the end both sides agree to the fen, or the difference stands
/// on a list.
@TestInstance(Lifecycle.PER_CLASS)
class FaultyTillTest {
  private static final Cart CART =
      Cart.EMPTY.add("2100000000012", "矿泉水", "Spring water", Quantity.pieces(2), Money.fen(200));
  private static final int SALES = 10;
  private static final int PERCENT = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration CALL = Duration.ofSeconds(1);

  private final Http http = new Http(new Http.Limits(CALL, CALL, CALL, 256 * 1024), true);
  private final InstantSource clock = InstantSource.system();
  private Path folder;
  private PracticeServer gateway;
  private Services services;
  private Checkout checkout;
  private Watcher watcher;

  @BeforeAll
  void open(@TempDir Path made) throws IOException {
    folder = made;
    gateway = PracticeServer.start(PreparedKeys.config(folder.resolve("gateway"), clock));
    var settings = PracticeSettings.pointed(Settings.FRESH.closingAfter(60), gateway.addresses());
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    services = new Services(home, settings, clock);
    var usable =
        ChannelSetup.usable(new ChannelSetup(home, http, clock).prepare(services.settings()));
    var channels = new Channels(usable);
    checkout = new Checkout(services.books, channels, clock, services::settings);
    watcher = new Watcher(checkout, channels, clock, new HurriedPause());
  }

  @AfterAll
  void close() throws IOException {
    watcher.close();
    services.close();
    http.close();
    gateway.close();
  }

  /// One sale and every attempt at it.
  private record Sale(String name, ConcurrentLinkedQueue<String> numbers) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatTheTillBelievesIsWhatTheGatewayKnows(long seed) throws Exception {
    gateway.faults().set(new FaultPlan(List.of(), Chance.of(seed, PERCENT)));
    var sales = new ArrayList<Sale>();
    try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<?>>();
      for (var i = 0; i < SALES; i++) {
        var sale = new Sale("sale " + seed + "/" + i, new ConcurrentLinkedQueue<>());
        var random = new Random(seed * 1000 + i);
        sales.add(sale);
        done.add(
            customers.submit(() -> {
              sell(sale, random);
              return null;
            }));
      }
      for (var one : done) {
        one.get();
      }
    }
    var tally = gateway.faults().tally();
    assertTrue(tally.injected().size() >= 5, "hardly anything went wrong: " + tally.injected());
    gateway.faults().set(FaultPlan.HONEST);
    for (var sale : sales) {
      for (var number : sale.numbers()) {
        var end = until(number, PaymentState::isFinal);
        assertTrue(end.state().isFinal(), () -> number + " never ended: " + end.state());
      }
    }
    compare(sales);
  }

  /// One customer: mostly pays, and takes the other wallet if the first attempt came to nothing.
  private void sell(Sale sale, Random random) throws Exception {
    var first = random.nextBoolean() ? "alipay" : "wechat";
    attempt(sale, first, random);
    var ended = until(sale.numbers().peek(), PaymentState::isFinal);
    if (!ended.state().hasMoney() && random.nextInt(4) > 0) {
      attempt(sale, first.equals("alipay") ? "wechat" : "alipay", random);
    }
  }

  private void attempt(Sale sale, String channel, Random random) throws Exception {
    if (!(watcher.pay(CART, sale.name(), channel) instanceof Started.Begun(var payment))) {
      return;
    }
    sale.numbers().add(payment.number());
    var shown =
        until(
            payment.number(),
            state -> state.isFinal() || state instanceof PaymentState.Awaiting(var c) && c != null);
    if (!(shown.state() instanceof PaymentState.Awaiting(var code)) || code == null) {
      return;
    }
    try (var customer = new Customer()) {
      switch (random.nextInt(10)) {
        case 0 -> watcher.cancel(payment.number());
        case 1 -> customer.scan(code.text());
        case 2, 3 -> {
          customer.scan(code.text());
          watcher.cancel(payment.number());
          customer.press(code.text(), "pay");
        }
        default -> {
          customer.scan(code.text());
          customer.press(code.text(), "pay");
        }
      }
    }
  }

  private Payment until(String number, Predicate<PaymentState> wanted) throws InterruptedException {
    var end = clock.instant().plus(PATIENCE);
    while (true) {
      var payment = checkout.byNumber(number);
      if (wanted.test(payment.state()) || Instant.now().isAfter(end)) {
        return payment;
      }
      Thread.sleep(20);
    }
  }

  private void compare(List<Sale> sales) throws IOException {
    var copy = folder.resolve("copy.jsonl");
    Files.copy(
        folder.resolve("gateway").resolve("trades.jsonl"),
        copy,
        StandardCopyOption.REPLACE_EXISTING);
    var listed = checkout.unclaimed().stream().map(Payment::number).collect(Collectors.toSet());
    try (var book = TradeBook.open(copy)) {
      for (var sale : sales) {
        var claimed = 0;
        for (var number : sale.numbers()) {
          var known = checkout.byNumber(number);
          var kept = kept(book, number);
          var believed = known.state().hasMoney() ? CART.total() : Money.fen(0);
          assertTrue(
              believed.equals(kept) || listed.contains(number),
              () -> number + " is " + known.state() + ", the gateway keeps " + kept);
          claimed += kept.isZero() || listed.contains(number) ? 0 : 1;
        }
        assertTrue(claimed <= 1, sale.name() + " was paid twice and nobody sees it");
        var settled = services.books.read(p -> p.orders().bySale(sale.name())).orElseThrow();
        assertEquals(claimed == 1, settled.isSettled(), sale.name());
      }
    }
  }

  /// What the gateway holds of this number: paid and not given back.
  private static Money kept(TradeBook book, String number) {
    var sum = Money.fen(0);
    for (var wallet : Wallet.values()) {
      sum =
          sum.plus(
              book.byOrder(wallet, number)
                  .filter(trade -> trade.paidAt().isPresent())
                  .map(Trade::refundable)
                  .orElse(Money.fen(0)));
    }
    return sum;
  }
}
