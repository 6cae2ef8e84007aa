package saoma.channel.alipay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillAnswer.Difference;
import saoma.channel.BillCount;
import saoma.channel.BillText;

/// The summary file beside the detail file: a line for each store, and one for all of them. Only
/// its numbers of trades and refunds are compared: whether its amounts are before or after refunds
/// is nowhere written down, and a bill must not be refused over a guess.
final class BillSummary {
  private static final String TRADES = "交易订单总笔数";
  private static final String REFUNDS = "退款订单总笔数";
  private static final String ALL = "合计";

  private int trades = -1;
  private int refunds = -1;
  private String @Nullable [] all;

  void read(BillText text) throws IOException {
    for (var line = text.next(); line != null; line = text.next()) {
      if (!line.startsWith("#") && !line.isBlank() && !text.tooLong()) {
        take(List.of(BillColumns.split(line)).stream().map(BillColumns::clean).toList());
      }
    }
  }

  private void take(List<String> cells) {
    if (trades < 0) {
      trades = cells.indexOf(TRADES);
      refunds = cells.indexOf(REFUNDS);
    } else if (cells.getFirst().equals(ALL)) {
      all = cells.toArray(String[]::new);
    }
  }

  /// Nothing where the file says nothing.
  List<Difference> compare(BillCount count) {
    var differences = new ArrayList<Difference>();
    var cells = all;
    if (cells != null && Math.max(trades, refunds) < cells.length && refunds >= 0) {
      compare(TRADES, cells[trades], count.payments(), differences);
      compare(REFUNDS, cells[refunds], count.refunds(), differences);
    }
    return differences;
  }

  private static void compare(
      String name, String stated, long counted, List<Difference> differences) {
    if (!stated.equals(Long.toString(counted))) {
      differences.add(new Difference(name, stated, Long.toString(counted)));
    }
  }
}
