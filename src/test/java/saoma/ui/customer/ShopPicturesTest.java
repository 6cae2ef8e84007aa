package saoma.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.picture.PictureSize;
import saoma.ui.UiTest;

/// The idle screen of the customer, and the screen it is on.
class ShopPicturesTest extends UiTest {
  @TempDir private Path folder;

  private void lay(String name, byte[] file) throws Exception {
    Files.write(folder.resolve(name), file);
  }

  private static List<Double> widths(ShopPictures pictures, int times) {
    return IntStream.range(0, times)
        .mapToObj(_ -> pictures.next().map(Image::getWidth).orElse(0.0))
        .toList();
  }

  @Test
  void theyAreShownInTurnAndWhatIsNoneIsPassedOver() throws Exception {
    var pictures = new ShopPictures(folder);
    assertEquals(List.of(0.0), widths(pictures, 1), "an empty folder");
    lay("1.png", PictureTargets.picture("png", 40, 30));
    lay("2.jpg", PictureTargets.picture("jpg", 50, 30));
    lay("3.PNG", PictureTargets.picture("png", 60, 30));
    lay("25.jpg", "not a picture".getBytes(StandardCharsets.US_ASCII));
    lay("notes.txt", PictureTargets.picture("png", 70, 30));
    assertEquals(List.of(40.0, 50.0, 60.0, 40.0), widths(pictures, 4));
    Files.delete(folder.resolve("2.jpg"));
    assertEquals(List.of(60.0, 40.0), widths(pictures, 2), "one was taken away");
    assertEquals(List.of(0.0), widths(new ShopPictures(folder.resolve("none")), 1));
    assertEquals(List.of(0.0), widths(new ShopPictures(folder.resolve("1.png")), 1));
  }

  @Test
  void sizesAreReadBeforeAnythingMakesRoom() throws Exception {
    for (var format : List.of("png", "jpg")) {
      assertEquals(
          Optional.of(new PictureSize(123, 45)),
          PictureSize.of(PictureTargets.picture(format, 123, 45)),
          format);
    }
    var huge = PictureTargets.picture("png", 40, 30);
    ByteBuffer.wrap(huge).putInt(16, 100_000).putInt(20, 100_000);
    assertEquals(Optional.empty(), PictureSize.of(huge));
    ByteBuffer.wrap(huge).putInt(16, 7_000).putInt(20, 7_000);
    assertEquals(Optional.empty(), PictureSize.of(huge), "49 million dots");
    ByteBuffer.wrap(huge).putInt(16, -1).putInt(20, 30);
    assertEquals(Optional.empty(), PictureSize.of(huge));
    assertEquals(Optional.empty(), PictureSize.of(new byte[0]));
  }

  /// Whatever a broken file makes of itself, the till goes on.
  @Test
  void brokenFilesNeverThrow() throws Exception {
    var random = new SplittableRandom(7);
    for (var format : List.of("png", "jpg")) {
      var good = PictureTargets.picture(format, 64, 48);
      assertTrue(ShopPictures.drawn(good).isPresent(), format);
      for (var time = 0; time < 150; time++) {
        var broken = Arrays.copyOf(good, 1 + random.nextInt(good.length));
        for (var hit = 0; hit < 3; hit++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        }
        assertNotNull(ShopPictures.drawn(broken));
      }
    }
  }

  @Test
  void aPictureStandsOnlyWhileNobodyIsServed() throws Exception {
    var image = ShopPictures.drawn(PictureTargets.picture("png", 64, 48));
    onFx(() -> {
      var model = new CustomerModel();
      var controller = CustomerController.load(till.texts(), false);
      model.pageProperty().subscribe(controller::show);
      var picture = controller.root().lookup(".picture");
      var name = controller.root().lookup(".idle");
      assertFalse(picture.isVisible(), "none yet");
      assertTrue(name.isVisible(), "the shop's name");
      controller.picture(image);
      assertTrue(picture.isVisible() && !name.isVisible());
      model.cart(Cart.EMPTY.add("1", "a", "a", Quantity.ONE, Money.fen(100)));
      controller.picture(image);
      assertFalse(picture.isVisible() || name.isVisible(), "the cart has the screen");
      model.cart(Cart.EMPTY);
      assertTrue(picture.isVisible());
      controller.picture(Optional.empty());
      assertTrue(name.isVisible() && !picture.isVisible());
      return picture;
    });
  }

  @Test
  void theWindowIsNeverOnTheClerksScreen() {
    var left = new Rectangle2D(0, 0, 1280, 800);
    var right = new Rectangle2D(1280, 0, 1024, 768);
    assertEquals(Optional.of(right), CustomerWindow.free(List.of(left, right), 640, 400));
    assertEquals(Optional.of(left), CustomerWindow.free(List.of(left, right), 1500, 400));
    assertEquals(Optional.empty(), CustomerWindow.free(List.of(left), 640, 400), "pulled out");
    assertEquals(Optional.empty(), CustomerWindow.free(List.of(left, right), -500, 400));
  }
}
