package saoma.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saoma.handover.OrderTill.json;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.catalogue.Product;
import saoma.checkout.Counted;
import saoma.money.Money;
import saoma.order.OrderState;
import saoma.settings.HandoverSettings;

/// An order of another program, from the door to its fate.
class HandoverTest {
  private static final String ORDER =
      """
      {"number":"web-1","lines":[{"code":"1001","quantity":"2","unitPrice":200},\
      {"name":"送货","amount":500}],"total":900,\
      "successUrl":"http://127.0.0.1:9000/ok","failureUrl":"http://[::1]:9000/no"}\
      """;

  @TempDir Path folder;
  private OrderTill till;

  @BeforeEach
  void open() throws Exception {
    till = new OrderTill(folder);
  }

  @AfterEach
  void close() {
    till.close();
  }

  private void calls(String... expected) throws InterruptedException {
    for (var i = 0; i < 600 && till.called().size() < expected.length; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertEquals(List.of(expected), till.called());
  }

  private String fate(String number) {
    return json(till.ask("GET", "/orders/" + number, "")).get("fate").asString();
  }

  @Test
  void anOrderIsTakenOnceAndPaidAndToldOnce() throws Exception {
    var made = till.ask("POST", "/orders", ORDER);
    assertEquals(201, made.status());
    assertEquals(900, json(made).get("total").asLong());
    assertEquals("OPEN", json(made).get("fate").asString());
    var spaced = ORDER.replace(",", " ,\n");
    assertEquals(200, till.ask("POST", "/orders", spaced).status(), "the same order");
    assertEquals(List.of(), till.called());
    var taken = assertInstanceOf(Counted.Taken.class, till.pay("web-1", 1000));
    assertEquals(Money.fen(100), taken.receipt().tenders().getFirst().change());
    till.handover.step();
    calls("http://127.0.0.1:9000/ok PAID");
    till.handover.step();
    var read = json(till.ask("GET", "/orders/web-1", ""));
    assertEquals("PAID", read.get("fate").asString());
    assertEquals("01-000001", read.get("receipt").get("number").asString());
    assertEquals("cash", read.get("receipt").get("tenders").get(0).get("channel").asString());
    assertEquals(1, till.called().size(), "told once");
    assertEquals(409, till.ask("POST", "/orders/web-1/cancel", "").status());
    assertEquals(200, till.ask("POST", "/orders", ORDER).status());
    assertEquals(1, till.books.read(pages -> pages.orders().latest(10)).size());
  }

  @Test
  void theSameNumberWithAnotherBodyIsRefused() {
    till.ask("POST", "/orders", ORDER);
    var other = till.ask("POST", "/orders", ORDER.replace("送货", "送货上门"));
    assertEquals(409, other.status());
    assertEquals("application/problem+json;charset=utf-8", other.type());
    assertEquals("urn:saoma:problem:number-taken", json(other).get("type").asString());
    assertEquals(Money.fen(900), till.standing("web-1").order().total());
  }

  @Test
  void anotherPriceIsRefusedWithBothNumbers() {
    var unit = till.ask("POST", "/orders", ORDER.replace(":200", ":199"));
    assertEquals(422, unit.status());
    assertEquals(199, json(unit).get("asked").asLong());
    assertEquals(200, json(unit).get("till").asLong());
    assertEquals("1001", json(unit).get("code").asString());
    var total = json(till.ask("POST", "/orders", ORDER.replace(":900", ":901")));
    assertEquals(901, total.get("asked").asLong());
    assertEquals(900, total.get("till").asLong());
    assertTrue(till.handed("web-1").isEmpty());
    assertTrue(till.table.events(0, 10).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"number\":\"a\",\"lines\":[{\"code\":\"9\"}]}|422|unknown-code",
        "{\"number\":\"a\",\"lines\":[{\"code\":\"1002\"}]}|422|price-missing",
        "{\"number\":\"a\",\"lines\":[]}|400|malformed",
        "{\"number\":\"a b\",\"lines\":[{\"code\":\"1001\"}]}|400|malformed",
        "{\"number\":\"a\",\"number\":\"b\",\"lines\":[{\"code\":\"1001\"}]}|400|malformed",
        "{\"number\":\"a\",\"lines\":[{\"code\":\"1001\",\"price\":1}]}|400|malformed",
        "{\"number\":\"a\",\"lines\":[{\"name\":\"x\",\"amount\":1.5}]}|400|malformed",
        "{\"number\":\"a\",\"lines\":[{\"name\":\"x\",\"amount\":-5}]}|400|malformed",
        "{\"number\":\"a\",\"lines\":[{\"code\":\"1001\"}],\"currency\":\"USD\"}|400|malformed",
        "{\"number\":\"a\",\"lines\":[{\"code\":\"1001\"}],\"deadline\":\"2026-11-27T03:00:00Z\"}"
            + "|400|malformed",
        "{\"number\":\"a\",\"lines\":[{\"code\":\"1001\"}],\"successUrl\":\"http://10.0.0.9/\"}"
            + "|422|address-not-allowed",
        "{\"number\":\"a\",\"lines\":[{\"code\":\"1001\"}],\"failureUrl\":\"http://shop.example/\"}"
            + "|422|address-not-allowed",
        "nonsense|400|malformed"
      })
  void whatMakesNoSenseIsRefusedAndLeavesNothing(String body, int status, String kind) {
    var answer = till.ask("POST", "/orders", body);
    assertEquals(status, answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
    assertEquals("urn:saoma:problem:" + kind, json(answer).get("type").asString());
    assertTrue(till.table.open().isEmpty());
    assertTrue(till.books.read(pages -> pages.orders().latest(1)).isEmpty());
  }

  @Test
  void theShopsNetworkIsCalledWhereTheSettingsAllowIt() {
    till.settings = new HandoverSettings(true, 8467, HandoverSettings.LAN);
    var near = ORDER.replace("127.0.0.1:9000", "192.168.1.9:9000");
    assertEquals(201, till.ask("POST", "/orders", near).status());
    var far = near.replace("web-1", "web-2").replace("192.168.1.9", "203.0.113.9");
    assertEquals(422, till.ask("POST", "/orders", far).status());
  }

  @Test
  void onlyTheTokenOpensTheDoor() throws Exception {
    for (var wrong : List.of("", "x", till.token + "x", till.token.substring(1))) {
      var answer = till.ask("GET", "/orders/web-1", "", wrong);
      assertEquals(401, answer.status());
      assertTrue(answer.headers().contains("WWW-Authenticate: Bearer"));
      assertEquals(401, till.ask("GET", "/nowhere", "", wrong).status());
    }
    var file = folder.resolve("handover.token");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertFalse(Files.readString(file).contains(till.token));
    var before = till.token;
    till.token = till.tokens.renew();
    assertEquals(401, till.ask("GET", "/orders/web-1", "", before).status());
    assertEquals(404, till.ask("GET", "/orders/web-1", "").status());
    assertEquals(405, till.ask("PUT", "/orders", "").status());
  }

  @Test
  void anOrderIsCancelledAndCanNotBePaidThen() throws Exception {
    till.ask("POST", "/orders", ORDER);
    var cancelled = till.ask("POST", "/orders/web-1/cancel", "");
    assertEquals(200, cancelled.status());
    assertEquals("GIVEN_UP", json(cancelled).get("fate").asString());
    assertInstanceOf(Counted.NotTaken.class, till.pay("web-1", 1000));
    assertEquals(200, till.ask("POST", "/orders/web-1/cancel", "").status());
    till.handover.step();
    calls("http://[::1]:9000/no GIVEN_UP");
    assertEquals(404, till.ask("POST", "/orders/web-9/cancel", "").status());
  }

  @Test
  void whatTheClerkGivesUpIsToldToo() throws Exception {
    till.ask("POST", "/orders", ORDER);
    till.givingUp.giveUp(Handed.sale("web-1"), "clerk");
    till.handover.step();
    assertEquals("GIVEN_UP", fate("web-1"));
    calls("http://[::1]:9000/no GIVEN_UP");
  }

  @Test
  void anOrderExpiresUnlessItIsOnTheScreen() throws Exception {
    till.ask("POST", "/orders", ORDER);
    till.handover.atCounter(Handed.sale("web-1"));
    till.pass(HandoverDesk.USUAL);
    till.handover.step();
    assertEquals("OPEN", fate("web-1"));
    till.handover.atCounter("");
    till.handover.step();
    assertEquals("EXPIRED", fate("web-1"));
    assertEquals(OrderState.CANCELLED, till.standing("web-1").order().state());
    calls("http://[::1]:9000/no EXPIRED");
    assertEquals(200, till.ask("POST", "/orders", ORDER).status(), "the same answer");
  }

  @Test
  void whoDoesNotAnswerIsCalledAgainUpToABound() throws Exception {
    till.answers = false;
    till.ask("POST", "/orders", ORDER);
    till.pay("web-1", 900);
    var calls = 0;
    for (var wait : Callbacks.WAITS) {
      till.handover.step();
      calls++;
      calls(
          IntStream.range(0, calls)
              .mapToObj(_ -> "http://127.0.0.1:9000/ok PAID")
              .toArray(String[]::new));
      awaitTries(calls);
      till.handover.step();
      assertEquals(calls, till.called().size(), "not before its time");
      till.pass(wait);
    }
    till.handover.step();
    awaitTries(calls + 1);
    till.pass(Duration.ofDays(30));
    till.handover.step();
    assertEquals(calls + 1, till.called().size(), "and no more");
    assertTrue(till.table.calls(OrderTill.NOON.plus(Duration.ofDays(99))).isEmpty());
  }

  private void awaitTries(int tries) throws InterruptedException {
    for (var i = 0; i < 600; i++) {
      var due = till.table.calls(OrderTill.NOON.plus(Duration.ofDays(99)));
      if (due.isEmpty() ? till.called().size() >= tries : due.getFirst().tries() >= tries) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("the call was not noted");
  }

  @Test
  void eventsComeInOrderAndAreWaitedFor() throws Exception {
    till.ask("POST", "/orders", ORDER);
    var first = json(till.ask("GET", "/events?after=0", ""));
    assertEquals("CREATED", first.get("events").get(0).get("kind").asString());
    var seen = first.get("last").asLong();
    var waits = new CountDownLatch(1);
    var heard = new String[1];
    Thread.ofVirtual()
        .start(() -> {
          var answer = till.ask("GET", "/events?wait=25&after=" + seen, "");
          heard[0] = new String(answer.body(), StandardCharsets.UTF_8);
          waits.countDown();
        });
    till.pay("web-1", 900);
    till.handover.step();
    for (var i = 0; i < 100 && !waits.await(200, TimeUnit.MILLISECONDS); i++) {
      till.handover.tell();
    }
    assertTrue(heard[0].contains("\"kind\":\"PAID\"") && heard[0].contains("900"), heard[0]);
    assertEquals(400, till.ask("GET", "/events?after=x", "").status());
  }

  /// The instants between two writes, each followed by a start.
  @Test
  void whatACrashStoppedIsFinishedAtTheNextStart() {
    var wanted = wanted(ORDER);
    var request = WantedText.canonical(wanted);
    var digest = WantedText.digest(request);
    var until = OrderTill.NOON.plus(HandoverDesk.USUAL);
    var row = new Handed("web-1", digest, request, OrderTill.NOON, until, Fate.OPEN, null, 0);
    assertTrue(till.table.add(row, 900));
    till.handover.step();
    assertEquals(Money.fen(900), till.standing("web-1").order().total());
    till.table.wish("web-1", Fate.GIVEN_UP);
    till.handover.start();
    for (var i = 0; i < 600 && !fate("web-1").equals("GIVEN_UP"); i++) {
      sleep();
    }
    assertEquals("GIVEN_UP", fate("web-1"));
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aPriceThatChangedInTheInstantOfACrashEndsIt() {
    var request = WantedText.canonical(wanted(ORDER));
    var until = OrderTill.NOON.plus(HandoverDesk.USUAL);
    till.table.add(
        new Handed(
            "web-1",
            WantedText.digest(request),
            request,
            OrderTill.NOON,
            until,
            Fate.OPEN,
            null,
            0),
        900);
    till.catalogue.put(List.of(new Product("1001", "矿泉水", "Water", "瓶", Money.fen(300))));
    till.handover.step();
    assertEquals("GIVEN_UP", fate("web-1"));
    assertTrue(till.books.read(pages -> pages.orders().latest(1)).isEmpty());
  }

  private static Wanted wanted(String json) {
    try {
      return WantedText.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (Problem.Found e) {
      throw new AssertionError(e.problem().detail());
    }
  }

  @Test
  void twoTillsOnOneDatabaseTakeItOnceAndSellItOnce() throws Exception {
    try (var other = OrderTill.beside(folder, till)) {
      other.token = till.token;
      assertEquals(201, till.ask("POST", "/orders", ORDER).status());
      assertEquals(200, other.ask("POST", "/orders", ORDER).status());
      assertInstanceOf(Counted.Taken.class, other.pay("web-1", 900));
      assertInstanceOf(Counted.NotTaken.class, till.pay("web-1", 900));
      till.handover.step();
      other.handover.step();
      calls("http://127.0.0.1:9000/ok PAID");
      assertEquals(2, till.table.events(0, 10).size(), "created and paid, once each");
    }
  }

  @Test
  void aLinkPutsTheOrderOnTheScreen() {
    var link = json(till.ask("POST", "/orders", ORDER)).get("open").asString();
    assertTrue(link.startsWith("http://127.0.0.1:8467/open/web-1?key="), link);
    var target = link.substring(link.indexOf("/open"));
    assertEquals(200, till.ask("GET", target, "", "").status());
    assertEquals(List.of(Handed.sale("web-1")), till.broughtBack);
    assertEquals(404, till.ask("GET", "/open/web-1?key=x", "", "").status());
    assertEquals(404, till.ask("GET", "/open/web-1", "", "").status());
    till.ask("POST", "/orders/web-1/cancel", "");
    assertEquals(404, till.ask("GET", target, "", "").status(), "nothing to pay any more");
    assertEquals(1, till.broughtBack.size());
  }
}
