package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import saoma.ChannelSetup.Prepared;
import saoma.channel.Answer;
import saoma.channel.BillAnswer;
import saoma.channel.BillLine;
import saoma.channel.BillTotals;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Collected;
import saoma.channel.RefundRequest;
import saoma.money.Money;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.wire.Http;

/// The bills that the practice gateway makes of a day's trades, fetched and read by the till's own
/// channels over a real socket.
@TestInstance(Lifecycle.PER_CLASS)
class BillsAgainstPracticeTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final List<String> BOTH = List.of(ChannelSetup.ALIPAY, ChannelSetup.WECHAT);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InstantSource clock = now::get;
  private final Http http = new Http(Http.Limits.DEFAULT, true);
  private final HttpClient person = HttpClient.newHttpClient();
  private PracticeServer gateway;
  private Path folder;

  @BeforeAll
  void sell(@TempDir Path made) throws Exception {
    folder = made;
    gateway = PracticeServer.start(PreparedKeys.config(folder, clock));
    for (var code : BOTH) {
      var channel = channel(code);
      pay(channel, "A1" + code, 2750);
      var paid = pay(channel, "A2" + code, 1000);
      var refund = new RefundRequest(paid, "R1" + code, Money.fen(333), "broken");
      channel.refund(refund);
    }
  }

  @AfterAll
  void close() throws IOException {
    person.close();
    http.close();
    gateway.close();
  }

  @Test
  void beforeItIsReadyThereIsNoneYet() {
    for (var code : BOTH) {
      // Half past eight the next morning.
      now.set(NOON.plus(Duration.ofMinutes(20 * 60 + 30)));
      assertInstanceOf(BillAnswer.NotReady.class, fetch(code, DAY, new Collected()));
    }
  }

  @Test
  void aDayOfNobodyHasNoBill() {
    for (var code : BOTH) {
      nextNoon();
      assertInstanceOf(BillAnswer.NoBill.class, fetch(code, DAY.minusDays(1), new Collected()));
    }
  }

  @Test
  void paymentsAndRefundsStandInTheBillToTheFen() throws Exception {
    plant("[]");
    for (var code : BOTH) {
      var collected = new Collected();
      var totals = whole(code, collected);
      // 27.50 costs 0.17, 10.00 costs 0.06, and 3.33 give 0.02 back.
      assertEquals(
          new BillTotals(2, Money.fen(3750), 1, Money.fen(333), Money.fen(3417), Money.fen(21), 0),
          totals);
      assertEquals(
          List.of("A1" + code, "A2" + code, "A2" + code),
          collected.lines.stream().map(BillLine::number).toList());
      assertEquals("R1" + code, collected.lines.getLast().refundNumber());
      assertEquals(BillLine.Kind.REFUND, collected.lines.getLast().kind());
      assertEquals(NOON, collected.lines.getFirst().at());
      assertEquals(List.of(), collected.problems);
    }
  }

  @Test
  void plantedErrorsAddUpAndOnlyTheBooksCanTell() throws Exception {
    for (var code : BOTH) {
      plant("[{\"kind\":\"missing\",\"number\":\"A1" + code + "\"}]");
      assertEquals(Money.fen(1000), whole(code, new Collected()).paid());
      plant("[{\"kind\":\"amount\",\"number\":\"R1" + code + "\",\"wallet\":\"" + code + "\"}]");
      assertEquals(Money.fen(334), whole(code, new Collected()).refunded());
      plant("[{\"kind\":\"fee\"}]");
      assertEquals(Money.fen(22), whole(code, new Collected()).fee());
      plant("[{\"kind\":\"doubled\",\"number\":\"A2" + code + "\"}]");
      assertEquals(3, whole(code, new Collected()).payments());
      plant("[{\"kind\":\"extra\",\"number\":\"X9\"}]");
      var collected = new Collected();
      whole(code, collected);
      assertTrue(collected.lines.stream().anyMatch(line -> line.number().equals("X9")));
    }
    plant("[]");
  }

  @Test
  void plantsAreToldAndWrongOnesRefused() throws Exception {
    var text = "[{\"kind\":\"fee\",\"wallet\":\"wechat\",\"number\":\"N\"}]";
    assertEquals(200, plant(text));
    var get = HttpRequest.newBuilder(address("/faults/bill")).build();
    assertEquals(text, person.send(get, BodyHandlers.ofString()).body().strip());
    for (var wrong :
        List.of(
            "",
            "{}",
            "[1]",
            "[{\"kind\":\"x\"}]",
            "[{\"kind\":\"fee\",\"wallet\":\"y\"}]",
            "[{\"kind\":\"fee\",\"z\":1}]")) {
      assertEquals(400, plant(wrong), wrong);
    }
    var delete = HttpRequest.newBuilder(address("/faults/bill")).DELETE().build();
    assertEquals("[]", person.send(delete, BodyHandlers.ofString()).body().strip());
  }

  @Test
  void anApplicationThatEncryptsItsContentIsAnsweredEncrypted() {
    nextNoon();
    var wishing =
        Settings.FRESH.with(
            Settings.Mode.PRACTICE,
            Settings.FRESH.alipay().withContentKey("wanted"),
            Settings.FRESH.wechat());
    var channel = channel(ChannelSetup.ALIPAY, wishing);
    var paid = new ChargeId("A1alipay", Money.fen(2750));
    assertInstanceOf(Answer.Paid.class, channel.query(paid));
    assertInstanceOf(
        BillAnswer.Whole.class, channel.bills().orElseThrow().fetch(DAY, new Collected()));
  }

  @Test
  void aFileIsNotGivenToWhoCannotSign() throws Exception {
    var file = HttpRequest.newBuilder(address("/v3/billdownload/file?token=x")).build();
    assertEquals(401, person.send(file, BodyHandlers.ofString()).statusCode());
    var gone = HttpRequest.newBuilder(address("/bill/nobody")).build();
    assertEquals(404, person.send(gone, BodyHandlers.ofString()).statusCode());
  }

  private void nextNoon() {
    now.set(NOON.plus(Duration.ofDays(1)));
  }

  private BillTotals whole(String code, Collected collected) {
    nextNoon();
    return assertInstanceOf(BillAnswer.Whole.class, fetch(code, DAY, collected)).totals();
  }

  private BillAnswer fetch(String code, LocalDate day, Collected collected) {
    return channel(code).bills().orElseThrow().fetch(day, collected);
  }

  private Channel channel(String code) {
    return channel(code, Settings.FRESH);
  }

  private Channel channel(String code, Settings from) {
    var settings = PracticeSettings.pointed(from, gateway.addresses());
    var prepared = new ChannelSetup(new Home(folder), http, clock).prepare(settings).get(code);
    return assertInstanceOf(Prepared.Usable.class, prepared).channel();
  }

  private static ChargeId pay(Channel channel, String number, long fen) throws Exception {
    var id = new ChargeId(number, Money.fen(fen));
    var charge = new Charge(id, "茶 one", NOON, NOON.plus(Duration.ofMinutes(6)));
    var code = assertInstanceOf(Answer.ShowCode.class, channel.charge(charge)).text();
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code));
      assertEquals(200, customer.press(code, "pay"));
    }
    return id;
  }

  private URI address(String target) {
    return URI.create(gateway.addresses().wechat().base() + target);
  }

  private int plant(String plants) throws Exception {
    var put =
        HttpRequest.newBuilder(address("/faults/bill"))
            .PUT(HttpRequest.BodyPublishers.ofString(plants))
            .build();
    return person.send(put, BodyHandlers.ofString()).statusCode();
  }
}
