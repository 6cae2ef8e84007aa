package saoma.device;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import saoma.order.Receipt;
import saoma.order.Tender;

/// A receipt as lines of plain text, each exactly as wide as the paper. Both languages stand on it,
/// because the customer's is not known.
///
/// @param columns of the paper: 32 on 58 mm, 42 or 48 on 80 mm
public record ReceiptText(int columns) {
  public static final int NARROW = 32;
  public static final int WIDE = 42;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  public ReceiptText {
    if (columns < 24) {
      throw new IllegalArgumentException("no receipt is as narrow as " + columns + " columns");
    }
  }

  public List<String> lines(Receipt receipt) {
    var paper = new ArrayList<String>();
    head(receipt, paper);
    var prices = new PriceText(columns);
    receipt.lines().forEach(line -> prices.line(line, paper));
    prices.note(receipt.lines(), paper);
    paper.add(rule());
    prices.sums(receipt.lines(), paper);
    paper.add(Columns.ends("合计 TOTAL", "¥ " + receipt.total().digits(), columns));
    receipt.tenders().forEach(tender -> tender(tender, paper));
    prices.taxes(receipt.lines(), paper);
    paper.add(rule());
    foot(receipt, paper);
    return List.copyOf(paper);
  }

  private void head(Receipt receipt, List<String> paper) {
    paper.add(Columns.middle(receipt.shop(), columns));
    if (receipt.copies() > 0) {
      paper.add(Columns.middle("*** 副本 COPY " + receipt.copies() + " ***", columns));
    }
    paper.add(rule());
    paper.add(
        Columns.ends("小票 Receipt", "%s-%06d".formatted(receipt.till(), receipt.number()), columns));
    paper.add(Columns.ends("订单 Order", Long.toString(receipt.orderId()), columns));
    paper.add(Columns.ends("时间 Issued", time(receipt.issuedAt()), columns));
    if (!receipt.seller().isNobody()) {
      labelled("收银员 Sold by", receipt.seller().words(), paper);
    }
    paper.add(rule());
  }

  private void foot(Receipt receipt, List<String> paper) {
    for (var tender : receipt.tenders()) {
      if (isAsked(tender)) {
        paper.add(Columns.ends("付款 Paid", time(tender.paidAt()), columns));
        labelled("商户单号 Payment", tender.payment(), paper);
        labelled("交易号 Trade", tender.trade(), paper);
      }
    }
    paper.add(Columns.left("", columns));
    paper.add(Columns.middle("谢谢惠顾 Thank you", columns));
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

  String rule() {
    return "-".repeat(columns);
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  private void tender(Tender tender, List<String> paper) {
    paper.add(Columns.ends(name(tender.channel()), "¥ " + tender.amount().digits(), columns));
    if (tender.tendered().compareTo(tender.amount()) > 0) {
      paper.add(Columns.ends("  收 Received", "¥ " + tender.tendered().digits(), columns));
    }
    if (tender.kept().isPositive()) {
      paper.add(Columns.ends("  存零 Kept as balance", "¥ " + tender.kept().digits(), columns));
    }
    if (tender.change().isPositive()) {
      paper.add(Columns.ends("  找零 Change", "¥ " + tender.change().digits(), columns));
    }
  }

  /// What went over no wire has no number that anybody could look up.
  private static boolean isAsked(Tender tender) {
    return !tender.trade().equals(tender.payment());
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
