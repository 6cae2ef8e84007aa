package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.Verifier;
import saoma.wire.WrongKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A merchant of WeChat Pay that builds its requests by hand, so that a test can spoil any part.
final class RawWechat {
  static final String NATIVE = "/v3/pay/transactions/native";
  static final String REFUNDS = "/v3/refund/domestic/refunds";

  private final PracticeAddresses.Wechat wechat;
  private final InstantSource clock;
  private final HttpClient http;
  private final Signer signer;
  private final Verifier verifier;

  /// A verified answer.
  record Answer(int status, JsonNode json) {
    String code() {
      return json.path("code").asString("");
    }

    String text(String name) {
      return json.path(name).asString("");
    }
  }

  RawWechat(PracticeAddresses.Wechat wechat, InstantSource clock, HttpClient http) throws WrongKey {
    this.wechat = wechat;
    this.clock = clock;
    this.http = http;
    signer = Signer.rsa(Keys.privateKey(Path.of(wechat.merchantPrivateKey())));
    verifier = Verifier.rsa(Keys.publicKey(Path.of(wechat.publicKey())));
  }

  String authorization(String method, String target, String body, Instant at) {
    var seconds = at.getEpochSecond();
    var text = method + "\n" + target + "\n" + seconds + "\nnonce\n" + body + "\n";
    return "WECHATPAY2-SHA256-RSA2048 mchid=\"%s\",nonce_str=\"nonce\",signature=\"%s\",timestamp=\"%d\",serial_no=\"%s\""
        .formatted(
            wechat.mchid(),
            signer.sign(text.getBytes(StandardCharsets.UTF_8)),
            seconds,
            wechat.merchantSerial());
  }

  /// Sends as told and insists on a valid signature under every answer, errors too.
  Answer send(String method, String target, String body, String authorization)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(wechat.base() + target))
            .header("Accept", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    var reply = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertTrue(reply.headers().firstValue("Request-ID").isPresent());
    assertEquals(wechat.publicKeyId(), header(reply, "Wechatpay-Serial"));
    var text =
        header(reply, "Wechatpay-Timestamp")
            + "\n"
            + header(reply, "Wechatpay-Nonce")
            + "\n"
            + reply.body()
            + "\n";
    assertTrue(
        verifier.verify(
            text.getBytes(StandardCharsets.UTF_8), header(reply, "Wechatpay-Signature")));
    return new Answer(
        reply.statusCode(),
        JsonMapper.shared().readTree(reply.body().isEmpty() ? "{}" : reply.body()));
  }

  Answer call(String method, String target, String body) throws IOException, InterruptedException {
    return send(method, target, body, authorization(method, target, body, clock.instant()));
  }

  String order(String number, String more) {
    return """
    {"appid":"%s","mchid":"%s","description":"Tea","out_trade_no":"%s",\
    "notify_url":"https://example.invalid/n","amount":{"total":1000,"currency":"CNY"}%s}\
    """
        .formatted(wechat.appid(), wechat.mchid(), number, more);
  }

  String prepay(String number, String more) throws IOException, InterruptedException {
    var answer = call("POST", NATIVE, order(number, more));
    assertEquals(200, answer.status(), answer.toString());
    return answer.text("code_url");
  }

  Answer query(String number) throws IOException, InterruptedException {
    return call(
        "GET", "/v3/pay/transactions/out-trade-no/" + number + "?mchid=" + wechat.mchid(), "");
  }

  Answer close(String number) throws IOException, InterruptedException {
    return call(
        "POST",
        "/v3/pay/transactions/out-trade-no/" + number + "/close",
        "{\"mchid\":\"" + wechat.mchid() + "\"}");
  }

  private static String header(HttpResponse<String> reply, String name) {
    return reply.headers().firstValue(name).orElseThrow();
  }
}
