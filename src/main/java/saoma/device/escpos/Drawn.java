package saoma.device.escpos;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import saoma.device.Columns;
import saoma.device.escpos.Slip.Align;
import saoma.device.escpos.Slip.Face;

/// What a printer has no font or command for, as dots. Needs no display.
final class Drawn {
  /// A letter is as high, with the gap to the next line.
  static final int LINE = 30;

  private static final int BAR_HEIGHT = 72;
  private static final int MOST_MODULE = 8;

  private final Paper paper;

  Drawn(Paper paper) {
    this.paper = paper;
  }

  /// Each character in a cell of its own, so that columns stand under one another whatever the
  /// fonts of this machine are.
  Bitmap line(String text, Align align, Face face) {
    var scale = face == Face.LARGE ? 2 : 1;
    var image = white(paper.dots(), LINE * scale);
    var pen = image.createGraphics();
    try {
      pen.setColor(Color.BLACK);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.scale(scale, scale);
      var room = paper.columns() / scale;
      var shown = Columns.cut(text, room);
      var left = (room - Columns.width(shown)) * Paper.CELL;
      var x =
          switch (align) {
            case LEFT -> 0;
            case MIDDLE -> left / 2;
            case RIGHT -> left;
          };
      for (var one : clusters(shown)) {
        var cell = Columns.width(one) * Paper.CELL;
        put(pen, one, x, cell, face);
        x += cell;
      }
    } finally {
      pen.dispose();
    }
    return Bitmap.of(image);
  }

  private static void put(Graphics2D pen, String one, int x, int cell, Face face) {
    var weight = face == Face.PLAIN ? Font.PLAIN : Font.BOLD;
    pen.setFont(
        cell > Paper.CELL
            ? new Font(Font.SANS_SERIF, weight, 23)
            : new Font(Font.MONOSPACED, weight, 20));
    pen.drawString(one, x + (cell - pen.getFontMetrics().stringWidth(one)) / 2, 22);
  }

  /// A mark stays with the character that it sits on.
  private static List<String> clusters(String text) {
    var found = new ArrayList<String>();
    for (var c : text.codePoints().toArray()) {
      var one = Character.toString(c);
      if (Columns.width(one) == 0 && !found.isEmpty()) {
        found.add(found.removeLast() + one);
      } else {
        found.add(one);
      }
    }
    return found;
  }

  Bitmap rule() {
    var image = white(paper.dots(), LINE);
    var pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillRect(0, LINE / 2, paper.dots(), 2);
    pen.dispose();
    return Bitmap.of(image);
  }

  /// At most three fifths of the paper, in whole dots for each module.
  ///
  /// @throws IllegalArgumentException if it is more than a code can hold
  Bitmap qr(String text) {
    try {
      var hints =
          Map.of(
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.CHARACTER_SET,
              StandardCharsets.UTF_8.name(),
              EncodeHintType.MARGIN,
              2);
      var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
      var module = Math.clamp(paper.dots() * 3L / 5 / code.getWidth(), 1, MOST_MODULE);
      return middle(code, module, module);
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds this text", e);
    }
  }

  /// @throws IllegalArgumentException if it is more than fits on the paper, or no ASCII
  Bitmap barcode(String text) {
    var code = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
    var module = Math.clamp(paper.dots() / code.getWidth(), 0, 3);
    if (module == 0) {
      throw new IllegalArgumentException("a bar code as long is wider than the paper");
    }
    return middle(code, module, BAR_HEIGHT);
  }

  private Bitmap middle(BitMatrix code, int module, int rowHeight) {
    var image = white(paper.dots(), code.getHeight() * rowHeight + 8);
    var pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    var left = (paper.dots() - code.getWidth() * module) / 2;
    for (var y = 0; y < code.getHeight(); y++) {
      for (var x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y)) {
          pen.fillRect(left + x * module, 4 + y * rowHeight, module, rowHeight);
        }
      }
    }
    pen.dispose();
    return Bitmap.of(image);
  }

  /// In the middle of the paper; what is wider than it is cut off at the right.
  Bitmap picture(Bitmap logo) {
    var image = white(paper.dots(), logo.height());
    var left = Math.max(0, (paper.dots() - logo.width()) / 2);
    for (var y = 0; y < logo.height(); y++) {
      for (var x = 0; x < Math.min(logo.width(), paper.dots()); x++) {
        if (logo.isBlack(x, y)) {
          image.setRGB(left + x, y, 0);
        }
      }
    }
    return Bitmap.of(image);
  }

  private static BufferedImage white(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }
}
