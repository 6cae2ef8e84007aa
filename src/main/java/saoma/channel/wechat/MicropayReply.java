package saoma.channel.wechat;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.wire.Redactor;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a v2 call brought, once the signature was looked at.
sealed interface MicropayReply {
  /// Nothing that can be believed.
  record Unproven(Cause cause, Heard heard) implements MicropayReply {}

  /// Whoever has the merchant's key wrote these members.
  record Genuine(Map<String, String> members) implements MicropayReply {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    public Genuine {
      members = Map.copyOf(members);
    }

    String text(String name) {
      return members.getOrDefault(name, "");
    }

    boolean succeeded() {
      return text("result_code").equals("SUCCESS");
    }

    boolean isFor(String appid, String mchid) {
      return text("appid").equals(appid) && text("mch_id").equals(mchid);
    }

    Heard heard() {
      return MicropayReply.heard(members);
    }

    /// The order as v3 writes it.
    ///
    /// @param state where the reply has no word of its own for it
    Body order(String state) {
      var order = JsonNodeFactory.instance.objectNode();
      for (var same : new String[] {"appid", "out_trade_no", "transaction_id", "trade_type"}) {
        order.put(same, text(same));
      }
      order.put("mchid", text("mch_id"));
      order.put("trade_state", state.isEmpty() ? text("trade_state") : state);
      order.put("success_time", time(text("time_end")));
      putAmount(order);
      return new Body(order);
    }

    /// Without a currency it is CNY.
    private void putAmount(ObjectNode order) {
      if (members.containsKey("total_fee")) {
        var amount = order.putObject("amount");
        amount.put("currency", members.getOrDefault("fee_type", "CNY"));
        if (text("total_fee").matches("[0-9]{1,15}")) {
          amount.put("total", Long.parseLong(text("total_fee")));
        }
      }
    }

    private static String time(String text) {
      try {
        var at = LocalDateTime.parse(text, TIME);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(CHINA));
      } catch (DateTimeException e) {
        return "";
      }
    }
  }

  /// What may be kept: never the openid, the nonce or the signature.
  static Heard heard(Map<String, String> members) {
    var kept = JsonNodeFactory.instance.objectNode();
    for (var name :
        new String[] {
          "return_code",
          "return_msg",
          "result_code",
          "err_code",
          "err_code_des",
          "recall",
          "appid",
          "mch_id",
          "out_trade_no",
          "transaction_id",
          "trade_type",
          "trade_state",
          "total_fee",
          "fee_type",
          "time_end"
        }) {
      if (members.containsKey(name)) {
        kept.put(name, members.getOrDefault(name, ""));
      }
    }
    var code = members.getOrDefault("err_code", members.getOrDefault("trade_state", ""));
    var said = code.isEmpty() ? members.getOrDefault("result_code", "") : code;
    return new Heard(said, "", Redactor.redact(kept.toString()));
  }
}
