package saoma.channel.alipay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the columns of a detail file are, found by their names, and the cells of one line.
final class BillColumns {
  static final String TRADE = "支付宝交易号";
  static final String NUMBER = "商户订单号";
  static final String KIND = "业务类型";
  static final String TITLE = "商品名称";
  static final String FINISHED = "完成时间";
  static final String AMOUNT = "订单金额（元）";
  static final String RECEIVED = "商家实收（元）";
  static final String DISCOUNT = "商家优惠（元）";
  static final String REQUEST = "退款批次号/请求号";
  static final String FEE = "服务费（元）";
  private static final List<String> NEEDED =
      List.of(TRADE, NUMBER, KIND, FINISHED, AMOUNT, RECEIVED, DISCOUNT, REQUEST, FEE);

  /// Far more than a bill has; keeps a hostile header small.
  private static final int MOST = 100;

  private final Map<String, Integer> index;
  private final int count;

  private BillColumns(Map<String, Integer> index, int count) {
    this.index = index;
    this.count = count;
  }

  /// Empty if a column is missing or there twice.
  static Optional<BillColumns> of(String header) {
    var names = split(header);
    var index = new HashMap<String, Integer>();
    for (var i = 0; i < names.length; i++) {
      if (index.put(clean(names[i]), i) != null && NEEDED.contains(clean(names[i]))) {
        return Optional.empty();
      }
    }
    return names.length <= MOST && index.keySet().containsAll(NEEDED)
        ? Optional.of(new BillColumns(index, names.length))
        : Optional.empty();
  }

  int count() {
    return count;
  }

  /// The cell of a line with as many cells as there are columns.
  String cell(String[] cells, String column) {
    return clean(cells[index.getOrDefault(column, 0)]);
  }

  /// A line with commas inside the text of one column: the cells before it count from the left,
  /// those after it from the right.
  ///
  /// @param at the column that the commas are in
  String[] joined(String[] cells, int at) {
    var extra = cells.length - count;
    var joined = new String[count];
    System.arraycopy(cells, 0, joined, 0, at);
    joined[at] = String.join(",", List.of(cells).subList(at, at + extra + 1));
    System.arraycopy(cells, at + extra + 1, joined, at + 1, count - at - 1);
    return joined;
  }

  /// Where a shop's own text can stand: the goods' name, and the remark at the end.
  List<Integer> texts() {
    var title = index.get(TITLE);
    return title == null ? List.of(count - 1) : List.of(title, count - 1);
  }

  static String[] split(String line) {
    return line.split(",", -1);
  }

  /// Without the TAB that keeps Excel from eating digits, and without the formula that does the
  /// same in files a person exported.
  static String clean(String cell) {
    var bare = cell.strip();
    return bare.startsWith("=\"") && bare.endsWith("\"") && bare.length() > 2
        ? bare.substring(2, bare.length() - 1).strip()
        : bare;
  }
}
