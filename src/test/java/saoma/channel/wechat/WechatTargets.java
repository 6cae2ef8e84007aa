package saoma.channel.wechat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Paid;
import saoma.channel.Arrival;
import saoma.channel.Heard;
import saoma.channel.Notification;
import saoma.channel.wechat.Codes.Call;
import saoma.channel.wechat.Evidence.Genuine;
import saoma.fuzz.Target;
import saoma.wire.ApiKey;
import saoma.wire.Exchange.Replied;
import saoma.wire.FlatXml;
import saoma.wire.KeyRing;
import saoma.wire.Verifier;
import tools.jackson.databind.json.JsonMapper;

/// WeChat's replies, damaged on the way, and damaged before they were signed.
public final class WechatTargets {
  private static final Seal SEAL =
      new Seal(KeyRing.of(Bench.KEY_ID, Verifier.rsa(Bench.PLATFORM.getPublic())), Bench.SCHEME);
  private static final List<String> WORDS =
      List.of(
          "trade_state",
          "SUCCESS",
          "REFUND",
          "NOTPAY",
          "CLOSED",
          "REVOKED",
          "amount",
          "total",
          "2750",
          "27.50",
          "2.75e3",
          "currency",
          "CNY",
          "USD",
          "out_trade_no",
          "mchid",
          "appid",
          "transaction_id",
          "success_time",
          "trade_type",
          "NATIVE",
          "code",
          "ORDER_NOT_EXIST",
          "Wechatpay-Timestamp: ",
          "Wechatpay-Nonce: ",
          "Wechatpay-Serial: ",
          "Wechatpay-Signature: ",
          "WECHATPAY/SIGNTEST/",
          "\n",
          "{\"",
          "\":\"",
          "\",\"",
          "\"}");

  private WechatTargets() {}

  public static List<Target> all() throws Exception {
    var folder = Files.createTempDirectory("saoma-fuzz");
    var notifications =
        new WechatNotifications(
            Bench.account(folder, "https://api.mch.weixin.qq.com"),
            ApiKey.of(NotificationTest.KEY),
            () -> Bench.NOW);
    var trade = new Trade(Bench.ID, Bench.APPID, Bench.MCHID);
    return List.of(
        new Target(
            "wechat reply with headers",
            List.of(
                reply(200, Bench.order("SUCCESS")),
                reply(200, Bench.order("CLOSED")),
                reply(404, Bench.ABSENT)),
            WORDS,
            WechatTargets::reply),
        new Target(
            "wechat signed body",
            List.of(
                bytes(Bench.order("SUCCESS")),
                bytes(Bench.order("NOTPAY")),
                bytes(Bench.order("CLOSED")),
                bytes(Bench.ABSENT)),
            WORDS,
            input -> signed(trade, input)),
        new Target(
            "wechat notification",
            List.of(bytes(NotificationTest.body("TRANSACTION.SUCCESS", Bench.order("SUCCESS")))),
            WORDS,
            input -> notification(notifications, input)),
        new Target(
            "wechat sealed content",
            List.of(bytes(Bench.order("SUCCESS")), bytes(Bench.order("NOTPAY"))),
            WORDS,
            input -> sealed(notifications, input)),
        new Target(
            "wechat v2 members",
            List.of(
                bytes(FlatXml.write(MicropayBench.success(Map.of()))),
                bytes(FlatXml.write(MicropayBench.success(Map.of("trade_state", "NOTPAY")))),
                bytes(FlatXml.write(MicropayBench.refused("USERPAYING")))),
            WORDS,
            input -> FlatXml.read(input).ifPresent(members -> members(trade, members))));
  }

  /// Signed as it is, so that everything behind the signature is met.
  private static void notification(WechatNotifications notifications, byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var read = notifications.read(new Arrival(Bench.SEALING.headers(text), bytes(text)));
    if (read instanceof Notification.OfPayment(var _, var charge, var _, var _)) {
      require(charge.equals(Bench.ID), "a payment that nobody sealed");
    }
    notifications.read(new Arrival(Map.of(Seal.SIGNATURE, text), input));
  }

  private static void sealed(WechatNotifications notifications, byte[] input) {
    var plain = new String(input, StandardCharsets.UTF_8);
    for (var event : List.of("TRANSACTION.SUCCESS", "REFUND.SUCCESS")) {
      var body = NotificationTest.body(event, plain);
      var read = notifications.read(new Arrival(Bench.SEALING.headers(body), bytes(body)));
      if (read instanceof Notification.OfPayment) {
        var json = JsonMapper.shared().readTree(plain);
        require(json.path("mchid").asString("").equals(Bench.MCHID), "another merchant");
        require(json.path("appid").asString("").equals(Bench.APPID), "another application");
      }
    }
  }

  /// Members that somebody with the key signed.
  private static void members(Trade trade, Map<String, String> members) {
    var genuine = new MicropayReply.Genuine(members);
    require(genuine.heard().redacted().length() <= 800, "what is kept is bounded");
    for (var state : List.of("SUCCESS", "")) {
      var answer = trade.read(genuine.order(state), genuine.heard());
      require(!(answer instanceof Declined), "an order never refuses for good");
      if (answer instanceof Paid) {
        require(genuine.isFor(Bench.APPID, Bench.MCHID), "another merchant");
        require(genuine.text("out_trade_no").equals(Bench.ID.number()), "another number");
        require(Long.parseLong(genuine.text("total_fee")) == 2750, "another amount");
      }
    }
  }

  /// Status, headers, an empty line, the body.
  private static byte[] reply(int status, String body) {
    var text = new StringBuilder().append(status).append('\n');
    Bench.SEALING
        .headers(body)
        .forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    return bytes(text.append('\n').append(body).toString());
  }

  private static void reply(byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var split = text.indexOf("\n\n");
    var head = (split < 0 ? text : text.substring(0, split)).split("\n");
    var body = split < 0 ? "" : text.substring(split + 2);
    var headers = new HashMap<String, String>();
    for (var line : head) {
      var colon = line.indexOf(": ");
      if (colon > 0) {
        headers.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    var replied = new Replied(200, headers, bytes(body));
    var evidence = SEAL.open(replied, Bench.NOW);
    if (evidence instanceof Genuine) {
      var ours = List.of(Bench.order("SUCCESS"), Bench.order("CLOSED"), Bench.ABSENT);
      require(ours.contains(body), "genuine, and nobody signed it");
    }
    SEAL.skew(replied, Bench.NOW);
    require(Evidence.heard(replied, "x").redacted().length() <= 800, "what is kept is bounded");
  }

  private static void signed(Trade trade, byte[] input) {
    var body = Body.read(input);
    if (body.isEmpty()) {
      return;
    }
    var answer = trade.read(body.get(), Heard.nothing("fuzz"));
    require(!(answer instanceof Declined), "an order never refuses for good");
    for (var call : Call.values()) {
      var error = Codes.error(call, 400, body.get().text("code"), Heard.nothing("fuzz"));
      require(!(error instanceof Paid), "an error is never paid");
    }
    require(body.get().redacted().startsWith("{"), "what is kept is an object");
    if (answer instanceof Paid paid) {
      var json = JsonMapper.shared().readTree(input);
      var expected =
          Map.of("appid", Bench.APPID, "mchid", Bench.MCHID, "out_trade_no", Bench.ID.number());
      expected.forEach(
          (name, value) -> require(json.path(name).asString("").equals(value), "another " + name));
      require(json.at("/amount/total").asLong() == 2750, "another amount");
      require(json.at("/amount/currency").asString("").equals("CNY"), "another currency");
      require(paid.amount().equals(Bench.ID.amount()), "another amount");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
