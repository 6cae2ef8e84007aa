package saoma.sheet;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.Barcode;
import org.openpdf.text.pdf.Barcode128;
import org.openpdf.text.pdf.BarcodeEAN;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/// Labels for shelves as PDF, for the usual sheet of 24 on A4 (three across and eight down, 70 by
/// 37 mm each, without gaps). Measures are points, 72 to the inch.
public final class LabelSheet {
  private static final int ACROSS = 3;
  private static final int DOWN = 8;
  private static final float WIDE = 198.43f;
  private static final float HIGH = 104.88f;
  private static final float TOP = (841.89f - DOWN * HIGH) / 2;
  private static final float INSET = 12;

  /// The nominal width of a bar: 0.33 mm (GS1 General Specifications, EAN-13 at 100 %).
  private static final float BAR = 0.936f;

  private static final float BARS_HIGH = 26;
  private static final Color MUTED = new Color(0x66, 0x66, 0x66);

  /// What stands on one of them.
  ///
  /// @param under below the name; may be empty
  /// @param price as it is read, with its currency; empty where it is asked for at the sale
  /// @param unit beside the price; may be empty
  public record Label(String name, String under, String price, String unit, String code) {}

  private final BaseFont font = Fonts.chinese();
  private final PdfContentByte page;

  private LabelSheet(PdfContentByte page) {
    this.page = page;
  }

  /// @throws IOException when it cannot be written
  /// @throws IllegalArgumentException if there is no label: no page can be empty
  public static void write(List<Label> labels, OutputStream out) throws IOException {
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("no labels");
    }
    try (var document = new Document(PageSize.A4, 0, 0, 0, 0)) {
      var writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      document.addCreator("Saoma");
      document.open();
      var sheet = new LabelSheet(writer.getDirectContent());
      for (int i = 0; i < labels.size(); i++) {
        var place = i % (ACROSS * DOWN);
        if (place == 0 && i > 0) {
          document.newPage();
        }
        var x = place % ACROSS * WIDE;
        var y = PageSize.A4.getHeight() - TOP - (place / ACROSS + 1) * HIGH;
        sheet.put(labels.get(i), x + INSET, y);
      }
    }
  }

  private void put(Label label, float x, float y) {
    var room = WIDE - 2 * INSET;
    text(fit(label.name, 12, room), 12, Color.BLACK, x, y + HIGH - 20);
    text(fit(label.under, 8, room), 8, MUTED, x, y + HIGH - 31);
    var priced = font.getWidthPoint(label.price, 22);
    text(label.price, 22, Color.BLACK, x + room - priced, y + HIGH - 56);
    var unit = label.price.isEmpty() ? "" : fit(label.unit, 8, room - priced - 4);
    var wide = font.getWidthPoint(unit, 8);
    text(unit, 8, MUTED, x + room - priced - 4 - wide, y + HIGH - 56);
    bars(label.code, x, y + 8, room);
  }

  private void text(String text, float size, Color color, float x, float y) {
    if (!text.isEmpty()) {
      page.beginText();
      page.setColorFill(color);
      page.setFontAndSize(font, size);
      page.setTextMatrix(x, y);
      page.showText(text);
      page.endText();
    }
  }

  /// As much of a text as there is room for.
  private String fit(String text, float size, float room) {
    if (font.getWidthPoint(text, size) <= room) {
      return text;
    }
    var end = text.length();
    while (end > 0 && font.getWidthPoint(text.substring(0, end) + "…", size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end == 0 ? "" : text.substring(0, end) + "…";
  }

  /// A code that has no bars, or more than there is room for, stands there in figures alone.
  private void bars(String code, float x, float y, float room) {
    var barcode = barcode(code);
    if (barcode == null || barcode.getBarcodeSize().getWidth() > room) {
      text(fit(code, 9, room), 9, Color.BLACK, x, y + 4);
      return;
    }
    barcode.setFont(font);
    barcode.setSize(7);
    barcode.setBaseline(7);
    var picture = barcode.createImageWithBarcode(page, Color.BLACK, Color.BLACK);
    picture.setAbsolutePosition(x, y);
    page.addImage(picture);
  }

  /// Eight, twelve or thirteen figures, the last of them right: no reader takes another.
  private static boolean isEan(String code) {
    if (!code.matches("\\d{12,13}|\\d{8}")) {
      return false;
    }
    var last = code.length() - 1;
    return BarcodeEAN.calculateEANParity(code.substring(0, last)) == code.charAt(last) - '0';
  }

  private static @Nullable Barcode barcode(String code) {
    Barcode barcode;
    if (isEan(code)) {
      barcode = new BarcodeEAN();
      barcode.setCodeType(code.length() == 8 ? Barcode.EAN8 : Barcode.EAN13);
      // A UPC-A is a GTIN-13 with a zero before it.
      barcode.setCode(code.length() == 12 ? "0" + code : code);
    } else if (code.matches("[ -~]{1,20}")) {
      barcode = new Barcode128();
      barcode.setCode(code);
    } else {
      return null;
    }
    barcode.setX(BAR);
    barcode.setBarHeight(BARS_HIGH);
    return barcode;
  }
}
