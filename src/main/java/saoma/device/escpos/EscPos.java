package saoma.device.escpos;

import java.io.ByteArrayOutputStream;
import saoma.device.Columns;
import saoma.device.escpos.Slip.Align;
import saoma.device.escpos.Slip.Face;
import saoma.device.escpos.Slip.Part;

/// Slips as bytes for one kind of printer. Text goes in the printer's own fonts as far as they have
/// it, which is fast; the rest is drawn here.
///
/// @param chinese how Chinese gets on the paper
/// @param cuts whether the printer has a knife
public record EscPos(Paper paper, Chinese chinese, boolean cuts) {
  /// What the printer has for Chinese text.
  public enum Chinese {
    /// A font, in GB18030.
    FONT,
    /// None: it is drawn here.
    DRAWN
  }

  private static final int ESC = 0x1B;
  private static final int FS = 0x1C;
  private static final int GS = 0x1D;
  private static final int LF = 0x0A;

  /// A picture goes in bands, because small printers keep little of one in memory.
  private static final int BAND = 240;

  /// Where a printer has no knife, as much is fed that the last line can be torn off.
  private static final int TEAR = 4;

  /// @throws IllegalArgumentException if a code on the slip cannot be drawn
  public byte[] encode(Slip slip) {
    var out = new ByteArrayOutputStream();
    begin(out);
    slip.parts().forEach(part -> part(part, out));
    end(out);
    return out.toByteArray();
  }

  /// `ESC @` forgets what an earlier program set; `GS a 0`: says nothing that it was not asked.
  private void begin(ByteArrayOutputStream out) {
    write(out, ESC, '@', GS, 'a', 0, FS, chinese == Chinese.FONT ? '&' : '.');
  }

  private void end(ByteArrayOutputStream out) {
    if (cuts) {
      // To the knife, then cut, but for one point.
      write(out, GS, 'V', 66, 0);
    } else {
      write(out, ESC, 'd', TEAR);
    }
  }

  private void part(Part part, ByteArrayOutputStream out) {
    var drawn = new Drawn(paper);
    switch (part) {
      case Part.Line line -> line(line, out);
      case Part.Rule _ -> raster(drawn.rule(), out);
      case Part.Qr(var text) -> raster(drawn.qr(text), out);
      case Part.Barcode(var text) -> raster(drawn.barcode(text), out);
      case Part.Picture(var bitmap) -> raster(drawn.picture(bitmap), out);
      case Part.Feed(var lines) -> write(out, ESC, 'd', Math.clamp(lines, 0, 255));
    }
  }

  private void line(Part.Line line, ByteArrayOutputStream out) {
    var room = paper.columns() / (line.face() == Face.LARGE ? 2 : 1);
    var text = Columns.cut(line.text(), room);
    Letters.of(text, chinese == Chinese.FONT)
        .ifPresentOrElse(
            bytes -> letters(bytes, line.align(), line.face(), out),
            () -> raster(new Drawn(paper).line(text, line.align(), line.face()), out));
  }

  private static void letters(byte[] bytes, Align align, Face face, ByteArrayOutputStream out) {
    if (align != Align.LEFT) {
      write(out, ESC, 'a', align.code());
    }
    switch (face) {
      case PLAIN -> {}
      case STRONG -> write(out, ESC, 'E', 1);
      case LARGE -> write(out, GS, '!', 0x11);
    }
    out.writeBytes(bytes);
    out.write(LF);
    switch (face) {
      case PLAIN -> {}
      case STRONG -> write(out, ESC, 'E', 0);
      case LARGE -> write(out, GS, '!', 0);
    }
    if (align != Align.LEFT) {
      write(out, ESC, 'a', 0);
    }
  }

  private static void raster(Bitmap bitmap, ByteArrayOutputStream out) {
    var across = bitmap.width() / 8;
    for (var from = 0; from < bitmap.height(); from += BAND) {
      var rows = Math.min(BAND, bitmap.height() - from);
      write(out, GS, 'v', '0', 0, across, across >> 8, rows, rows >> 8);
      out.writeBytes(bitmap.bytes(from, rows));
    }
  }

  /// Opens the drawer that hangs on the printer: `ESC p`, 50 ms on, 500 ms off.
  public static byte[] kick(Pin pin) {
    return new byte[] {ESC, 'p', (byte) pin.code(), 25, (byte) 250};
  }

  /// The same at once, while the printer stands still and its memory is full: `DLE DC4`, 100 ms.
  public static byte[] kickAtOnce(Pin pin) {
    return new byte[] {0x10, 0x14, 1, (byte) pin.code(), 1};
  }

  /// The pin of the drawer's plug that gets the pulse.
  public enum Pin {
    TWO(0),
    FIVE(1);

    private final int code;

    Pin(int code) {
      this.code = code;
    }

    private int code() {
      return code;
    }
  }

  private static void write(ByteArrayOutputStream out, int... bytes) {
    for (var one : bytes) {
      out.write(one);
    }
  }
}
