package saoma.practice.wechat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import saoma.practice.trade.TradeBook;
import saoma.wire.FlatXml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The same trades over v2: `/pay/micropay`, `/pay/orderquery` and `/secapi/pay/reverse`. Each call
/// is put into the words of v3, carried out there, and the answer put back. A merchant's
/// certificate cannot be asked for on a plain line; the signature is.
final class Micropay {
  static final String CHARGE = "/pay/micropay";
  static final String QUERY = "/pay/orderquery";
  static final String REVERSE = "/secapi/pay/reverse";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final WechatAccount account;
  private final TradeBook book;
  private final CodePay codes;
  private final WechatOrders orders;

  Micropay(WechatAccount account, TradeBook book, CodePay codes, WechatOrders orders) {
    this.account = account;
    this.book = book;
    this.codes = codes;
    this.orders = orders;
  }

  /// The members of the answer, without a signature.
  Map<String, String> answer(String path, Map<String, String> asked) {
    try {
      return done(path, book.inTurn(() -> carryOut(path, asked)));
    } catch (Refusal refusal) {
      return refused(account, refusal.code(), String.valueOf(refusal.getMessage()));
    }
  }

  private Map<String, Object> carryOut(String path, Map<String, String> asked) {
    var number = asked.getOrDefault("out_trade_no", "");
    return switch (path) {
      case CHARGE -> codes.charge(request(path, charge(asked)));
      case REVERSE -> codes.reverse(number, request(path, merchant(asked)));
      default ->
          orders.byOutTradeNo(
              number,
              new WechatRequest(
                  "GET", path + "?mchid=" + asked.getOrDefault("mch_id", ""), null, ""));
    };
  }

  private static WechatRequest request(String path, JsonNode body) {
    return new WechatRequest("POST", path, null, body.toString());
  }

  private static ObjectNode merchant(Map<String, String> asked) {
    var body = JSON.createObjectNode();
    body.put("appid", asked.getOrDefault("appid", ""));
    body.put("mchid", asked.getOrDefault("mch_id", ""));
    return body;
  }

  private static ObjectNode charge(Map<String, String> asked) {
    var body = merchant(asked);
    body.put("description", asked.getOrDefault("body", ""));
    body.put("out_trade_no", asked.getOrDefault("out_trade_no", ""));
    body.putObject("payer").put("auth_code", asked.getOrDefault("auth_code", ""));
    var fen = asked.getOrDefault("total_fee", "");
    body.putObject("amount").put("total", fen.matches("[0-9]{1,9}") ? Integer.parseInt(fen) : 0);
    var scene = body.putObject("scene_info");
    scene.put("device_ip", asked.getOrDefault("spbill_create_ip", ""));
    scene.putObject("store_info").put("out_id", asked.getOrDefault("mch_id", ""));
    return body;
  }

  private Map<String, String> done(String path, Map<String, Object> order) {
    var members = new TreeMap<String, String>();
    members.put("return_code", "SUCCESS");
    members.put("result_code", "SUCCESS");
    members.put("appid", account.appid());
    members.put("mch_id", account.mchid());
    if (path.equals(REVERSE)) {
      members.put("recall", "N");
      return members;
    }
    for (var same : new String[] {"out_trade_no", "transaction_id", "trade_type", "bank_type"}) {
      if (order.get(same) instanceof String text) {
        members.put(same, text);
      }
    }
    if (path.equals(QUERY)) {
      members.put("trade_state", String.valueOf(order.get("trade_state")));
    }
    if (order.get("amount") instanceof Map<?, ?> amount) {
      members.put("total_fee", String.valueOf(amount.get("total")));
      members.put("fee_type", "CNY");
    }
    if (order.get("success_time") instanceof String time) {
      members.put("time_end", time.substring(0, 19).replaceAll("[^0-9]", ""));
    }
    return members;
  }

  static Map<String, String> refused(WechatAccount account, String code, String text) {
    var members = new TreeMap<String, String>();
    members.put("return_code", "SUCCESS");
    members.put("result_code", "FAIL");
    members.put("appid", account.appid());
    members.put("mch_id", account.mchid());
    members.put("err_code", code.equals("AUTH_CODE_INVALID") ? code : code.replace("_", ""));
    members.put("err_code_des", text);
    return members;
  }

  /// What v2 says, unsigned, to whoever did not sign.
  static String notHeard(String text) {
    var members = new LinkedHashMap<String, String>();
    members.put("return_code", "FAIL");
    members.put("return_msg", text);
    return FlatXml.write(members);
  }
}
