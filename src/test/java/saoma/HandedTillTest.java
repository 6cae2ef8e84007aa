package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.catalogue.Product;
import saoma.checkout.Standing;
import saoma.checkout.Started;
import saoma.cli.ReceiptRun.Journal;
import saoma.door.Answer;
import saoma.door.Listener;
import saoma.ereceipt.ReceiptLink;
import saoma.handover.Handed;
import saoma.handover.HandoverToken;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.settings.EReceiptSettings;
import saoma.settings.HandoverSettings;
import saoma.settings.Home;
import saoma.settings.ListenerSettings;
import saoma.settings.Settings;
import saoma.store.PreparedDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A web shop, a till and a phone: an order over the wire, paid at the practice gateway, told back,
/// and its receipt opened by its code.
class HandedTillTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private PracticeServer gateway;
  private Listener shop;
  private Services services;
  private Home home;
  private String token;
  private int orders;

  @BeforeEach
  void open() throws Exception {
    gateway =
        PracticeServer.start(
            PreparedKeys.config(folder.resolve("gateway"), InstantSource.system()));
    home = new Home(folder.resolve("till"));
    Files.createDirectories(home.root());
    PreparedDatabase.in(home.database());
    token = new HandoverToken(home.handoverToken()).renew();
    shop =
        Listener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            request -> {
              var body = new String(request.body(), StandardCharsets.UTF_8);
              told.add(request.path() + " " + MAPPER.readTree(body).get("fate").asString());
              return Answer.of(204);
            },
            Listener.Limits.DEFAULT,
            System::nanoTime);
    orders = free();
    var doors =
        ListenerSettings.OFF
            .with(new EReceiptSettings(true, "127.0.0.1", free(), ""))
            .with(new HandoverSettings(true, orders, HandoverSettings.LOOPBACK));
    var settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses()).with(doors);
    services = new Services(home, settings, InstantSource.system());
    services.catalogue.put(List.of(new Product("1001", "矿泉水", "Water", "瓶", Money.fen(200))));
    services.prepareChannels();
    until(() -> services.channels.byCode("alipay").isPresent());
    until(() -> services.near.orders().isOpen());
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    services.close();
    shop.close();
    gateway.close();
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void until(Callable<Boolean> fact) throws Exception {
    for (var i = 0; i < 1_200; i++) {
      if (fact.call()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("it never came");
  }

  private HttpResponse<String> ask(String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + orders + path))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private JsonNode read(String number) throws Exception {
    return MAPPER.readTree(ask("GET", "/orders/" + number, "").body());
  }

  private void fate(String number, String fate) throws Exception {
    until(() -> read(number).get("fate").asString().equals(fate));
  }

  private void handOver(String number) throws Exception {
    var base = "http://127.0.0.1:" + shop.port();
    var made =
        ask(
            "POST",
            "/orders",
            """
            {"number":"%s","lines":[{"code":"1001","quantity":"3"}],"total":600,\
            "successUrl":"%s/paid","failureUrl":"%s/failed"}\
            """
                .formatted(number, base, base));
    assertEquals(201, made.statusCode(), made.body());
  }

  private Standing standing(String number) {
    return Standing.of(services.books, Handed.sale(number)).orElseThrow();
  }

  private Payment shown(String number) throws Exception {
    var order = standing(number).order();
    var begun =
        assertInstanceOf(
            Started.Begun.class, services.watcher.pay(order.cart(), order.sale(), "alipay"));
    var payment = begun.payment().number();
    until(() -> !code(services.checkout.byNumber(payment)).isEmpty());
    return services.checkout.byNumber(payment);
  }

  private static String code(Payment shown) {
    return shown.state() instanceof Awaiting(var code) && code != null ? code.text() : "";
  }

  @Test
  void anOrderIsPaidByPhoneToldAndItsReceiptOpens() throws Exception {
    handOver("web-1");
    var shown = shown("web-1");
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code(shown)));
      assertEquals(200, customer.press(code(shown), "pay"));
    }
    services.watcher.askNow(shown.number());
    fate("web-1", "PAID");
    until(() -> told.equals(List.of("/paid PAID")));
    assertEquals("01-000001", read("web-1").get("receipt").get("number").asString());
    var receipt = standing("web-1").receipt().orElseThrow();
    opens(receipt);
    assertTrue(ask("GET", "/events?after=0", "").body().contains("\"kind\":\"PAID\""));
    services.refundDesk.ask(shown.number(), Money.fen(200), "broken", "manager");
    until(() -> read("web-1").get("returned").asLong() == 200);
    assertTrue(ask("GET", "/events?after=0", "").body().contains("\"kind\":\"REFUNDED\""));
  }

  /// Over a real socket, and once more with nothing but the key and the journal's files.
  private void opens(Receipt receipt) throws Exception {
    var code = services.near.phones().code(receipt).orElseThrow();
    var page =
        client.send(
            HttpRequest.newBuilder(URI.create(code.address()))
                .header("Accept-Language", "en")
                .build(),
            BodyHandlers.ofString());
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("Genuine") && page.body().contains("Water"), page.body());
    var link = ReceiptLink.read(code.address()).orElseThrow();
    var runs = new ReceiptRuns();
    assertEquals(Journal.AGREES, runs.journal(home, link));
    assertEquals(true, runs.isSigned(home, link).orElseThrow());
    assertEquals(true, link.isSignedBy(runs.key(home).text()).orElseThrow());
    var changed = ReceiptLink.read(code.address().replaceFirst("/r/AT", "/r/AU"));
    assertTrue(changed.isEmpty() || !runs.isSigned(home, changed.get()).orElseThrow());
  }

  @Test
  void whatMayBePaidIsWithdrawnBeforeItEnds() throws Exception {
    handOver("web-2");
    var shown = shown("web-2");
    var cancelled = ask("POST", "/orders/web-2/cancel", "");
    assertEquals(202, cancelled.statusCode(), cancelled.body());
    assertTrue(MAPPER.readTree(cancelled.body()).get("cancelling").asBoolean());
    fate("web-2", "GIVEN_UP");
    until(() -> told.equals(List.of("/failed GIVEN_UP")));
    try (var customer = new Customer()) {
      customer.scan(code(shown));
      assertNotEquals(200, customer.press(code(shown), "pay"));
    }
  }
}
