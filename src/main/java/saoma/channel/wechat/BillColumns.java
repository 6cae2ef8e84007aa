package saoma.channel.wechat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where the columns of a trade bill are, found by their names: merchants of long ago have fewer,
/// and some under older names.
record BillColumns(
    int count,
    int time,
    int merchant,
    int trade,
    int number,
    int state,
    int currency,
    int settled,
    int amount,
    int refundNumber,
    int refunded,
    int applied,
    int couponRefunded,
    int refundState,
    int fee) {
  static final String TIME = "交易时间";
  static final String NUMBER = "商户订单号";
  static final String TRADE = "微信订单号";
  static final String STATE = "交易状态";
  static final String CURRENCY = "货币种类";
  static final String MERCHANT = "商户号";
  static final String SETTLED = "应结订单金额";
  static final String AMOUNT = "订单金额";
  static final String REFUND_NUMBER = "商户退款单号";
  static final String REFUNDED = "退款金额";
  static final String APPLIED = "申请退款金额";
  static final String FEE = "手续费";

  /// Far more than a bill has; keeps a hostile header small.
  private static final int MOST = 100;

  /// Empty if a column is missing without which a line says nothing about money.
  static Optional<BillColumns> of(String header) {
    var names = Arrays.stream(header.split(",", -1)).map(String::strip).toList();
    var settled = at(names, SETTLED, "总金额");
    var refunded = at(names, REFUNDED);
    var columns =
        new BillColumns(
            names.size(),
            at(names, TIME),
            at(names, MERCHANT),
            at(names, TRADE),
            at(names, NUMBER),
            at(names, STATE),
            at(names, CURRENCY),
            settled,
            or(at(names, AMOUNT), settled),
            at(names, REFUND_NUMBER),
            refunded,
            or(at(names, APPLIED), refunded),
            at(names, "充值券退款金额", "企业红包退款金额"),
            at(names, "退款状态"),
            at(names, FEE));
    return columns.usable() ? Optional.of(columns) : Optional.empty();
  }

  private boolean usable() {
    return count <= MOST
        && List.of(time, trade, number, state, currency, settled, fee).stream()
            .allMatch(at -> at >= 0);
  }

  private static int or(int at, int other) {
    return at >= 0 ? at : other;
  }

  private static int at(List<String> names, String... alternatives) {
    return Arrays.stream(alternatives)
        .mapToInt(names::indexOf)
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(-1);
  }
}
