package saoma.ui.customer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import saoma.fuzz.Target;
import saoma.picture.PictureFile;
import saoma.picture.PictureSize;

/// A picture for the customer's screen that somebody took from anywhere.
public final class PictureTargets {
  private PictureTargets() {}

  /// @param format `png` or `jpg`
  static byte[] picture(String format, int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  public static List<Target> all() throws IOException {
    return List.of(
        new Target(
            "shop picture",
            List.of(picture("png", 40, 30), picture("jpg", 40, 30)),
            List.of("IHDR", "IDAT", "JFIF"),
            PictureTargets::read));
  }

  private static void read(byte[] input) {
    if (PictureFile.read(input) instanceof PictureFile.Read.Good(var picture)
        && PictureSize.of(picture.file()).isEmpty()) {
      throw new AssertionError("what is kept is no picture");
    }
    var size = PictureSize.of(input);
    if (size.isPresent()
        && (long) size.get().width() * size.get().height() > PictureSize.MOST_DOTS) {
      throw new AssertionError("too large: " + size);
    }
  }
}
