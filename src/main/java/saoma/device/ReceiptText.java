package saoma.device;

import java.util.ArrayList;
import java.util.List;
import saoma.order.Receipt;

/// A receipt as lines of plain text, each exactly as wide as the paper: the form in which the shop
/// keeps it. Both languages stand on it, because the customer's is not known.
///
/// @param columns of the paper: 32 on 58 mm, 42 or 48 on 80 mm
public record ReceiptText(int columns) {
  public static final int NARROW = 32;
  public static final int WIDE = 42;

  public ReceiptText {
    if (columns < 24) {
      throw new IllegalArgumentException("no receipt is as narrow as " + columns + " columns");
    }
  }

  public List<String> lines(Receipt receipt) {
    var parts = new ReceiptParts(columns);
    var paper = new ArrayList<String>();
    paper.add(Columns.middle(receipt.shop(), columns));
    if (receipt.copies() > 0) {
      paper.add(Columns.middle("*** 副本 COPY " + receipt.copies() + " ***", columns));
    }
    paper.addAll(parts.taxNumber(receipt));
    paper.add(parts.rule());
    paper.add(parts.number(receipt));
    paper.add(parts.order(receipt));
    paper.add(parts.time(receipt));
    paper.addAll(parts.seller(receipt));
    paper.add(parts.rule());
    paper.addAll(parts.goods(receipt));
    paper.addAll(parts.note(receipt));
    paper.add(parts.rule());
    paper.addAll(parts.sums(receipt));
    paper.add(parts.total(receipt));
    paper.addAll(parts.tenders(receipt, true));
    paper.addAll(parts.taxes(receipt));
    paper.add(parts.rule());
    paper.addAll(parts.trades(receipt));
    paper.add(Columns.left("", columns));
    paper.add(Columns.middle("谢谢惠顾 Thank you", columns));
    return List.copyOf(paper);
  }
}
