package saoma.device.escpos;

import java.awt.image.BufferedImage;

/// Black dots on white, as a printer burns them: eight to a byte, the leftmost in the highest bit.
/// Never changes.
public final class Bitmap {
  /// Darker than this is black, of 255.
  private static final int DARK = 170;

  private static final int DLE = 0x10;

  private final int width;
  private final byte[] rows;

  private Bitmap(int width, byte[] rows) {
    this.width = width;
    this.rows = rows;
  }

  /// Every pixel that is dark and not see-through becomes a dot. The width is rounded up to whole
  /// bytes.
  public static Bitmap of(BufferedImage image) {
    var across = (image.getWidth() + 7) / 8;
    var rows = new byte[across * image.getHeight()];
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        if (isDark(image.getRGB(x, y))) {
          rows[y * across + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return new Bitmap(across * 8, steerless(rows));
  }

  private static boolean isDark(int argb) {
    var alpha = argb >>> 24;
    var grey = ((argb >> 16 & 0xff) * 30 + (argb >> 8 & 0xff) * 59 + (argb & 0xff) * 11) / 100;
    return 255 - (255 - grey) * alpha / 255 < DARK;
  }

  /// A printer looks for its real-time commands (`DLE EOT`, `DLE ENQ`, `DLE DC4`) in pictures too,
  /// and would answer or kick the drawer. One dot more keeps a picture from being one.
  private static byte[] steerless(byte[] rows) {
    for (var i = 0; i + 1 < rows.length; i++) {
      if (rows[i] == DLE && (rows[i + 1] == 4 || rows[i + 1] == 5 || rows[i + 1] == 0x14)) {
        rows[i] = 0x18;
      }
    }
    return rows;
  }

  /// Dots across, in whole bytes.
  public int width() {
    return width;
  }

  public int height() {
    return width == 0 ? 0 : rows.length / (width / 8);
  }

  public boolean isBlack(int x, int y) {
    return (rows[y * (width / 8) + x / 8] & 0x80 >> x % 8) != 0;
  }

  /// These rows, as they go to a printer.
  byte[] bytes(int from, int count) {
    var across = width / 8;
    var part = new byte[across * count];
    System.arraycopy(rows, from * across, part, 0, part.length);
    return part;
  }
}
