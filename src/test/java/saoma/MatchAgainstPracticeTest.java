package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.BillAnswer;
import saoma.channel.BillCells;
import saoma.checkout.RefundDesk;
import saoma.checkout.RefundStarted;
import saoma.checkout.Started;
import saoma.checkout.Watcher;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Paid;
import saoma.payment.RefundState.Done;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.reconcile.DayMatch;
import saoma.reconcile.Difference.Kind;
import saoma.reconcile.MatchDay;
import saoma.reconcile.MatchRuns.Standing;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;

/// A day of sales at the practice gateway, matched with the bills that it issues: to the fen when
/// they are right, and every planted error found when they are not.
@TestInstance(Lifecycle.PER_CLASS)
class MatchAgainstPracticeTest {
  private static final Duration MINUTES = Duration.ofMinutes(3);
  private static final List<String> BOTH = List.of(ChannelSetup.ALIPAY, ChannelSetup.WECHAT);

  /// Real while it sells, because a channel's answers carry the real time; then the next noon.
  private final AtomicReference<InstantSource> time = new AtomicReference<>(InstantSource.system());

  private final InstantSource clock = () -> time.get().instant();
  private final HttpClient person = HttpClient.newHttpClient();
  private final List<String> numbers = new ArrayList<>();
  private PracticeServer gateway;
  private Services services;
  private LocalDate day;
  private String refund;

