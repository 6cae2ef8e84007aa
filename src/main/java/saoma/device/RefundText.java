package saoma.device;

import java.util.ArrayList;
import java.util.List;
import saoma.order.Receipt;

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
    paper.addAll(text.taxNumber(receipt));
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
    notes(receipt, paper);
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
    // One column stays free at the right edge of what stands at the left.
    Columns.wrap(text, columns - 1).forEach(line -> paper.add(Columns.left(line, columns)));
  }

  /// What was written to the sale and to its lines, so that whoever gives the money back reads it
  /// too.
  private void notes(Receipt receipt, List<String> paper) {
    var own = receipt.lines().stream().filter(line -> !line.notes().own().isEmpty()).toList();
    var sale = receipt.lines().isEmpty() ? "" : receipt.lines().getFirst().notes().sale();
    if (own.isEmpty() && sale.isEmpty()) {
      return;
    }
    paper.add(new ReceiptParts(columns).rule());
    paper.add(Columns.left("原小票备注 Notes on the receipt", columns));
    own.forEach(line -> wrap(line.name() + ": " + line.notes().own(), paper));
    wrap(sale, paper);
  }
}
