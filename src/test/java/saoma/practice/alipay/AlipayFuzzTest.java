package saoma.practice.alipay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.practice.bill.BillDesk;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Purse;
import saoma.practice.trade.TradeBook;
import saoma.wire.AesCbc;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is sent, the gateway answers in its own form and never throws. Signatures always verify
/// here, so that the noise gets past the door.
class AlipayFuzzTest {
  private static final List<String> METHODS =
      List.of("precreate", "query", "cancel", "close", "refund", "fastpay.refund.query");
  private static final List<String> NAMES =
      List.of(
          "out_trade_no",
          "trade_no",
          "total_amount",
          "refund_amount",
          "subject",
          "out_request_no",
          "timeout_express",
          "time_expire",
          "store_id",
          "body");
  private static final List<String> VALUES =
      List.of(
          "\"1\"",
          "\"2\"",
          "\"T\"",
          "\"0.01\"",
          "1.5",
          "-1",
          "1e9",
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "\"9999d\"",
          "\"1c\"",
          "\"3m\"",
          "\"2026-03-01 10:00:01\"",
          "\"\\u0000<>&\"",
          "\"99999999999999999999\"");

  @TempDir private Path folder;

  private AlipayGateway gateway(TradeBook book) throws Exception {
    var content = AesCbc.of("AAAAAAAAAAAAAAAAAAAAAA==");
    var account =
        new AlipayAccount(
            "1",
            "2",
            (message, signature) -> true,
            message -> "c2lnbg==",
            content,
            new AlipayPapers("a", "r", "s"));
    var clock = InstantSource.fixed(Instant.parse("2026-03-01T02:00:00Z"));
    var numbers = new Numbers(new SecureRandom());
    return new AlipayGateway(
        account,
        book,
        new Purse(numbers, clock),
        AlipayBooks.open(folder),
        numbers,
        clock,
        token -> "http://here/q/" + token,
        new BillDesk(book, numbers, clock),
        token -> "http://here/bill/" + token);
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  private static void requireAnswer(AlipayReply reply, String hint) {
    var json = JsonMapper.shared().readTree(reply.body());
    var node = json.properties().iterator().next();
    assertTrue(node.getKey().endsWith("_response"), hint + reply.body());
    assertTrue(node.getValue().path("code").asString("").matches("[1-4]000\\d"), hint);
  }

  @Test
  void noiseIsAnsweredInTheGatewaysOwnForm() throws Exception {
    var seed = 71L;
    var random = new SplittableRandom(seed);
    try (var book = TradeBook.open(folder.resolve("t.jsonl"))) {
      var gateway = gateway(book);
      for (var i = 0; i < 2_000; i++) {
        var query = new byte[random.nextInt(40)];
        var body = new byte[random.nextInt(80)];
        random.nextBytes(query);
        random.nextBytes(body);
        var text = new String(query, StandardCharsets.ISO_8859_1);
        requireAnswer(gateway.answer(text, body), "seed " + seed + ", round " + i + ": ");
      }
    }
  }

  @Test
  void strangeFieldsAreAnsweredInTheGatewaysOwnForm() throws Exception {
    var seed = 72L;
    var random = new SplittableRandom(seed);
    try (var book = TradeBook.open(folder.resolve("t.jsonl"))) {
      var gateway = gateway(book);
      for (var i = 0; i < 3_000; i++) {
        var fields = new LinkedHashMap<String, String>();
        for (var count = random.nextInt(6); count > 0; count--) {
          fields.put(any(NAMES, random), any(VALUES, random));
        }
        var biz = new StringBuilder();
        fields.forEach((name, value) -> biz.append(",\"").append(name).append("\":").append(value));
        var form = new LinkedHashMap<String, String>();
        form.put("app_id", "1");
        form.put("sign", "x");
        form.put("sign_type", "RSA2");
        form.put("version", "1.0");
        form.put("timestamp", "2026-03-01 10:00:00");
        form.put("method", "alipay.trade." + any(METHODS, random));
        form.put("biz_content", "{" + biz.substring(Math.min(1, biz.length())) + "}");
        var body = FormText.encode(form, StandardCharsets.UTF_8);
        var reply = gateway.answer("charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
        requireAnswer(reply, "seed " + seed + ", round " + i + ", " + biz + ": ");
      }
    }
  }
}
