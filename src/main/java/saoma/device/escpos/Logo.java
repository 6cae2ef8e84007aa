package saoma.device.escpos;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shop's logo, read from a picture that the shop gave.
public final class Logo {
  private static final Logger LOG = LoggerFactory.getLogger(Logo.class);

  /// A picture that is larger is a mistake, and would fill the memory.
  private static final int MOST_SIDE = 4_000;

  /// Higher than this it is a waste of paper.
  private static final int MOST_HEIGHT = 200;

  private Logo() {}

  /// PNG, JPEG, BMP or GIF, made smaller until it fits the paper. Empty if it cannot be read:
  /// receipts go without one then.
  public static Optional<Bitmap> read(Path file, Paper paper) {
    try {
      var image = image(file.toFile());
      if (image.isEmpty()) {
        LOG.warn("the logo {} is no picture that fits", file.getFileName());
      }
      return image.map(one -> Bitmap.of(fitted(one, paper.dots())));
    } catch (IOException | RuntimeException e) {
      LOG.warn("the logo {} was not read: {}", file.getFileName(), e.toString());
      return Optional.empty();
    }
  }

  /// Its size is looked at before it is unpacked.
  private static Optional<BufferedImage> image(File file) throws IOException {
    try (var in = ImageIO.createImageInputStream(file)) {
      if (in == null) {
        throw new IOException("it is not there");
      }
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        var fits = reader.getWidth(0) <= MOST_SIDE && reader.getHeight(0) <= MOST_SIDE;
        return fits ? Optional.of(reader.read(0)) : Optional.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  /// Never made larger; its see-through parts are white.
  private static BufferedImage fitted(BufferedImage image, int dots) {
    var width = Math.min(image.getWidth(), dots);
    var height = Math.max(1, image.getHeight() * width / image.getWidth());
    if (height > MOST_HEIGHT) {
      width = Math.max(1, width * MOST_HEIGHT / height);
      height = MOST_HEIGHT;
    }
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var pen = small.createGraphics();
    pen.drawImage(image.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, null);
    pen.dispose();
    return small;
  }
}
