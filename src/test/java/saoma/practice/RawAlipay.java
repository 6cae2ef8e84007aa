package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.Verifier;
import saoma.wire.WrongKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A merchant of Alipay that builds its requests by hand, so that a test can spoil any part.
final class RawAlipay {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final PracticeAddresses.Alipay alipay;
  private final InstantSource clock;
  private final HttpClient http;
  private final Signer signer;
  private final Verifier verifier;

  RawAlipay(PracticeAddresses.Alipay alipay, InstantSource clock, HttpClient http) throws WrongKey {
    this.alipay = alipay;
    this.clock = clock;
    this.http = http;
    signer = Signer.rsa(Keys.privateKey(Path.of(alipay.appPrivateKey())));
    verifier = Verifier.rsa(Keys.publicKey(Path.of(alipay.alipayPublicKey())));
  }

  /// The parameters of a good call, unsigned.
  TreeMap<String, String> parameters(String method, String biz) {
    return new TreeMap<>(
        Map.of(
            "app_id",
            alipay.appId(),
            "method",
            method,
            "format",
            "JSON",
            "charset",
            "utf-8",
            "sign_type",
            "RSA2",
            "timestamp",
            TIME.format(clock.instant().atOffset(ZoneOffset.ofHours(8))),
            "version",
            "1.0",
            "biz_content",
            biz));
  }

  TreeMap<String, String> signed(TreeMap<String, String> parameters) {
    var text =
        parameters.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + pair.getValue())
            .collect(Collectors.joining("&"));
    parameters.put("sign", signer.sign(text.getBytes(charset(parameters))));
    return parameters;
  }

  /// Sends everything in the body but the charset, which stands in the address.
  HttpResponse<String> send(TreeMap<String, String> parameters)
      throws IOException, InterruptedException {
    var charset = charset(parameters);
    var form =
        parameters.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), charset))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(
                URI.create(alipay.gateway() + "?charset=" + parameters.get("charset")))
            .header("Content-Type", "application/x-www-form-urlencoded;charset=" + charset)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /// A good call, whose answer must carry a valid signature over the node's raw text.
  JsonNode call(String method, String biz) throws IOException, InterruptedException {
    return call(signed(parameters(method, biz)));
  }

  JsonNode call(TreeMap<String, String> parameters) throws IOException, InterruptedException {
    var reply = send(parameters);
    assertEquals(200, reply.statusCode());
    var start = "{\"" + parameters.get("method").replace('.', '_') + "_response\":";
    assertTrue(reply.body().startsWith(start), reply.body());
    var end = reply.body().lastIndexOf(",\"sign\":");
    var node = reply.body().substring(start.length(), end);
    var sign = JsonMapper.shared().readTree(reply.body()).path("sign").stringValue();
    assertTrue(verifier.verify(node.getBytes(StandardCharsets.UTF_8), sign), reply.body());
    return JsonMapper.shared().readTree(node);
  }

  /// The code's address.
  String precreate(String number, String more) throws IOException, InterruptedException {
    var answer = call("alipay.trade.precreate", order(number, more));
    assertEquals("10000", answer.path("code").stringValue(), answer.toString());
    return answer.path("qr_code").stringValue();
  }

  static String order(String number, String more) {
    return "{\"out_trade_no\":\"%s\",\"total_amount\":\"10.00\",\"subject\":\"Tea\"%s}"
        .formatted(number, more);
  }

  /// The sub code, or the trade's status.
  String query(String number) throws IOException, InterruptedException {
    var answer = call("alipay.trade.query", "{\"out_trade_no\":\"" + number + "\"}");
    return answer.has("sub_code")
        ? answer.path("sub_code").stringValue()
        : answer.path("trade_status").stringValue();
  }

  String subCode(String method, String biz) throws IOException, InterruptedException {
    return call(method, biz).path("sub_code").asString("");
  }

  private static Charset charset(Map<String, String> parameters) {
    return Charset.forName(parameters.get("charset"));
  }
}
