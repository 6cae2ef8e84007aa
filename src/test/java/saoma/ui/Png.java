package saoma.ui;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// A JavaFX image as a PNG file, without javafx-swing.
public final class Png {
  private Png() {}

  public static byte[] of(Image image) throws IOException {
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pixels = image.getPixelReader();
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(copy, "png", out);
    return out.toByteArray();
  }
}
