package saoma.sheet;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/// A slip as PDF: one page as wide as the roll of 80 mm and as long as it must be, each character
/// in the column that a receipt printer gives it, so that the right edge is straight whichever font
/// this machine has.
///
/// @param columns of the paper
/// @param width how many columns a character takes
public record PdfPaper(int columns, IntUnaryOperator width) {
  private static final float PAGE = 227;
  private static final float MARGIN = 12;
  private static final float LINE = 14;
  private static final float CODE = 130;

  /// @param code the text of the QR code below; empty for none
  /// @throws IOException when the file cannot be written
  public void write(String title, List<String> lines, String code, OutputStream out)
      throws IOException {
    var below = code.isEmpty() ? 0 : CODE + MARGIN;
    var height = 2 * MARGIN + lines.size() * LINE + below;
    try (var document = new Document(new Rectangle(PAGE, height))) {
      var writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      document.addTitle(title);
      document.addCreator("Saoma");
      document.open();
      var page = writer.getDirectContent();
      lines(page, lines, height - MARGIN);
      if (!code.isEmpty()) {
        code(page, code);
      }
    }
  }

  private void lines(PdfContentByte page, List<String> lines, float top) {
    var font = Fonts.paper();
    var column = (PAGE - 2 * MARGIN) / columns;
    page.beginText();
    page.setFontAndSize(font, 2 * column);
    for (var i = 0; i < lines.size(); i++) {
      line(page, font, lines.get(i), top - (i + 1) * LINE, column);
    }
    page.endText();
  }

  private void line(PdfContentByte page, BaseFont font, String line, float y, float column) {
    var at = 0;
    for (var point : line.codePoints().toArray()) {
      var wide = width.applyAsInt(point);
      if (point != ' ') {
        var text = Character.toString(point);
        var room = wide * column - font.getWidthPoint(text, 2 * column);
        page.setTextMatrix(MARGIN + at * column + room / 2, y);
        page.showText(text);
      }
      at += wide;
    }
  }

  private static void code(PdfContentByte page, String text) {
    var modules = modules(text);
    var side = CODE / modules.getWidth();
    var left = (PAGE - CODE) / 2;
    for (var y = 0; y < modules.getHeight(); y++) {
      for (var x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          page.rectangle(left + x * side, MARGIN + CODE - (y + 1) * side, side, side);
        }
      }
    }
    page.fill();
  }

  private static BitMatrix modules(String text) {
    try {
      return new QRCodeWriter()
          .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
    } catch (WriterException e) {
      throw new IllegalArgumentException("not a text for a code", e);
    }
  }
}
