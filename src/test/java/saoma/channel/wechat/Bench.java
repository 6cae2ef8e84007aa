package saoma.channel.wechat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.WrongSetting;
import saoma.money.Money;
import saoma.settings.WechatSettings;
import saoma.wire.Exchange.Replied;
import saoma.wire.Http;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.TestKeys;

/// A server that signs like WeChat Pay, and a channel that talks to it.
final class Bench implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-08-01T02:00:00Z");
  static final String APPID = "wxd678efh567hg6787";
  static final String MCHID = "1230000109";
  static final String MERCHANT_SERIAL = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";
  static final String KEY_ID = "PUB_KEY_ID_0112300001092026080100000001";
  static final String SCHEME = "WECHATPAY2-SHA256-RSA2048";
  static final String NONCE = "593BEC0C930BF1AFEB40B4A08C8FB242";
  static final KeyPair MERCHANT = TestKeys.rsa();
  static final KeyPair PLATFORM = TestKeys.rsa();
  static final ChargeId ID = new ChargeId("S01202608010001", Money.fen(2750));
  static final Charge CHARGE = new Charge(ID, "Saoma 茶", NOW, NOW.plusSeconds(330));
  static final String ABSENT = "{\"code\":\"ORDER_NOT_EXIST\",\"message\":\"订单不存在\"}";
  static final Sealing SEALING = new Sealing(NOW, KEY_ID, Signer.rsa(PLATFORM.getPrivate()));

  final MockWebServer server = new MockWebServer();
  final WechatChannel channel;
  private final Http http =
      new Http(
          new Http.Limits(
              Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofSeconds(2), 20_000),
          true);

  Bench(Path folder) throws IOException, WrongSetting {
    server.start();
    var base = server.url("/").toString();
    channel = new WechatChannel(account(folder, base), http, () -> NOW, () -> NONCE);
  }

  static WechatSettings settings(Path folder, String base) throws IOException {
    Files.writeString(folder.resolve("own.pem"), Keys.pem(MERCHANT.getPrivate()));
    Files.writeString(folder.resolve("theirs.pem"), Keys.pem(PLATFORM.getPublic()));
    return new WechatSettings(
        true,
        base,
        APPID,
        MCHID,
        MERCHANT_SERIAL,
        "own.pem",
        KEY_ID,
        "theirs.pem",
        "",
        "",
        "https://example.invalid/wechat");
  }

  static WechatAccount account(Path folder, String base) throws IOException, WrongSetting {
    return WechatAccount.load(settings(folder, base), folder::resolve);
  }

  void answers(int status, String body) {
    server.enqueue(SEALING.response(status, body).build());
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }

  /// Who signs, when.
  record Sealing(Instant at, String serial, Signer signer) {
    Map<String, String> headers(String body) {
      var timestamp = Long.toString(at.getEpochSecond());
      var message = timestamp + "\nreplyNonce\n" + body + "\n";
      var headers = new LinkedHashMap<String, String>();
      headers.put("Wechatpay-Timestamp", timestamp);
      headers.put("Wechatpay-Nonce", "replyNonce");
      headers.put("Wechatpay-Serial", serial);
      headers.put("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
      headers.put("Wechatpay-Signature", signer.sign(message.getBytes(StandardCharsets.UTF_8)));
      headers.put("Request-ID", "08E3F5B8CF0610C00518E0BEA0C40120F00828A3A505-0");
      headers.put("Content-Type", "application/json; charset=utf-8");
      return headers;
    }

    Replied replied(int status, String body) {
      return new Replied(status, headers(body), body.getBytes(StandardCharsets.UTF_8));
    }

    MockResponse.Builder response(int status, String body) {
      return response(status, body, headers(body));
    }

    static MockResponse.Builder response(int status, String body, Map<String, String> headers) {
      var response = new MockResponse.Builder().code(status);
      headers.forEach(response::setHeader);
      return status == 204 ? response : response.body(body);
    }
  }

  /// The order object of a query.
  static String order(String state) {
    return order(Map.of("trade_state", "\"" + state + "\""));
  }

  /// A paid order with some members changed. The values are JSON; an empty one leaves the member
  /// out.
  static String order(Map<String, String> changes) {
    var members = new LinkedHashMap<String, String>();
    members.put("appid", "\"" + APPID + "\"");
    members.put("mchid", "\"" + MCHID + "\"");
    members.put("out_trade_no", "\"" + ID.number() + "\"");
    members.put("transaction_id", "\"1217752501201407033233368018\"");
    members.put("trade_type", "\"NATIVE\"");
    members.put("trade_state", "\"SUCCESS\"");
    members.put("success_time", "\"2026-08-01T10:01:02+08:00\"");
    members.put("payer", "{\"openid\":\"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o\"}");
    members.put("amount", "{\"total\":2750,\"payer_total\":2650,\"currency\":\"CNY\"}");
    members.putAll(changes);
    var json = new StringBuilder();
    members.forEach((name, value) -> {
      if (!value.isEmpty()) {
        json.append(json.isEmpty() ? "" : ",").append('"').append(name).append("\":");
        json.append(value);
      }
    });
    return "{" + json + "}";
  }
}
