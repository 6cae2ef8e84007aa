package saoma.device;

import java.util.ArrayList;
import java.util.List;
import saoma.shift.Who;

/// Cash that went in or out as lines of plain text, each exactly as wide as the paper. Both
/// languages stand on it, as on a receipt.
///
/// @param columns of the paper, as in [ReceiptText]
public record CashText(int columns) {
  public CashText {
    if (columns < ReceiptText.NARROW) {
      throw new IllegalArgumentException("no receipt is as narrow as " + columns + " columns");
    }
  }

  public List<String> lines(CashSlip slip) {
    var text = new ReceiptParts(columns);
    var paper = new ArrayList<String>();
    paper.add(Columns.middle(slip.shop(), columns));
    paper.add(Columns.middle("*** " + title(slip.kind()) + " ***", columns));
    paper.add(text.rule());
    text.labelled("单号 Number", slip.number(), paper);
    paper.add(Columns.ends("收银机 Till", slip.till(), columns));
    paper.add(Columns.ends("时间 Time", ReceiptParts.time(slip.at()), columns));
    paper.add(text.rule());
    paper.add(Columns.ends("金额 AMOUNT", "¥ " + slip.amount().digits(), columns));
    if (!slip.bag().isEmpty()) {
      text.labelled("钱袋 Bag", slip.bag(), paper);
    }
    reason(slip.reason(), paper);
    paper.add(text.rule());
    who("经手人 By", slip.by(), paper);
    who("批准人 Approved by", slip.approver(), paper);
    sign(paper);
    return List.copyOf(paper);
  }

  private static String title(CashSlip.Kind kind) {
    return switch (kind) {
      case FLOAT -> "补备用金 FLOAT ADDED";
      case PAY_IN -> "放入现金 PAID IN";
      case PAY_OUT -> "支出现金 PAID OUT";
      case SAFE_DROP -> "入保险柜 SAFE DROP";
      case DEPOSIT -> "上缴银行 BANK DEPOSIT";
    };
  }

  /// Every word of it, on as many lines as it takes.
  private void reason(String reason, List<String> paper) {
    if (!reason.isEmpty()) {
      paper.add(Columns.left("原因 Reason", columns));
      // One column stays free at the right edge of what stands at the left.
      Columns.wrap(reason, columns - 3)
          .forEach(line -> paper.add(Columns.left("  " + line, columns)));
    }
  }

  private void who(String label, Who who, List<String> paper) {
    if (!who.isNobody()) {
      var words = who.words();
      var wide = Columns.width(label) + 1 + Columns.width(words) > columns;
      if (wide) {
        paper.add(Columns.left(label, columns));
      }
      paper.add(Columns.ends(wide ? "" : label, words, columns));
    }
  }

  /// Room for a pen, and a line under it.
  private void sign(List<String> paper) {
    var label = "签名 Signed ";
    paper.add(Columns.left("", columns));
    paper.add(label + "_".repeat(columns - Columns.width(label)));
  }
}
