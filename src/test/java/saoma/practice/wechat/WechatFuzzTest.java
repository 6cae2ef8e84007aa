package saoma.practice.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.practice.bill.BillDesk;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Purse;
import saoma.practice.trade.TradeBook;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is sent, the gateway answers in its own form, signed, and never throws. Signatures
/// always verify in the second test, so that the noise gets past the door.
class WechatFuzzTest {
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
  private static final String GOOD =
      "WECHATPAY2-SHA256-RSA2048"
          + " mchid=\"1\",serial_no=\"2\",nonce_str=\"3\",signature=\"4\",timestamp=\""
          + NOW.getEpochSecond()
          + "\"";
  private static final List<String> TARGETS =
      List.of(
          "/v3/pay/transactions/native",
          "/v3/pay/transactions/out-trade-no/ABCDEF?mchid=1",
          "/v3/pay/transactions/out-trade-no/%zz?mchid=%",
          "/v3/pay/transactions/out-trade-no/ABCDEF/close",
          "/v3/pay/transactions/id/1?mchid=1",
          "/v3/refund/domestic/refunds",
          "/v3/refund/domestic/refunds/A",
          "/v3/",
          "?");
  private static final List<String> NAMES =
      List.of(
          "appid",
          "mchid",
          "description",
          "out_trade_no",
          "notify_url",
          "amount",
          "time_expire",
          "out_refund_no",
          "transaction_id",
          "reason",
          "attach");
  private static final List<String> VALUES =
      List.of(
          "\"1\"",
          "\"w\"",
          "\"ABCDEF\"",
          "\"https://a.invalid/\"",
          "null",
          "[]",
          "{}",
          "5",
          "-1",
          "{\"total\":5,\"refund\":5,\"currency\":\"CNY\"}",
          "{\"total\":1e99}",
          "{\"total\":{}}",
          "\"2026-03-01T10:05:00+08:00\"",
          "\"+999999999-01-01T00:00:00Z\"",
          "\"\\ud83d\\ude00\"");

  @TempDir private Path folder;

  private static WechatGateway gateway(TradeBook book) {
    var account =
        new WechatAccount(
            "w",
            "1",
            "2",
            (message, signature) -> true,
            "PUB_KEY_ID_1",
            message -> "c2lnbg==",
            "k".repeat(32),
            "2".repeat(32));
    var numbers = new Numbers(new SecureRandom());
    var clock = InstantSource.fixed(NOW);
    return new WechatGateway(
        account,
        book,
        new Purse(numbers, clock),
        numbers,
        clock,
        token -> "http://here/q/" + token,
        url -> url.startsWith("https://"),
        new BillDesk(book, numbers, clock),
        target -> "http://here" + target);
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  private static void requireAnswer(WechatReply reply, String hint) {
    assertTrue(reply.headers().containsKey("Wechatpay-Signature"), hint);
    assertTrue(reply.headers().containsKey("Request-ID"), hint);
    assertTrue(Set.of(200, 204, 400, 401, 404).contains(reply.status()), hint + reply.status());
    if (reply.status() >= 400) {
      var json = JsonMapper.shared().readTree(reply.body());
      assertTrue(json.path("code").isString() && json.path("message").isString(), hint);
    }
  }

  @Test
  void spoiledAuthorizationsAreRefused() throws Exception {
    var seed = 81L;
    var random = new SplittableRandom(seed);
    try (var book = TradeBook.open(folder.resolve("t.jsonl"))) {
      var gateway = gateway(book);
      for (var i = 0; i < 2_000; i++) {
        var header = new StringBuilder(GOOD);
        header.setLength(random.nextInt(GOOD.length()));
        var noise = new byte[random.nextInt(10)];
        random.nextBytes(noise);
        header.append(new String(noise, StandardCharsets.ISO_8859_1));
        var request = WechatRequest.of("GET", any(TARGETS, random), header.toString(), new byte[0]);
        var reply = gateway.answer(request);
        requireAnswer(reply, "seed " + seed + ", round " + i + ": ");
        assertEquals(401, reply.status(), header.toString());
      }
    }
  }

  @Test
  void strangeBodiesAreAnsweredInWechatsOwnForm() throws Exception {
    var seed = 82L;
    var random = new SplittableRandom(seed);
    try (var book = TradeBook.open(folder.resolve("t.jsonl"))) {
      var gateway = gateway(book);
      for (var i = 0; i < 4_000; i++) {
        var fields = new LinkedHashMap<String, String>();
        for (var count = random.nextInt(10); count > 0; count--) {
          fields.put(any(NAMES, random), any(VALUES, random));
        }
        var body = new StringBuilder();
        fields.forEach(
            (name, value) -> body.append(",\"").append(name).append("\":").append(value));
        var text = "{" + body.substring(Math.min(1, body.length())) + "}";
        var cut = random.nextInt(5) == 0 ? random.nextInt(text.length()) : text.length();
        var request =
            WechatRequest.of(
                any(List.of("GET", "POST"), random),
                any(TARGETS, random),
                GOOD,
                text.substring(0, cut).getBytes(StandardCharsets.UTF_8));
        requireAnswer(
            gateway.answer(request), "seed " + seed + ", round " + i + ", " + text + ": ");
      }
    }
  }
}
