package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Answer;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Unknown;
import saoma.channel.Health.Ready;
import saoma.channel.Heard;
import saoma.channel.wechat.Evidence.Genuine;
import saoma.wire.Exchange.Replied;
import saoma.wire.KeyRing;
import saoma.wire.Verifier;
import tools.jackson.databind.json.JsonMapper;

/// Replies as nobody would write them. A failure names its seed and round.
class WechatFuzzTest {
  private static final long SEED = 20260801L;
  private static final Seal SEAL =
      new Seal(KeyRing.of(Bench.KEY_ID, Verifier.rsa(Bench.PLATFORM.getPublic())), Bench.SCHEME);
  private static final List<String> STATES =
      List.of("SUCCESS", "REFUND", "NOTPAY", "CLOSED", "REVOKED", "PAYERROR", "USERPAYING", "X");
  private static final List<String> CODES =
      List.of("PARAM_ERROR", "NO_AUTH", "ORDER_CLOSED", "ORDER_NOT_EXIST", "ORDERPAID", "");

  @TempDir private Path folder;

  @Test
  void noReplyThatWasTouchedIsGenuine() throws Exception {
    var account = Bench.account(folder, "https://api.mch.weixin.qq.com");
    var checkup = new Checkup(account);
    var random = new SplittableRandom(SEED);
    var original = Bench.SEALING.replied(200, Bench.order("SUCCESS"));
    for (var round = 0; round < 6_000; round++) {
      var at = "seed " + SEED + " round " + round;
      var touched = touched(original, random);
      var evidence = SEAL.open(touched, Bench.NOW.plusSeconds(random.nextInt(-400, 400)));
      if (sameSignedParts(original, touched)) {
        continue;
      }
      assertFalse(evidence instanceof Genuine, at);
      assertFalse(checkup.read(evidence) instanceof Ready, at);
      assertTrue(Evidence.heard(touched, "x").redacted().length() <= 800, at);
    }
  }

  /// Well signed, and mutilated before it was signed: paid only if every part is still ours.
  @Test
  void noOrderThatIsNotOursIsPaid() {
    var random = new SplittableRandom(SEED);
    var trade = new Trade(Bench.ID, Bench.APPID, Bench.MCHID);
    var paid = 0;
    for (var round = 0; round < 40_000; round++) {
      var at = "seed " + SEED + " round " + round;
      var order = Bench.order(STATES.get(random.nextInt(STATES.size())));
      var bytes = mutilated(order.getBytes(StandardCharsets.UTF_8), random);
      var body = Body.read(bytes);
      if (body.isEmpty()) {
        continue;
      }
      var answer = trade.read(body.get(), Heard.nothing("fuzz"));
      if (answer instanceof Paid p) {
        paid++;
        assertOurs(bytes, at);
        assertEquals(Bench.ID.amount(), p.amount(), at);
      }
      assertFalse(answer instanceof Declined, at);
      assertTrue(!(answer instanceof Closed) || isOver(bytes), at);
      assertTrue(body.get().redacted().startsWith("{"), at);
    }
    assertTrue(paid > 50, "the untouched parts are still recognised: " + paid);
  }

  /// Over the real channel, without a good signature: whatever comes, nothing is known.
  @Test
  void withoutAGoodSignatureEveryAnswerIsUnknown() throws Exception {
    var random = new SplittableRandom(SEED);
    try (var bench = new Bench(folder)) {
      for (var round = 0; round < 150; round++) {
        var at = "seed " + SEED + " round " + round;
        var status = List.of(200, 204, 400, 401, 403, 404, 429, 500, 503).get(random.nextInt(9));
        var body = text(random);
        var headers = new HashMap<>(Bench.SEALING.headers(body + "!"));
        headers.keySet().removeIf(h -> random.nextInt(6) == 0);
        bench.server.enqueue(Bench.Sealing.response(status, body, headers).build());
        Answer answer =
            switch (random.nextInt(3)) {
              case 0 -> bench.channel.charge(Bench.CHARGE);
              case 1 -> bench.channel.query(Bench.ID);
              default -> bench.channel.reverse(Bench.ID);
            };
        assertTrue(answer instanceof Unknown, at + " " + answer);
      }
    }
  }

  private static String text(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Bench.order(STATES.get(random.nextInt(STATES.size())));
      case 1 -> "{\"code\":\"" + CODES.get(random.nextInt(CODES.size())) + "\"}";
      case 2 -> "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=x\"}";
      default ->
          new String(
              mutilated(Bench.ABSENT.getBytes(StandardCharsets.UTF_8), random),
              StandardCharsets.UTF_8);
    };
  }

  private static Replied touched(Replied original, SplittableRandom random) {
    var headers = new HashMap<>(original.headers());
    var body = original.body();
    var names = new ArrayList<>(headers.keySet());
    var name = names.get(random.nextInt(names.size()));
    var value = headers.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
    switch (random.nextInt(4)) {
      case 0 -> body = mutilated(body, random);
      case 1 -> headers.put(name, new String(mutilated(value, random), StandardCharsets.UTF_8));
      case 2 -> headers.remove(name);
      default -> headers.put(name, Character.toString(random.nextInt(0xD800)).repeat(3));
    }
    return new Replied(random.nextInt(100, 600), headers, body);
  }

  private static boolean sameSignedParts(Replied one, Replied other) {
    return List.of(Seal.TIMESTAMP, Seal.NONCE, Seal.SERIAL, Seal.SIGNATURE).stream()
            .allMatch(name -> one.header(name).equals(other.header(name)))
        && Arrays.equals(one.body(), other.body());
  }

  /// Cuts, doubles, swaps or overwrites a few bytes.
  private static byte[] mutilated(byte[] original, SplittableRandom random) {
    var bytes = original.clone();
    for (var n = random.nextInt(1, 4); n > 0 && bytes.length > 1; n--) {
      var at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "0123456789\"{}[],:eE.-".charAt(random.nextInt(21));
        case 2 -> bytes[at] = bytes[random.nextInt(bytes.length)];
        default -> bytes = random.nextInt(20) == 0 ? Arrays.copyOf(bytes, at) : bytes;
      }
    }
    return bytes;
  }

  private static void assertOurs(byte[] bytes, String at) {
    var json = JsonMapper.shared().readTree(bytes);
    var text =
        Map.of(
            "appid",
            Bench.APPID,
            "mchid",
            Bench.MCHID,
            "out_trade_no",
            Bench.ID.number(),
            "trade_type",
            "NATIVE");
    text.forEach((name, value) -> assertEquals(value, json.path(name).asString(""), at));
    assertTrue(List.of("SUCCESS", "REFUND").contains(json.path("trade_state").asString("")), at);
    assertTrue(json.at("/amount/total").isIntegralNumber(), at);
    assertEquals(2750, json.at("/amount/total").asLong(), at);
    assertEquals("CNY", json.at("/amount/currency").asString(""), at);
  }

  private static boolean isOver(byte[] bytes) {
    var state = JsonMapper.shared().readTree(bytes).path("trade_state").asString("");
    return state.equals("CLOSED") || state.equals("REVOKED");
  }
}
