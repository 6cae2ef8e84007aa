package saoma.practice.unionpay;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import saoma.money.Money;
import saoma.practice.trade.Numbers;

/// One line of a cleared day's file. Cells that no till reads are left blank.
///
/// @param original the payment that a void or refund is of
record AcpLine(AcpOrder order, Optional<AcpOrder> original, String merId) {
  private static final int[] WIDTHS = {
    3, 11, 11, 6, 10, 19, 12, 4, 2, 21, 2, 32, 2, 6, 10, 13, 13, 4, 15, 2, 2, 6, 2, 4, 32, 1, 21,
    15, 1, 15, 32, 13, 13, 8, 32, 13, 13, 12, 2, 1, 32, 98
  };
  private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("MMddHHmmss");

  /// Six in a thousand, rounded half up to the fen.
  private static final long PER_THOUSAND = 6;

  boolean isPayment() {
    return original.isEmpty();
  }

  long fee() {
    return (order.fen() * PER_THOUSAND + 500) / 1000;
  }

  /// What the shop gets of a payment, or pays for what went back.
  private long net() {
    return order.fen() - fee();
  }

  String text() {
    var cells =
        Map.ofEntries(
            Map.entry(0, "S56"),
            Map.entry(3, order.queryId().substring(0, 6)),
            Map.entry(4, SENT.format(order.at().atOffset(Numbers.CHINA))),
            Map.entry(6, digits(order.fen())),
            Map.entry(7, "5411"),
            Map.entry(9, order.queryId()),
            Map.entry(11, order.number()),
            Map.entry(15, (isPayment() ? "D" : "C") + digits(fee())),
            Map.entry(16, (isPayment() ? "C" : "D") + digits(net())),
            Map.entry(19, order.type()),
            Map.entry(20, order.subType()),
            Map.entry(26, original.map(AcpOrder::queryId).orElse("")),
            Map.entry(27, merId),
            Map.entry(40, original.map(AcpOrder::number).orElse("")));
    return IntStream.range(0, WIDTHS.length)
        .mapToObj(cell -> padded(cells.getOrDefault(cell, ""), WIDTHS[cell]))
        .collect(Collectors.joining(" "));
  }

  private static String digits(long fen) {
    return "%012d".formatted(fen);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /// The page of the day: whose it is, which day, and one line that adds all up.
  static String page(String merId, LocalDate day, List<AcpLine> lines) {
    var payments = lines.stream().filter(AcpLine::isPayment).toList();
    var backs = lines.stream().filter(line -> !line.isPayment()).toList();
    var sums =
        yuan(
            backs.stream().mapToLong(line -> line.order.fen()).sum(),
            payments.stream().mapToLong(line -> line.order.fen()).sum(),
            payments.stream().mapToLong(AcpLine::fee).sum(),
            backs.stream().mapToLong(AcpLine::fee).sum(),
            backs.stream().mapToLong(AcpLine::net).sum(),
            payments.stream().mapToLong(AcpLine::net).sum());
    var date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
    return """
    中国银联全渠道商户交易汇总表

    商户代码:%s                 清算币种:人民币
    收单机构:88022900                        清算日期:%s

    交易类型  交易笔数  交易金额 借  贷  费用 借  贷  资金清算差额 借  贷
    总计 %d %s
    """
        .formatted(merId, date, lines.size(), sums);
  }

  /// Amounts in yuan, beside each other.
  private static String yuan(long... fen) {
    return Arrays.stream(fen)
        .mapToObj(one -> Money.fen(one).digits())
        .collect(Collectors.joining(" "));
  }
}
