package saoma.device;

import java.util.ArrayList;
import java.util.List;

/// A refund as lines of plain text, each exactly as wide as the paper. Both languages stand on it,
/// as on a receipt.
///
/// @param columns of the paper, as in [ReceiptText]
public record RefundText(int columns) {
  public RefundText {
    if (columns < ReceiptText.NARROW) {
      throw new IllegalArgumentException("no receipt is as narrow as " + columns + " columns");
    }
  }

  public List<String> lines(RefundSlip slip) {
    var receipt = slip.receipt();
    var text = new ReceiptParts(columns);
    var paper = new ArrayList<String>();
    paper.add(Columns.middle(receipt.shop(), columns));
    paper.add(Columns.middle("*** 退款 REFUND ***", columns));
    paper.add(text.rule());
    text.labelled("退款单 Refund", slip.number(), paper);
    paper.add(
        Columns.ends(
            "原小票 Receipt", "%s-%06d".formatted(receipt.till(), receipt.number()), columns));
    paper.add(Columns.ends("时间 Time", ReceiptParts.time(slip.at()), columns));
    paper.add(text.rule());
    wrap(slip.reason(), paper);
    paper.add(text.rule());
    paper.add(Columns.ends("退款 REFUND", "¥ " + slip.amount().digits(), columns));
    way(slip, paper);
    paper.add(text.rule());
    if (slip.byHand()) {
      paper.add(Columns.ends("经理 Manager", slip.by(), columns));
      paper.add(Columns.left("签名 Signed", columns));
      paper.add(Columns.left("", columns));
    }
    text.labelled("原付款 Payment", slip.tender().payment(), paper);
    return List.copyOf(paper);
  }

  private void way(RefundSlip slip, List<String> paper) {
    var came = ReceiptParts.name(slip.tender().channel());
    if (slip.byHand()) {
      paper.add(Columns.ends("付给 Paid out", ReceiptParts.name("cash"), columns));
      paper.add(Columns.ends("原收 Came by", came, columns));
    } else {
      paper.add(Columns.ends("退回 Back to", came, columns));
    }
  }

  /// Every word of it, on as many lines as it takes.
  private void wrap(String text, List<String> paper) {
    var rest = new StringBuilder();
    text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(rest::appendCodePoint);
    while (!rest.isEmpty()) {
      // One column stays free at the right edge of what stands at the left.
      var line = Columns.cut(rest.toString(), columns - 1);
      paper.add(Columns.left(line, columns));
      rest.delete(0, line.length());
    }
  }
}