  @BeforeAll
  void sell(@TempDir Path folder) throws Exception {
    beforeMidnight();
    day = clock.instant().atOffset(BillCells.CHINA).toLocalDate();
    gateway = PracticeServer.start(PreparedKeys.config(folder.resolve("gateway"), clock));
    var home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    var settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses());
    services = new Services(home, settings, clock);
    services.channels.replace(ChannelSetup.usable(services.channelDesk.prepare(settings)));
    try (var watcher =
            new Watcher(services.checkout, services.channels, clock, new HurriedPause());
        var refunds =
            new RefundDesk(
                services.books,
                services.checkout,
                services.channels,
                watcher.links(),
                clock,
                new HurriedPause())) {
      for (var channel : BOTH) {
        for (var yuan : List.of("27.50", "10.00", "0.83")) {
          numbers.add(sold(watcher, channel, yuan));
        }
        var asked = refunds.ask(numbers.getLast(), Money.yuan("0.33"), "broken", "Li");
        refund = assertInstanceOf(RefundStarted.Begun.class, asked).refund().number();
        until(() -> refunds.ofPayment(numbers.getLast()).getFirst().state() instanceof Done);
      }
    }
    var noon = day.plusDays(1).atTime(12, 0).toInstant(BillCells.CHINA);
    time.set(InstantSource.fixed(noon));
  }

  /// All of it is sold on one day: what is too late for that is sold some minutes earlier.
  private void beforeMidnight() {
    var soon = clock.instant().plus(MINUTES).atOffset(BillCells.CHINA).toLocalDate();
    if (!soon.equals(clock.instant().atOffset(BillCells.CHINA).toLocalDate())) {
      var system = InstantSource.system();
      time.set(() -> system.instant().minus(MINUTES));
    }
  }

  private String sold(Watcher watcher, String channel, String yuan) throws Exception {
    var cart = Cart.EMPTY.add("1", "茶", "Tea", Quantity.pieces(1), Money.yuan(yuan));
    var begun = watcher.pay(cart, channel + yuan, channel);
    var number = assertInstanceOf(Started.Begun.class, begun).payment().number();
    until(() -> !code(number).isEmpty());
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code(number)));
      assertEquals(200, customer.press(code(number), "pay"));
    }
    until(() -> {
      watcher.askNow(number);
      return services.checkout.byNumber(number).state() instanceof Paid;
    });
    return number;
  }

  private String code(String number) {
    return services.checkout.byNumber(number).state() instanceof Awaiting(var code) && code != null
        ? code.text()
        : "";
  }

  private static void until(BooleanSupplier what) throws InterruptedException {
    for (var i = 0; i < 6_000 && !what.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertTrue(what.getAsBoolean(), "nothing came in a minute");
  }

  @AfterAll
  void close() throws IOException {
    services.close();
    gateway.close();
    person.close();
  }

  private DayMatch matched(String channel) {
    return matched(new MatchDay(channel, day));
  }

  private DayMatch matched(MatchDay about) {
    assertEquals(Optional.empty(), services.matchDesk.match(about, _ -> {}, () -> false));
    return services.matchDesk.standing(about).orElseThrow();
  }

  private List<Standing> found(String channel) {
    return services.matchDesk.differences(new MatchDay(channel, day), 100);
  }

  @Test
  void aDayThatIsRightIsGreenAndStaysSo() throws Exception {
    plant("[]");
    for (var channel : BOTH) {
      for (var again = 0; again < 2; again++) {
        var match = matched(channel);
        assertTrue(match.isGreen(), () -> channel + " " + match + found(channel));
        assertEquals(4, match.totals().trades());
        assertEquals(3_833, match.totals().gross());
        assertEquals(33, match.totals().refunds());
        assertEquals(match.totals().expectedFee(), match.totals().fee());
        assertEquals(List.of(), found(channel));
      }
    }
  }

  @Test
  void everyPlantedErrorIsFoundAndNothingBesides() throws Exception {
    for (var channel : BOTH) {
      var at = BOTH.indexOf(channel) * 3;
      for (var number : List.of(numbers.get(at), numbers.get(at + 1))) {
        finds(channel, "missing", number, Kind.ONLY_OURS, number);
        finds(channel, "amount", number, Kind.AMOUNT, number);
        finds(channel, "fee", number, Kind.FEE, number);
        finds(channel, "doubled", number, Kind.ONLY_THEIRS, number);
      }
      finds(channel, "extra", "X" + channel, Kind.ONLY_THEIRS, "X" + channel);
      var third = numbers.get(at + 2);
      for (var kind : List.of("missing", "amount", "fee", "doubled")) {
        plant("[{\"kind\":\"" + kind + "\",\"number\":\"" + third + "R01\"}]");
        matched(channel);
        var found = found(channel);
        assertEquals(1, found.size(), () -> kind + found);
        assertEquals(third + "R01", found.getFirst().difference().refundNumber());
      }
    }
    plant("[]");
  }

  private void finds(String channel, String plant, String number, Kind kind, String about)
      throws Exception {
    plant("[{\"kind\":\"" + plant + "\",\"number\":\"" + number + "\"}]");
    var match = matched(channel);
    assertFalse(match.isGreen() && match.waiting() == 0, plant);
    var found = found(channel);
    assertEquals(1, found.size(), () -> plant + found);
    assertEquals(kind, found.getFirst().difference().kind());
    assertEquals(about, found.getFirst().difference().number());
  }

  @Test
  void allErrorsAtOnceAreFoundAndASecondRunChangesNothing() throws Exception {
    for (var channel : BOTH) {
      var at = BOTH.indexOf(channel) * 3;
      var mine = numbers.subList(at, at + 3);
      plant(
          """
          [{"kind":"missing","number":"%s"},{"kind":"amount","number":"%s"},
           {"kind":"fee","number":"%s"},{"kind":"doubled","number":"%sR01"},
           {"kind":"extra","number":"Z%s"}]
          """
              .formatted(mine.get(0), mine.get(1), mine.get(2), mine.get(2), channel));
      var wanted =
          Set.of(
              "ONLY_OURS " + mine.get(0),
              "AMOUNT " + mine.get(1),
              "FEE " + mine.get(2),
              "ONLY_THEIRS " + mine.get(2) + "R01",
              "ONLY_THEIRS Z" + channel);
      var first = matched(channel);
      var found = found(channel);
      assertEquals(wanted.size(), found.size(), found::toString);
      assertEquals(
          wanted,
          found.stream()
              .map(Standing::difference)
              .map(one ->
                  one.kind()
                      + " "
                      + (one.refundNumber().isEmpty() ? one.number() : one.refundNumber()))
              .collect(Collectors.toSet()));
      assertFalse(first.isGreen());
      var second = matched(channel);
      assertEquals(first.totals(), second.totals());
      assertEquals(first.open(), second.open());
      assertEquals(found, found(channel));
    }
    plant("[]");
  }

  @Test
  void aBillThatIsNotReadyIsSaidSo() {
    var about = new MatchDay(ChannelSetup.WECHAT, day.plusDays(1));
    assertInstanceOf(
        BillAnswer.NotReady.class,
        services.matchDesk.match(about, _ -> {}, () -> false).orElseThrow());
    var off = new MatchDay("nobody", day);
    assertInstanceOf(
        BillAnswer.Unknown.class,
        services.matchDesk.match(off, _ -> {}, () -> false).orElseThrow());
    assertFalse(refund.isEmpty());
  }

  @Test
  void whatIsOnlyTheirsIsBookedAndGoesBack() throws Exception {
    plant("[{\"kind\":\"extra\",\"number\":\"Y10001\",\"wallet\":\"wechat\"}]");
    var about = new MatchDay(ChannelSetup.WECHAT, day.minusDays(1));
    assertEquals(1, matched(about).open());
    var difference = services.matchDesk.differences(about, 9).getFirst().difference();
    assertEquals(Optional.empty(), services.matchDesk.book(about, difference, "Wang"));
    assertTrue(services.matchDesk.isUnclaimed("Y10001"));
    assertTrue(services.matchDesk.standing(about).orElseThrow().isGreen());
    assertTrue(matched(about).isGreen(), "and compared again");
    assertEquals(Optional.empty(), services.matchDesk.giveBack("Y10001", "Wang", "not ours"));
    assertFalse(services.matchDesk.isUnclaimed("Y10001"));
    plant("[]");
  }

  private void plant(String plants) throws Exception {
    var put =
        HttpRequest.newBuilder(URI.create(gateway.addresses().wechat().base() + "/faults/bill"))
            .PUT(HttpRequest.BodyPublishers.ofString(plants))
            .build();
    assertEquals(200, person.send(put, BodyHandlers.ofString()).statusCode());
  }
}
