package saoma.channel.alipay;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import saoma.channel.BillAnswer.Difference;
import saoma.channel.BillCells;
import saoma.channel.BillLine;
import saoma.money.Money;

/// What the lines of a detail file add up to, beside what its last lines say. Signs do not count:
/// refunds are written with either.
final class BillSums {
  private static final Pattern SUM =
      Pattern.compile(
          "#(交易|退款)合计：([0-9]{1,9})笔，商家实收(?:退款)?共(-?[0-9.]{1,20})元"
              + "，商家优惠(?:退款)?共(-?[0-9.]{1,20})元");

  private final Side trades = new Side();
  private final Side refunds = new Side();
  private final List<Difference> differences = new ArrayList<>();

  /// One direction, in fen.
  private static final class Side {
    private long count;
    private long received;
    private long discount;
    private boolean stated;
  }

  void add(BillLine line, long discount) {
    var side =
        switch (line.kind()) {
          case PAYMENT -> trades;
          case REFUND, REVERSAL -> refunds;
        };
    side.count++;
    side.received += line.settled().minor();
    side.discount += discount;
  }

  /// Compares, if the line states a sum.
  void compare(String line) {
    var sum = SUM.matcher(line);
    if (!sum.matches()) {
      return;
    }
    var name = sum.group(1) + "合计 ";
    var side = sum.group(1).equals("交易") ? trades : refunds;
    side.stated = true;
    if (Long.parseLong(sum.group(2)) != side.count) {
      differences.add(new Difference(name + "笔数", sum.group(2), Long.toString(side.count)));
    }
    compare(name + "商家实收", sum.group(3), side.received);
    compare(name + "商家优惠", sum.group(4), side.discount);
  }

  /// Whether both sums were there.
  boolean stated() {
    return trades.stated && refunds.stated;
  }

  List<Difference> differences() {
    return differences;
  }

  private void compare(String name, String stated, long counted) {
    OptionalLong fen = BillCells.fen(stated);
    if (fen.isEmpty() || Math.abs(fen.getAsLong()) != counted) {
      differences.add(new Difference(name, stated, Money.fen(counted).digits()));
    }
  }
}
