package saoma.channel.wechat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import saoma.channel.BillAnswer.Difference;
import saoma.channel.BillCells;
import saoma.money.Money;

/// What the columns of a trade bill add up to, beside the summary at its end. Each column is added
/// as it stands, because that is how WeChat adds them.
final class BillSums {
  private static final String ROWS = "总交易单数";

  private final BillColumns columns;
  private long rows;
  private long settled;
  private long amount;
  private long refunded;
  private long applied;
  private long couponRefunded;
  private long fee;

  BillSums(BillColumns columns) {
    this.columns = columns;
  }

  /// Adds a line that was read whole: what stands in its other columns is an amount too, or
  /// nothing.
  void add(String[] cells) {
    rows++;
    settled += fen(cells, columns.settled());
    amount += fen(cells, columns.amount());
    refunded += fen(cells, columns.refunded());
    applied += fen(cells, columns.applied());
    couponRefunded += fen(cells, columns.couponRefunded());
    fee += fen(cells, columns.fee());
  }

  /// @return where they differ; empty also of a summary that names none of these sums, which is
  ///   told by `names`
  List<Difference> compare(List<String> names, List<String> values) {
    var differences = new ArrayList<Difference>();
    var counted = counted();
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var stated = i < values.size() ? values.get(i) : "";
      if (name.equals(ROWS)) {
        if (!stated.equals(Long.toString(rows))) {
          differences.add(new Difference(name, stated, Long.toString(rows)));
        }
      } else if (counted.containsKey(name)) {
        compare(name, stated, counted.get(name), differences);
      }
    }
    return differences;
  }

  static boolean isSummary(List<String> names) {
    return names.contains(ROWS);
  }

  private Map<String, Long> counted() {
    var counted = new HashMap<String, Long>();
    counted.put("应结订单总金额", settled);
    counted.put("总交易额", settled);
    counted.put("退款总金额", refunded);
    counted.put("总退款金额", refunded);
    counted.put("充值券退款总金额", couponRefunded);
    counted.put("总企业红包退款金额", couponRefunded);
    counted.put("手续费总金额", fee);
    counted.put("订单总金额", amount);
    counted.put("申请退款总金额", applied);
    return counted;
  }

  private static void compare(
      String name, String stated, long counted, List<Difference> differences) {
    OptionalLong fen = BillCells.fen(stated);
    if (fen.isEmpty() || fen.getAsLong() != counted) {
      differences.add(new Difference(name, stated, Money.fen(counted).digits()));
    }
  }

  private static long fen(String[] cells, int at) {
    return at < 0 ? 0 : BillCells.fen(cells[at]).orElse(0);
  }
}
