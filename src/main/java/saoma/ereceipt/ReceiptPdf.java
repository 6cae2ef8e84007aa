package saoma.ereceipt;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.device.Columns;
import saoma.device.ReceiptText;
import saoma.order.Receipt;
import saoma.sheet.PdfPaper;

/// One receipt as PDF, line by line as it lies on the paper, in both languages; with its code below
/// where it has one.
public final class ReceiptPdf {
  private final Receipt receipt;
  private final String address;
  private final @Nullable ReceiptLink link;

  public ReceiptPdf(Receipt receipt) {
    this(receipt, null, "");
  }

  private ReceiptPdf(Receipt receipt, @Nullable ReceiptLink link, String address) {
    this.receipt = receipt;
    this.link = link;
    this.address = address;
  }

  /// The same with its check code.
  public ReceiptPdf with(ReceiptLink signed) {
    return new ReceiptPdf(receipt, signed, address);
  }

  /// The same with a code that leads to it.
  ///
  /// @param base where phones reach the till
  public ReceiptPdf with(ReceiptLink signed, String base) {
    return new ReceiptPdf(receipt, signed, base + ReceiptLink.PATH + signed.text());
  }

  public void write(OutputStream out) throws IOException {
    var lines = new ArrayList<>(new ReceiptText(ReceiptText.WIDE).lines(receipt));
    var signed = link;
    if (signed != null) {
      lines.addAll(ReceiptMarks.lines(signed, ReceiptText.WIDE));
    }
    var title = "%s %s-%06d".formatted(receipt.shop(), receipt.till(), receipt.number());
    new PdfPaper(ReceiptText.WIDE, ReceiptPdf::width)
        .write(title, List.copyOf(lines), address, out);
  }

  private static int width(int point) {
    return Columns.width(Character.toString(point));
  }
}
