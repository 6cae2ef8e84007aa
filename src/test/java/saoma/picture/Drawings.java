package saoma.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/// Pictures of goods as a shop would take them, drawn for tests.
public final class Drawings {
  private Drawings() {}

  /// A bottle in a colour, with a label.
  ///
  /// @param format `png` (one can see through it) or `jpg`
  public static byte[] bottle(String format, int width, int height, Color colour)
      throws IOException {
    var see = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var image = new BufferedImage(width, height, see);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    if (see == BufferedImage.TYPE_INT_RGB) {
      pen.setColor(new Color(236, 240, 244));
      pen.fillRect(0, 0, width, height);
    }
    pen.setColor(colour);
    pen.fillRoundRect(width * 3 / 10, height * 3 / 10, width * 4 / 10, height * 6 / 10, 40, 40);
    pen.fillRect(width * 43 / 100, height / 10, width * 14 / 100, height * 3 / 10);
    pen.setColor(Color.WHITE);
    pen.fillRect(width * 3 / 10, height / 2, width * 4 / 10, height * 2 / 10);
    pen.setColor(colour.darker());
    pen.setStroke(new BasicStroke(Math.max(2, width / 60)));
    pen.drawLine(width * 35 / 100, height * 56 / 100, width * 65 / 100, height * 56 / 100);
    pen.drawLine(width * 35 / 100, height * 63 / 100, width * 55 / 100, height * 63 / 100);
    pen.dispose();
    return written(image, format);
  }

  /// Red above and blue below.
  static byte[] redAboveBlue(String format, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width, height / 2);
    pen.setColor(Color.BLUE);
    pen.fillRect(0, height / 2, width, height - height / 2);
    pen.dispose();
    return written(image, format);
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /// A JPEG that says how the camera was held.
  static byte[] held(byte[] jpeg, int orientation) {
    var exif = ByteBuffer.allocate(32);
    exif.putShort((short) 0xFFE1).putShort((short) 30);
    exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    var all = ByteBuffer.allocate(jpeg.length + exif.position());
    all.put(jpeg, 0, 2).put(exif.array(), 0, exif.position()).put(jpeg, 2, jpeg.length - 2);
    return all.array();
  }
}
