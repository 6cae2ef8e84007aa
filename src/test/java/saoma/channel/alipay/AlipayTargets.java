package saoma.channel.alipay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.channel.Answer;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Paid;
import saoma.channel.Arrival;
import saoma.channel.Heard;
import saoma.channel.Notification;
import saoma.channel.PayingOut;
import saoma.channel.PayoutAnswer;
import saoma.channel.SplitAnswer;
import saoma.channel.Splitting;
import saoma.channel.alipay.Codes.Call;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.fuzz.Target;
import saoma.payout.Payee;
import saoma.split.Receiver;
import saoma.wire.Exchange.Replied;
import saoma.wire.Http;
import tools.jackson.databind.json.JsonMapper;

/// Alipay's answers, damaged on the way, and damaged before they were signed.
public final class AlipayTargets {
  private static final String METHOD = "alipay.trade.query";
  private static final String CLOSED = Counter.PAID.replace("TRADE_SUCCESS", "TRADE_CLOSED");
  private static final List<String> WORDS =
      List.of(
          "alipay_trade_query_response",
          "error_response",
          "sign",
          "alipay_cert_sn",
          "code",
          "10000",
          "40004",
          "ACQ.TRADE_NOT_EXIST",
          "out_trade_no",
          "total_amount",
          "88.88",
          "88.880",
          "8888e-2",
          "trade_status",
          "TRADE_SUCCESS",
          "TRADE_FINISHED",
          "TRADE_CLOSED",
          "trade_no",
          "seller_id",
          "trans_currency",
          "USD",
          "app_id=",
          "&",
          "%25",
          "{\"",
          "\":\"",
          "\",\"",
          "\"}");

  private AlipayTargets() {}

  public static List<Target> all() throws Exception {
    var folder = Files.createTempDirectory("saoma-fuzz");
    var clock = InstantSource.fixed(Counter.NOW);
    var settings = Counter.settings(folder, "https://openapi.alipay.com/gateway.do");
    var account = AlipayAccount.load(settings, Path::of, clock);
    var gateway = new Gateway(account, new Http(Http.Limits.DEFAULT), clock);
    var trade = new Trade(Counter.ID, account.sellerId(), clock);
    return List.of(
        new Target(
            "alipay envelope",
            List.of(envelope(Counter.PAID), envelope(CLOSED), envelope(absent())),
            WORDS,
            input -> envelope(gateway, trade, input)),
        new Target(
            "alipay signed body",
            List.of(bytes(Counter.PAID), bytes(CLOSED), bytes(absent())),
            WORDS,
            input -> signed(trade, input)),
        new Target(
            "alipay signed payout",
            List.of(bytes(payout("SUCCESS")), bytes(payout("FAIL")), bytes(payout("REFUND"))),
            List.of("out_biz_no", "order_id", "trans_amount", "status", "DEALING", "error_code"),
            input -> payout(new AlipayPayingOut(account, gateway, clock), input)),
        new Target(
            "alipay split",
            List.of(bytes(split("SUCCESS")), bytes(split("FAIL"))),
            WORDS,
            input -> split(new AlipaySplitting(gateway, clock), input)),
        new Target(
            "alipay notification",
            List.of(NotificationTest.signed(NotificationTest.paid()), bytes("a=1&b=%41+")),
            WORDS,
            input -> notification(account, input)));
  }

  /// As if Alipay had signed it: something is said about a payout only if it is ours.
  private static void payout(AlipayPayingOut payingOut, byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var node = Node.read(text);
    if (node.isEmpty()) {
      return;
    }
    var genuine = new Genuine(node.get(), Heard.nothing("fuzz"), Optional.empty());
    var payee = new Payee(Payee.Kind.LOGON, "13812345678", "W", "", "138…5678");
    var order = new PayingOut.Order(Counter.NUMBER, Counter.ID.amount(), payee, "wages");
    var answer = payingOut.proven(PayoutCodes.Call.QUERY, order, genuine);
    switch (answer) {
      case PayoutAnswer.Done _,
          PayoutAnswer.Dealing _,
          PayoutAnswer.Returned _,
          PayoutAnswer.Refused _ -> {
        var json = JsonMapper.shared().readTree(text);
        require(json.path("out_biz_no").asString("").equals(Counter.NUMBER), "another number");
        require(json.path("code").asString("").equals("10000"), "no success");
      }
      case PayoutAnswer.Absent _, PayoutAnswer.Waiting _, PayoutAnswer.Unknown _ -> {}
    }
  }

