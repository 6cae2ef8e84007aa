package saoma.handover;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.catalogue.MemoryCatalogue;
import saoma.catalogue.Product;
import saoma.channel.Channels;
import saoma.channel.cash.CashChannel;
import saoma.checkout.CashDesk;
import saoma.checkout.Checkout;
import saoma.checkout.Counted;
import saoma.checkout.GivingUp;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;
import saoma.checkout.Standing;
import saoma.checkout.Watcher;
import saoma.door.Answer;
import saoma.door.Request;
import saoma.money.Money;
import saoma.settings.HandoverSettings;
import saoma.settings.Settings;
import saoma.settings.TaxSettings;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.HandoverTable;
import saoma.store.PreparedDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A till that takes cash, with a real database, made-up time and a door for programs that is
/// walked through without a network.
final class OrderTill implements AutoCloseable, Pause {
  static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  final Database database;
  final DurableTx books;
  final HandoverTable table;
  final MemoryCatalogue catalogue = new MemoryCatalogue();
  final List<String> called = new ArrayList<>();
  final List<String> broughtBack = new ArrayList<>();
  final Handover handover;
  final CashDesk cash;
  final GivingUp givingUp;
  final HandoverToken tokens;
  String token;
  volatile boolean answers = true;
  HandoverSettings settings = new HandoverSettings(true, 8467, HandoverSettings.LOOPBACK);
  private final Watcher watcher;
  private final boolean shared;
  private Instant now = NOON;

  OrderTill(Path folder) throws IOException {
    this(folder, opened(folder), false);
  }

  /// A second till on the same database.
  static OrderTill beside(Path folder, OrderTill first) throws IOException {
    return new OrderTill(folder, first.database, true);
  }

  private static Database opened(Path folder) {
    PreparedDatabase.in(folder.resolve("till"));
    return Database.open(folder.resolve("till"));
  }

  private OrderTill(Path folder, Database database, boolean shared) throws IOException {
    this.database = database;
    this.shared = shared;
    books =
        new DurableTx(
            database,
            shared ? "02" : "01",
            (what, _) -> {
              throw new IllegalStateException(what);
            });
    catalogue.put(
        List.of(
            new Product("1001", "矿泉水", "Water", "瓶", Money.fen(200)),
            new Product("1002", "散装糖", "Sweets", "斤", null)));
    table = new HandoverTable(books);
    var channels = new Channels(List.of(), List.of(new CashChannel(() -> now)));
    var checkout = new Checkout(books, channels, () -> now, () -> Settings.FRESH);
    watcher = new Watcher(checkout, channels, () -> now, this);
    cash = new CashDesk(books, checkout, () -> now, () -> Settings.FRESH);
    givingUp = new GivingUp(books, checkout, watcher);
    tokens = new HandoverToken(folder.resolve("handover.token"));
    token = shared ? "" : tokens.renew();
    handover =
        new Handover(
            new Handover.World(
                table,
                books,
                catalogue,
                () -> TaxSettings.OFF,
                () -> settings,
                givingUp,
                this::call,
                tokens,
                () -> now,
                this));
    handover.counter(broughtBack::add);
  }

  private boolean call(String url, String json) {
    synchronized (called) {
      called.add(url + " " + MAPPER.readTree(json).get("fate").asString());
    }
    return answers;
  }

  List<String> called() {
    synchronized (called) {
      return List.copyOf(called);
    }
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void forAtMost(Duration time, Nudge nudge) throws InterruptedException {
    nudge.await(time.toNanos());
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  Answer ask(String method, String target, String body) {
    return ask(method, target, body, token);
  }

  Answer ask(String method, String target, String body, String with) {
    var cut = target.indexOf('?');
    return handover
        .site()
        .answer(
            new Request(
                method,
                cut < 0 ? target : target.substring(0, cut),
                cut < 0 ? "" : target.substring(cut + 1),
                with.isEmpty() ? Map.of() : Map.of("authorization", "Bearer " + with),
                body.getBytes(StandardCharsets.UTF_8),
                InetAddress.getLoopbackAddress()));
  }

  static JsonNode json(Answer answer) {
    return MAPPER.readTree(answer.body());
  }

  Standing standing(String number) {
    return Standing.of(books, Handed.sale(number)).orElseThrow();
  }

  /// The clerk takes it up and takes cash.
  Counted pay(String number, long fen) {
    var order = standing(number).order();
    return cash.take(order.cart(), order.sale(), Money.fen(fen));
  }

  Optional<Handed> handed(String number) {
    return table.byNumber(number);
  }

  @Override
  public void close() {
    handover.close();
    watcher.close();
    if (!shared) {
      database.close();
    }
  }
}
