package saoma.sheet;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import saoma.sheet.Sheet.Table;

/// A sheet as PDF on A4, to be read as a page: the title, the sentences, then the tables one below
/// the other, each kept together where it fits on a page, the figures under each other.
public final class PdfSheet {
  private static final int MARGIN = 48;

  private final Font title;
  private final Font heading;
  private final Font body;
  private final Font strong;
  private final Font small;

  private PdfSheet() {
    var base = Fonts.chinese();
    title = new Font(base, 20);
    heading = new Font(base, 12);
    body = new Font(base, 9);
    strong = new Font(base, 9, Font.BOLD);
    small = new Font(base, 8, Font.NORMAL, new Color(0x66, 0x66, 0x66));
  }

  /// @throws IOException when the file cannot be written
  public static void write(Sheet sheet, OutputStream out) throws IOException {
    new PdfSheet().put(sheet, out);
  }

  private void put(Sheet sheet, OutputStream out) {
    try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      var writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      writer.setPageEvent(new PageNumbers(small));
      document.addTitle(sheet.title());
      document.addCreator("Saoma");
      document.open();
      var first = new Paragraph(sheet.title(), title);
      first.setSpacingAfter(8);
      document.add(first);
      for (var line : sheet.lines()) {
        document.add(new Paragraph(15, line, body));
      }
      for (var table : sheet.tables()) {
        document.add(of(table));
      }
    }
  }

  /// The title stands in the table, so that a page never ends between the two.
  private PdfPTable of(Table table) {
    int columns = table.columns().size();
    var grid = new PdfPTable(widths(table));
    grid.setWidthPercentage(100);
    grid.setSpacingBefore(14);
    grid.setKeepTogether(true);
    grid.setHeaderRows(2);
    var name = new PdfPCell(new Phrase(table.title(), heading));
    name.setColspan(columns);
    name.setBorder(Rectangle.NO_BORDER);
    name.setPaddingBottom(5);
    name.setPaddingLeft(0);
    grid.addCell(name);
    for (int c = 0; c < columns; c++) {
      var cell = cell(new Phrase(table.columns().get(c), small), isFigure(table, c));
      cell.setBorder(Rectangle.BOTTOM);
      grid.addCell(cell);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      for (var one : table.rows().get(r)) {
        var words = new Phrase(CellFigures.of(one), table.isTotal(r) ? strong : body);
        var cell = cell(words, CellText.isFigure(one));
        cell.setBorder(table.isTotal(r) ? Rectangle.TOP : Rectangle.NO_BORDER);
        grid.addCell(cell);
      }
    }
    return grid;
  }

  private static PdfPCell cell(Phrase words, boolean figure) {
    var cell = new PdfPCell(words);
    cell.setHorizontalAlignment(figure ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    cell.setPaddingTop(2);
    cell.setPaddingBottom(4);
    cell.setPaddingLeft(0);
    cell.setBorderColor(new Color(0xBB, 0xBB, 0xBB));
    return cell;
  }

  private static boolean isFigure(Table table, int column) {
    return table.rows().stream().map(row -> row.get(column)).anyMatch(CellText::isFigure);
  }

  /// As wide as the longest text, but no column takes everything.
  private static float[] widths(Table table) {
    var widths = new float[table.columns().size()];
    for (int c = 0; c < widths.length; c++) {
      int widest = CellText.columns(table.columns().get(c));
      for (List<Cell> row : table.rows()) {
        widest = Math.max(widest, CellText.columns(CellFigures.of(row.get(c))));
      }
      widths[c] = Math.clamp(widest, 8, 40);
    }
    return widths;
  }
}
