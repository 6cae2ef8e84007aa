package saoma.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.picture.PictureFile.Fault;
import saoma.picture.PictureFile.Read;

class PictureFileTest {
  @TempDir Path folder;

  private static BufferedImage good(Read read) throws IOException {
    var picture = assertInstanceOf(Read.Good.class, read).picture();
    return ImageIO.read(new ByteArrayInputStream(picture.file()));
  }

  private static void bad(Fault fault, Read read) {
    assertEquals(new Read.Bad(fault), read);
  }

  /// Which of the two colours that the drawing has.
  private static String colour(BufferedImage image, int x, int y) {
    var dot = new Color(image.getRGB(x, y));
    return dot.getRed() > dot.getBlue() ? "red" : "blue";
  }

  @ParameterizedTest
  @CsvSource({
    "png,1200,900,480,360",
    "jpg,900,1200,360,480",
    "jpg,4032,3024,480,360",
    "png,64,48,64,48",
    "png,2000,1,480,1"
  })
  void aPictureBecomesSmallAndNeverLarger(String format, int width, int height, int wide, int high)
      throws IOException {
    var kept = good(PictureFile.read(Drawings.redAboveBlue(format, width, height)));
    assertEquals(wide, kept.getWidth());
    assertEquals(high, kept.getHeight());
  }

  @Test
  void whatIsKeptIsAlwaysAJpegAndSmall() throws IOException {
    var read = PictureFile.read(Drawings.bottle("png", 1500, 1500, Color.GREEN));
    var file = assertInstanceOf(Read.Good.class, read).picture().file();
    assertEquals(Optional.of(new PictureSize(480, 480)), PictureSize.of(file));
    assertEquals((byte) 0xFF, file[0]);
    assertTrue(file.length < 60_000, file.length + " bytes");
  }

  @Test
  void whatOneSeesThroughIsWhite() throws IOException {
    var kept = good(PictureFile.read(Drawings.bottle("png", 400, 400, Color.GREEN)));
    var corner = new Color(kept.getRGB(2, 2));
    assertTrue(corner.getRed() > 250 && corner.getGreen() > 250 && corner.getBlue() > 250);
  }

  /// The numbers of EXIF: which corner of the file lies where.
  @ParameterizedTest
  @CsvSource({
    "1,red,red,blue,blue",
    "3,blue,blue,red,red",
    "6,blue,red,blue,red",
    "8,red,blue,red,blue",
    "2,red,red,blue,blue",
    "4,blue,blue,red,red",
    "5,red,blue,red,blue",
    "7,blue,red,blue,red"
  })
  void aPhotoStandsAsItWasTaken(
      int held, String topLeft, String topRight, String bottomLeft, String bottomRight)
      throws IOException {
    var photo = Drawings.held(Drawings.redAboveBlue("jpg", 200, 100), held);
    var kept = good(PictureFile.read(photo));
    assertEquals(held >= 5 ? 100 : 200, kept.getWidth());
    var right = kept.getWidth() - 5;
    var low = kept.getHeight() - 5;
    assertEquals(topLeft, colour(kept, 5, 5));
    assertEquals(topRight, colour(kept, right, 5));
    assertEquals(bottomLeft, colour(kept, 5, low));
    assertEquals(bottomRight, colour(kept, right, low));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void oneThatWasCutOffIsBroken(String format) throws IOException {
    var whole = Drawings.bottle(format, 600, 400, Color.BLUE);
    bad(Fault.BROKEN, PictureFile.read(Arrays.copyOf(whole, whole.length * 2 / 3)));
    bad(Fault.BROKEN, PictureFile.read(Arrays.copyOf(whole, 12)));
  }

  /// Phones write a film or another picture behind the first.
  @Test
  void whatFollowsTheEndOfAJpegIsNoHarm() throws IOException {
    var whole = Drawings.redAboveBlue("jpg", 60, 40);
    assertEquals(60, good(PictureFile.read(Arrays.copyOf(whole, whole.length + 999))).getWidth());
  }

  @Test
  void theNameSaysNothing() throws IOException {
    var text = Files.writeString(folder.resolve("milk.png"), "no picture at all, only words");
    bad(Fault.NOT_A_PICTURE, PictureFile.read(text));
    var gif = "GIF89a".getBytes(StandardCharsets.US_ASCII);
    bad(Fault.NOT_A_PICTURE, PictureFile.read(gif));
    bad(Fault.NOT_A_PICTURE, PictureFile.read(new byte[0]));
    var hidden = folder.resolve("milk.txt");
    Files.write(hidden, Drawings.redAboveBlue("png", 50, 50));
    assertEquals(50, good(PictureFile.read(hidden)).getWidth());
  }

  @Test
  void aFileThatIsNotThereOrTooLargeIsRefused() throws IOException {
    bad(Fault.NOT_READ, PictureFile.read(folder.resolve("gone.png")));
    bad(Fault.NOT_READ, PictureFile.read(folder));
    var large = folder.resolve("large.png");
    try (var file =
        Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.position(PictureFile.LARGEST).write(ByteBuffer.wrap(new byte[1]));
    }
    bad(Fault.FILE_TOO_LARGE, PictureFile.read(large));
  }

  /// A few bytes that ask for gigabytes.
  @Test
  void aPictureThatSaysItIsHugeGetsNoRoom() throws IOException {
    var png = Drawings.redAboveBlue("png", 20, 20);
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    bad(Fault.TOO_MANY_DOTS, PictureFile.read(png));
    ByteBuffer.wrap(png).putInt(16, -1);
    bad(Fault.BROKEN, PictureFile.read(png));
  }
}