  /// As if Alipay had signed it: something is said about a split only if it is ours.
  private static void split(AlipaySplitting splitting, byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var node = Node.read(text);
    if (node.isEmpty()) {
      return;
    }
    var genuine = new Genuine(node.get(), Heard.nothing("fuzz"), Optional.empty());
    Relations.read(genuine);
    Relations.ratio(node.get());
    Relations.receivers(node.get())
        .forEach(one -> require(!one.account().isBlank(), "a receiver without an account"));
    var receiver = new Receiver(Receiver.Kind.USER, "2088000000000101", "W");
    var order = new Splitting.Order(Counter.NUMBER, "T", Counter.ID.amount(), receiver);
    switch (splitting.proven(SplitCodes.Call.QUERY, order, genuine)) {
      case SplitAnswer.Done _, SplitAnswer.Refused _ -> {
        var json = JsonMapper.shared().readTree(text);
        require(json.path("out_request_no").asString("").equals(Counter.NUMBER), "another");
        require(json.path("code").asString("").equals("10000"), "no success");
      }
      case SplitAnswer.Absent _, SplitAnswer.Waiting _, SplitAnswer.Unknown _ -> {}
    }
  }

  private static String split(String state) {
    return "{\"code\":\"10000\",\"out_request_no\":\""
        + Counter.NUMBER
        + "\",\"royalty_detail_list\":[{\"amount\":\"88.88\",\"detail_id\":\"2026\","
        + "\"trans_in\":\"2088000000000101\",\"state\":\""
        + state
        + "\",\"error_code\":\"X\"}],\"receiver_list\":[{\"type\":\"userId\",\"account\":\"2\"}],"
        + "\"result_code\":\"SUCCESS\",\"max_ratio\":30}";
  }

  private static String payout(String status) {
    return "{\"code\":\"10000\",\"out_biz_no\":\""
        + Counter.NUMBER
        + "\",\"order_id\":\"2026\",\"trans_amount\":\"88.88\",\"error_code\":\"X\","
        + "\"status\":\""
        + status
        + "\",\"pay_date\":\"2026-01-02 11:04:15\"}";
  }

  /// As it came: read only if somebody signed it. As if somebody had: only for this shop.
  private static void notification(AlipayAccount account, byte[] input) {
    var arrival = new Arrival(Map.of(), input);
    var read = new AlipayNotifications(account, account::verifies).read(arrival);
    if (read instanceof Notification.OfPayment(var _, var charge, var _, var _)) {
      require(charge.equals(Counter.ID), "a payment that nobody signed");
    }
    var believed = new AlipayNotifications(account, (_, _, _) -> true).read(arrival);
    if (!(believed instanceof Notification.NotBelieved)) {
      var form = FormText.read(input).orElseThrow();
      require(account.appId().equals(form.get("app_id")), "another application");
      require(account.sellerId().equals(form.get("seller_id")), "another seller");
    }
  }

  private static void envelope(Gateway gateway, Trade trade, byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var evidence = gateway.read(METHOD, new Replied(200, Map.of(), input));
    var answer = AlipayChannel.answer(Call.QUERY, evidence, trade::queried);
    switch (answer) {
      case Paid _ -> require(text.contains(Counter.PAID), "paid on bytes that nobody signed");
      case Closed _ -> require(text.contains(CLOSED), "closed on bytes that nobody signed");
      case Declined _ -> throw new AssertionError("nobody signed a refusal");
      case Answer.Waiting _, Answer.Unknown _, Answer.ShowCode _ -> {}
    }
    require(answer.heard().redacted().length() <= 800, "what is kept is bounded");
    AlipayChannel.answer(Call.REVERSE, evidence, trade::cancelled);
    AlipayChannel.answer(Call.CHARGE, evidence, trade::queried);
  }

  /// As if Alipay had signed it: paid only if number, amount and currency are still ours.
  private static void signed(Trade trade, byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var node = Node.read(text);
    if (node.isEmpty()) {
      return;
    }
    var genuine = new Genuine(node.get(), Heard.nothing("fuzz"), Optional.empty());
    var answer = AlipayChannel.answer(Call.QUERY, genuine, trade::queried);
    AlipayChannel.answer(Call.REVERSE, genuine, trade::cancelled);
    if (answer instanceof Paid paid) {
      var json = JsonMapper.shared().readTree(text);
      require(json.path("out_trade_no").asString("").equals(Counter.NUMBER), "another number");
      var amount = new BigDecimal(json.path("total_amount").asString(""));
      require(amount.compareTo(new BigDecimal("88.88")) == 0, "another amount");
      require(paid.amount().equals(Counter.ID.amount()), "another amount");
      require(json.path("code").asString("").equals("10000"), "no success");
    }
  }

  private static String absent() {
    return Counter.failure("40004", "ACQ.TRADE_NOT_EXIST");
  }

  private static byte[] envelope(String node) {
    return bytes(Counter.envelope("query", node, Counter.sign(node)));
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
