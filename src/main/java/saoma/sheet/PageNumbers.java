package saoma.sheet;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// The number at the foot of each page: a sheet that fell apart can be put together again.
final class PageNumbers extends PdfPageEventHelper {
  private static final int ABOVE_THE_EDGE = 28;

  private final Font font;

  PageNumbers(Font font) {
    this.font = font;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    ColumnText.showTextAligned(
        writer.getDirectContent(),
        Element.ALIGN_RIGHT,
        new Phrase(Integer.toString(writer.getPageNumber()), font),
        document.right(),
        ABOVE_THE_EDGE,
        0);
  }
}
