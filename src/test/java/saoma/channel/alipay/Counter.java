package saoma.channel.alipay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import saoma.channel.Answer;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.WrongSetting;
import saoma.money.Money;
import saoma.settings.AlipaySettings;
import saoma.wire.Http;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.TestKeys;

/// A till and a gateway that says what a test wants, signed or not.
final class Counter implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final String NUMBER = "260102T01000001";
  static final ChargeId ID = new ChargeId(NUMBER, Money.fen(8888));
  static final Charge CHARGE = new Charge(ID, "Shop 咖啡", NOW, NOW.plusSeconds(360));
  static final KeyPair APP = TestKeys.rsa();
  static final KeyPair ALIPAY = TestKeys.rsa();
  static final String PAID =
      "{\"code\":\"10000\",\"msg\":\"Success\",\"out_trade_no\":\""
          + NUMBER
          + "\",\"total_amount\":\"88.88\",\"trade_no\":\"2026010222001400000000000001\","
          + "\"trade_status\":\"TRADE_SUCCESS\",\"send_pay_date\":\"2026-01-02 11:04:15\"}";

  final MockWebServer server = new MockWebServer();
  final Http http =
      new Http(
          new Http.Limits(
              Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(1), 64 * 1024),
          true);
  final AlipayChannel channel;

  Counter(Path folder) throws IOException, WrongSetting {
    server.start();
    channel = channel(settings(folder, server.url("/gateway.do").toString()));
  }

  AlipayChannel channel(AlipaySettings settings) throws WrongSetting {
    return new AlipayChannel(
        AlipayAccount.load(settings, Path::of, InstantSource.fixed(NOW)),
        http,
        InstantSource.fixed(NOW));
  }

  static AlipaySettings settings(Path folder, String gateway) throws IOException {
    var own = Files.writeString(folder.resolve("own.pem"), Keys.pem(APP.getPrivate()));
    var theirs = Files.writeString(folder.resolve("alipay.pem"), Keys.pem(ALIPAY.getPublic()));
    return new AlipaySettings(
        true,
        gateway,
        "2021001161683774",
        "2088000000000001",
        own.toString(),
        theirs.toString(),
        "",
        "",
        "",
        "QR_CODE_OFFLINE",
        "S-01",
        "https://shop.example/notify");
  }

  /// The gateway will answer the next call with this node, truly signed.
  Counter signed(String method, String node) {
    return raw(envelope(method, node, sign(node)));
  }

  Counter raw(String body) {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/html;charset=utf-8")
            .addHeader("trace_id", "t-1")
            .body(body)
            .build());
    return this;
  }

  static String envelope(String method, String node, String sign) {
    return "{\"alipay_trade_" + method + "_response\":" + node + ",\"sign\":\"" + sign + "\"}";
  }

  static String sign(String node) {
    return Signer.rsa(ALIPAY.getPrivate()).sign(node.getBytes(StandardCharsets.UTF_8));
  }

  static String failure(String code, String subCode) {
    return "{\"code\":\""
        + code
        + "\",\"msg\":\"m\",\"sub_code\":\""
        + subCode
        + "\",\"sub_msg\":\"t\"}";
  }

  /// The paid answer with one more member in front.
  static String with(String name, String value) {
    return "{\"" + name + "\":\"" + value + "\"," + PAID.substring(1);
  }

  Answer query() {
    return channel.query(ID);
  }

  /// All parameters of the next request, from its address and its body.
  Map<String, String> sent() throws InterruptedException {
    var request = server.takeRequest();
    var form = request.getBody() == null ? "" : request.getBody().utf8();
    var found = new HashMap<String, String>();
    for (var url : List.of(request.getUrl(), HttpUrl.get("http://form/?" + form))) {
      for (var name : url.queryParameterNames()) {
        found.put(name, url.queryParameter(name));
      }
    }
    return found;
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }
}
