import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws the icon: the corners of a code being scanned, and a tick in them. Writes it as each system wants it
/// (PNG, ICO for Windows, ICNS for macOS), and as the pictures that the window shows.
///
///     java installer/Icon.java TARGET-FOLDER
final class Icon {
  private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256, 512);

  /// Type codes of ICNS entries that hold a PNG, by their size.
  private static final List<Entry> APPLE =
      List.of(
          new Entry("ic11", 32),
          new Entry("ic12", 64),
          new Entry("ic07", 128),
          new Entry("ic08", 256),
          new Entry("ic09", 512));

  private record Entry(String type, int size) {}

  private Icon() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    for (var size : SIZES) {
      Files.write(folder.resolve("saoma-" + size + ".png"), png(size));
    }
    Files.write(folder.resolve("saoma.png"), png(512));
    Files.write(folder.resolve("saoma.ico"), ico(List.of(16, 32, 48, 64, 256)));
    Files.write(folder.resolve("saoma.icns"), icns());
  }

  private static byte[] png(int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(drawn(size), "png", bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage drawn(int size) {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(size / 64.0, size / 64.0);
    pen.setColor(new Color(0x0969da));
    pen.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 18, 18));
    pen.setColor(Color.WHITE);
    corners(pen);
    tick(pen);
    pen.dispose();
    return image;
  }

  private static void corners(Graphics2D pen) {
    pen.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (var turn = 0; turn < 4; turn++) {
      var corner = new Path2D.Double();
      corner.moveTo(14, 24);
      corner.lineTo(14, 18);
      corner.quadTo(14, 14, 18, 14);
      corner.lineTo(24, 14);
      pen.draw(corner);
      pen.rotate(Math.PI / 2, 32, 32);
    }
  }

  private static void tick(Graphics2D pen) {
    pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    var tick = new Path2D.Double();
    tick.moveTo(22.5, 33);
    tick.lineTo(29.5, 40);
    tick.lineTo(42, 25.5);
    pen.draw(tick);
  }

  /// A directory of pictures, little-endian; 256 is written as 0.
  private static byte[] ico(List<Integer> sizes) throws IOException {
    var pictures = new ArrayList<byte[]>();
    for (var size : sizes) {
      pictures.add(png(size));
    }
    var offset = 6 + 16 * sizes.size();
    var bytes =
        ByteBuffer.allocate(offset + pictures.stream().mapToInt(one -> one.length).sum())
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    for (var i = 0; i < sizes.size(); i++) {
      var side = (byte) (sizes.get(i) % 256);
      var length = pictures.get(i).length;
      bytes
          .put(side)
          .put(side)
          .put((byte) 0)
          .put((byte) 0)
          .putShort((short) 1)
          .putShort((short) 32)
          .putInt(length)
          .putInt(offset);
      offset += length;
    }
    pictures.forEach(bytes::put);
    return bytes.array();
  }

  private static byte[] icns() throws IOException {
    var entries = new ByteArrayOutputStream();
    var out = new DataOutputStream(entries);
    for (var entry : APPLE) {
      var png = png(entry.size());
      out.writeBytes(entry.type());
      out.writeInt(png.length + 8);
      out.write(png);
    }
    var file = new ByteArrayOutputStream();
    var head = new DataOutputStream(file);
    head.writeBytes("icns");
    head.writeInt(entries.size() + 8);
    entries.writeTo(head);
    return file.toByteArray();
  }
}
