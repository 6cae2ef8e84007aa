package saoma.device;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.order.Tender;

/// The parts of a receipt as lines of text, each as wide as the paper. What a part has nothing to
/// say of is no line.
///
/// @param unitPrices whether goods say what one of them costs
/// @param names whether each discount stands with its name
public record ReceiptParts(int columns, boolean unitPrices, boolean names) {
  /// Before a shop's tax number.
  static final String TAX_NUMBER = "税号 Tax no.";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  /// With everything.
  public ReceiptParts(int columns) {
    this(columns, true, true);
  }

  public String rule() {
    return "-".repeat(columns);
  }

  public String number(Receipt receipt) {
    return Columns.ends("小票 Receipt", numberOf(receipt), columns);
  }

  /// As it is called at the till.
  public static String numberOf(Receipt receipt) {
    return "%s-%06d".formatted(receipt.till(), receipt.number());
  }

  public String order(Receipt receipt) {
    return Columns.ends("订单 Order", Long.toString(receipt.orderId()), columns);
  }

  public String time(Receipt receipt) {
    return Columns.ends("时间 Issued", time(receipt.issuedAt()), columns);
  }

  public List<String> seller(Receipt receipt) {
    var paper = new ArrayList<String>();
    if (!receipt.seller().isNobody()) {
      labelled("收银员 Sold by", receipt.seller().words(), paper);
    }
    return paper;
  }

  public List<String> goods(Receipt receipt) {
    var paper = new ArrayList<String>();
    receipt.lines().forEach(line -> prices().line(line, paper));
    return paper;
  }

  /// What was written to the whole sale.
  public List<String> note(Receipt receipt) {
    var paper = new ArrayList<String>();
    prices().note(receipt.lines(), paper);
    return paper;
  }

  /// What stands between the goods and the total.
  public List<String> sums(Receipt receipt) {
    var paper = new ArrayList<String>();
    prices().sums(receipt.lines(), paper);
    return paper;
  }

  public String total(Receipt receipt) {
    return Columns.ends("合计 TOTAL", "¥ " + receipt.total().digits(), columns);
  }

  /// @param change whether the change stands below the tender that it was given of
  public List<String> tenders(Receipt receipt, boolean change) {
    var paper = new ArrayList<String>();
    receipt.tenders().forEach(tender -> tender(tender, change, paper));
    return paper;
  }

  private void tender(Tender tender, boolean change, List<String> paper) {
    paper.add(Columns.ends(name(tender.channel()), "¥ " + tender.amount().digits(), columns));
    if (tender.tendered().compareTo(tender.amount()) > 0) {
      paper.add(Columns.ends("  收 Received", "¥ " + tender.tendered().digits(), columns));
    }
    if (tender.kept().isPositive()) {
      paper.add(Columns.ends("  存零 Kept as balance", "¥ " + tender.kept().digits(), columns));
    }
    if (change && tender.change().isPositive()) {
      paper.add(Columns.ends("  找零 Change", "¥ " + tender.change().digits(), columns));
    }
  }

  /// Below the shop's name; nothing where it shows none.
  public List<String> taxNumber(Receipt receipt) {
    var paper = new ArrayList<String>();
    if (!receipt.taxNumber().isEmpty()) {
      labelled(TAX_NUMBER, receipt.taxNumber(), paper);
    }
    return paper;
  }

  /// All that went back on the spot.
  public static Money change(Receipt receipt) {
    return receipt.tenders().stream().map(Tender::change).reduce(Money.fen(0), Money::plus);
  }

  public List<String> taxes(Receipt receipt) {
    var paper = new ArrayList<String>();
    prices().taxes(receipt.lines(), paper);
    return paper;
  }

  /// When each payment was made, and the numbers that both sides know it by.
  public List<String> trades(Receipt receipt) {
    var paper = new ArrayList<String>();
    for (var tender : receipt.tenders()) {
      if (isAsked(tender)) {
        paper.add(Columns.ends("付款 Paid", time(tender.paidAt()), columns));
        labelled("商户单号 Payment", tender.payment(), paper);
        labelled("交易号 Trade", tender.trade(), paper);
      }
    }
    return paper;
  }

  /// What went over no wire has no number that anybody could look up.
  private static boolean isAsked(Tender tender) {
    return !tender.trade().equals(tender.payment());
  }

  /// A long number is never cut: it goes on lines of its own.
  void labelled(String label, String value, List<String> paper) {
    if (Columns.width(label) + 1 + Columns.width(value) <= columns) {
      paper.add(Columns.ends(label, value, columns));
      return;
    }
    paper.add(Columns.left(label, columns));
    for (int at = 0; at < value.length(); at += columns) {
      paper.add(
          Columns.ends("", value.substring(at, Math.min(value.length(), at + columns)), columns));
    }
  }

  private PriceText prices() {
    return new PriceText(columns, unitPrices, names);
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String name(String code) {
    return switch (code) {
      case "cash" -> "现金 Cash";
      case "rounding" -> "抹零 Rounding";
      case "alipay" -> "支付宝 Alipay";
      case "wechat" -> "微信支付 WeChat Pay";
      case "card" -> "银行卡 Card";
      case "balance" -> "余额 Balance";
      case "unionpay" -> "云闪付 UnionPay";
      default -> code;
    };
  }
}
