package saoma.picture;

import java.awt.Color;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes a [ProductPicture] of a file that somebody chose. What the file is called says nothing:
/// its first bytes say what it is, and how large, before anything makes room for it. It is turned
/// the way it was taken, made smaller, and laid on white where one can see through it. Blocks.
public final class PictureFile {
  /// The largest file that is read; no camera of a phone writes a larger one.
  static final long LARGEST = 30_000_000;

  private static final float QUALITY = 0.85f;

  private PictureFile() {}

  /// What became of a file.
  public sealed interface Read {
    record Good(ProductPicture picture) implements Read {}

    record Bad(Fault fault) implements Read {}
  }

  /// Why a file is refused.
  public enum Fault {
    /// It is a folder, or gone, or nobody may read it.
    NOT_READ,
    FILE_TOO_LARGE,
    /// Neither PNG nor JPEG, whatever it is called.
    NOT_A_PICTURE,
    TOO_MANY_DOTS,
    /// Begins like a picture and cannot be shown, or only a part of it is there.
    BROKEN
  }

  public static Read read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return new Read.Bad(Fault.NOT_READ);
      }
      return Files.size(file) > LARGEST
          ? new Read.Bad(Fault.FILE_TOO_LARGE)
          : read(Files.readAllBytes(file));
    } catch (IOException _) {
      return new Read.Bad(Fault.NOT_READ);
    }
  }

  /// The same of what is in memory already.
  public static Read read(byte[] file) {
    var form = Form.of(file);
    if (form.isEmpty()) {
      return new Read.Bad(Fault.NOT_A_PICTURE);
    }
    var size = PictureSize.of(file);
    if (size.isEmpty()) {
      return new Read.Bad(PictureSize.isTooLarge(file) ? Fault.TOO_MANY_DOTS : Fault.BROKEN);
    }
    try {
      return new Read.Good(picture(file, form.get(), size.get()));
    } catch (IOException | RuntimeException _) {
      // The decoders of the JDK throw many things at a damaged file.
      return new Read.Bad(Fault.BROKEN);
    }
  }

  /// What it is, by its first bytes.
  private enum Form {
    PNG,
    JPEG;

    static Optional<Form> of(byte[] file) {
      var bytes = ByteBuffer.wrap(file);
      if (file.length >= Long.BYTES && bytes.getLong(0) == PictureSize.PNG) {
        return Optional.of(PNG);
      }
      return file.length >= Short.BYTES && (bytes.getShort(0) & 0xFFFF) == PictureSize.JPEG
          ? Optional.of(JPEG)
          : Optional.empty();
    }
  }

  private static ProductPicture picture(byte[] file, Form form, PictureSize size)
      throws IOException {
    if (form == Form.PNG) {
      return new ProductPicture(written(fitted(drawn(file, form, size), 1)));
    }
    var jpeg = new Jpeg(file);
    if (!jpeg.isWhole()) {
      throw new IOException("its end is missing");
    }
    var drawn = drawn(jpeg.bare(), form, size);
    return new ProductPicture(written(fitted(drawn, jpeg.orientation())));
  }

  /// At most twice as large as it will be, so that the largest file takes little memory.
  private static BufferedImage drawn(byte[] file, Form form, PictureSize size) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(form.name()).next();
    try {
      reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
      var step = Math.max(1, Math.max(size.width(), size.height()) / (2 * ProductPicture.SIDE));
      var how = reader.getDefaultReadParam();
      how.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, how);
    } finally {
      reader.dispose();
    }
  }

  /// Never made larger.
  private static BufferedImage fitted(BufferedImage image, int orientation) {
    var longest = Math.max(image.getWidth(), image.getHeight());
    var side = Math.min(longest, ProductPicture.SIDE);
    var width = Math.max(1, image.getWidth() * side / longest);
    var height = Math.max(1, image.getHeight() * side / longest);
    var lies = orientation >= 5;
    var fitted =
        new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
    var pen = fitted.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, fitted.getWidth(), fitted.getHeight());
    pen.drawImage(
        image.getScaledInstance(width, height, Image.SCALE_SMOOTH),
        turned(orientation, width, height),
        null);
    pen.dispose();
    return fitted;
  }

  /// From how it lies in the file to how it was taken, by the numbers of EXIF.
  private static AffineTransform turned(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static byte[] written(BufferedImage image) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName(Form.JPEG.name()).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
