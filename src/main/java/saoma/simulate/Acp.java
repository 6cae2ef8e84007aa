package saoma.simulate;

import java.util.HashMap;
import java.util.Map;
import saoma.channel.Raw;

/// What UnionPay says (`protocols/card.md`, 4): the answer to a payment only says that it was taken
/// over, and how it stands only a query tells.
final class Acp {
  static final String MERCHANT = "777290058110097";

  /// When every number was made, in China.
  private static final String TIME = "20261123100000";

  private Acp() {}

  static Raw said(String code, String number, long fen) {
    return Gateway.done(form(code, number, fen));
  }

  private static Map<String, Object> form(String code, String number, long fen) {
    return Map.of(
        "merId",
        MERCHANT,
        "orderId",
        number,
        "txnTime",
        TIME,
        "txnAmt",
        Long.toString(fen),
        "respCode",
        code);
  }

  static Raw stands(Trade trade) {
    var code =
        switch (trade.state) {
          case CODE, OPEN -> "05";
          case PAID -> "00";
          case CLOSED, RETURNED -> "01";
        };
    return Gateway.done(queried(code, trade.number, "U" + trade.number, trade.amount));
  }

  static Map<String, Object> queried(String code, String number, String queryId, long fen) {
    var fields = new HashMap<>(form("00", number, fen));
    fields.put("origRespCode", code);
    fields.put("txnType", "01");
    fields.put("queryId", queryId);
    fields.put("traceTime", "1123100001");
    fields.put("currencyCode", "156");
    return fields;
  }
}
