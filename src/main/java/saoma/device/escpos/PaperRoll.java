package saoma.device.escpos;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The inside of a simulated printer: turns ESC/POS back into pictures of the paper, written from
/// the manual and not from the encoder. Refuses what it does not know.
public final class PaperRoll {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int FIRST = 2_000;

  /// Some five metres.
  private static final int LONGEST = 40_000;

  private static final int ROW = 30;

  /// What a command asks of the printer beside the paper.
  enum Asked {
    NOTHING,
    DONE,
    KICK
  }

  private final int dots;
  private BufferedImage paper;
  private Graphics2D pen;
  private final List<BufferedImage> slips = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int top;
  private int y;
  private int align;
  private int scale = 1;
  private boolean bold;
  private boolean chinese;
  private boolean japanese;

  PaperRoll(int dots) {
    this.dots = dots;
    paper = white(FIRST);
    pen = paper.createGraphics();
    pen.setColor(Color.BLACK);
  }

  /// What a printer with this roll makes of these bytes, down to the first cut.
  ///
  /// @throws IllegalStateException if they are no whole slip, or longer than a roll
  public static BufferedImage picture(byte[] slip, Paper paper) {
    var roll = new PaperRoll(paper.dots());
    for (var at = 0; at < slip.length; ) {
      var length = Commands.length(slip, at, slip.length);
      if (length == 0) {
        throw new IllegalStateException("half a command");
      }
      roll.run(Arrays.copyOfRange(slip, at, at + length));
      at += length;
    }
    return roll.slips.isEmpty() ? roll.rest() : roll.slips.getFirst();
  }

  private BufferedImage white(int height) {
    var image = new BufferedImage(dots, height, BufferedImage.TYPE_BYTE_GRAY);
    var brush = image.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, dots, height);
    brush.dispose();
    return image;
  }

  private void need(int more) {
    if (y + more <= paper.getHeight()) {
      return;
    }
    if (y + more > LONGEST) {
      throw new IllegalStateException("longer than the roll");
    }
    var longer = white(Math.min(LONGEST, (y + more) * 2));
    pen.dispose();
    pen = longer.createGraphics();
    pen.drawImage(paper, 0, 0, null);
    pen.setColor(Color.BLACK);
    paper = longer;
  }

  /// Dots of paper that came out so far.
  int used() {
    return y;
  }

  List<BufferedImage> slips() {
    return List.copyOf(slips);
  }

  /// All that was printed in the printer's own fonts.
  String text() {
    return text.toString();
  }

  /// What is out and not cut off.
  BufferedImage rest() {
    return part(top, Math.max(y, top + 1));
  }

  /// Carries out one whole command.
  Asked run(byte[] c) {
    switch (c[0]) {
      case 0x1B -> {
        return esc(c);
      }
      case 0x1C -> chinese = c[1] == '&';
      case 0x1D -> {
        return gs(c);
      }
      case 0x0A -> feed();
      default -> character(c[0]);
    }
    return Asked.NOTHING;
  }

  private Asked esc(byte[] c) {
    switch (c[1]) {
      case '@' -> reset();
      case 'a' -> align = c[2];
      case 'd' -> {
        need(ROW * (c[2] & 0xff));
        y += ROW * (c[2] & 0xff);
      }
      case 'E' -> bold = c[2] == 1;
      case 'R' -> japanese = c[2] == 8;
      default -> {
        return Asked.KICK;
      }
    }
    return Asked.NOTHING;
  }

  private void reset() {
    align = 0;
    scale = 1;
    bold = false;
    chinese = false;
    japanese = false;
    line.reset();
  }

  private Asked gs(byte[] c) {
    switch (c[1]) {
      case '!' -> scale = c[2] == 0x11 ? 2 : 1;
      case 'r' -> {
        return Asked.DONE;
      }
      case 'V' -> cut();
      case 'v' -> raster(c);
      default -> {}
    }
    return Asked.NOTHING;
  }

  private void character(byte one) {
    if (japanese && one == '\\') {
      // The yen sign, as it is in GB18030: four bytes, which nobody else sends here.
      line.writeBytes("¥".getBytes(GB18030));
    } else {
      if (one < ' ' && one >= 0) {
        throw new IllegalStateException("byte " + one + " steers the printer");
      }
      if (one < 0 && !chinese) {
        throw new IllegalStateException("no font for byte " + one);
      }
      line.write(one);
    }
  }

  private void feed() {
    var said = line.toString(GB18030);
    line.reset();
    text.append(said).append('\n');
    var wide = said.codePoints().map(PaperRoll::cells).sum() * 12 * scale;
    if (wide > dots) {
      throw new IllegalStateException("wider than the paper: " + said);
    }
    need(2 * ROW);
    var x = align == 0 ? 0 : align == 1 ? (dots - wide) / 2 : dots - wide;
    for (var c : said.codePoints().toArray()) {
      glyph(Character.toString(c), x);
      x += cells(c) * 12 * scale;
    }
    y += Math.max(ROW, 24 * scale);
  }

  private void glyph(String one, int x) {
    var name = cells(one.codePointAt(0)) == 2 ? Font.SANS_SERIF : Font.MONOSPACED;
    pen.setFont(new Font(name, bold ? Font.BOLD : Font.PLAIN, 20 * scale));
    pen.drawString(one, x, y + 19 * scale);
  }

  private static int cells(int c) {
    return c < 0x100 ? 1 : 2;
  }

  private void raster(byte[] c) {
    var across = Commands.word(c, 4);
    var rows = Commands.word(c, 6);
    if (across * 8 > dots) {
      throw new IllegalStateException("a picture wider than the paper");
    }
    need(rows);
    for (var row = 0; row < rows; row++) {
      for (var x = 0; x < across * 8; x++) {
        if ((c[8 + row * across + x / 8] & 0x80 >> x % 8) != 0) {
          paper.setRGB(x, y + row, 0);
        }
      }
    }
    y += rows;
  }

  private void cut() {
    need(3 * ROW);
    y += 3 * ROW;
    slips.add(part(top, y));
    top = y;
  }

  private BufferedImage part(int from, int to) {
    var copy = new BufferedImage(dots, to - from, BufferedImage.TYPE_BYTE_GRAY);
    var copying = copy.createGraphics();
    copying.drawImage(paper, 0, -from, null);
    copying.dispose();
    return copy;
  }
}
