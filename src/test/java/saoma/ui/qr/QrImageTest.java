package saoma.ui.qr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.SplittableRandom;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrImageTest {
  private static final String CODE = "https://qr.alipay.com/bax03431ljhokirwl38f00a7";
  private static final int INK = 0xFF0A3A82;

  @ParameterizedTest
  @ValueSource(ints = {82, 100, 152, 153, 207, 320, 333, 500, 911})
  void whatIsPaintedReadsBackAtEverySize(int pixels) throws ReaderException {
    var qr = QrImage.of(CODE);
    var side = qr.module(pixels) * qr.side();
    assertEquals(CODE, read(qr.argb(pixels, INK), side));
  }

  @Test
  void theImageHoldsThePaintedPixels() {
    var qr = QrImage.of(CODE);
    var image = qr.paint(333, INK);
    var side = (int) image.getWidth();
    assertEquals(qr.module(333) * qr.side(), side);
    var seen = new int[side * side];
    image
        .getPixelReader()
        .getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), seen, 0, side);
    assertArrayEquals(qr.argb(333, INK), seen);
  }

  @Test
  void everyModuleHasTheSameWholeNumberOfPixels() {
    var qr = QrImage.of(CODE);
    var one = qr.argb(qr.side(), INK);
    var side = qr.side();
    var module = 7;
    var large = qr.argb(side * module + 6, INK);
    for (var y = 0; y < side * module; y++) {
      for (var x = 0; x < side * module; x++) {
        assertEquals(one[y / module * side + x / module], large[y * side * module + x]);
      }
    }
  }

  @Test
  void fourBlankModulesStandAround() {
    var qr = QrImage.of(CODE);
    var side = qr.side();
    var pixels = qr.argb(side, INK);
    for (var at = 0; at < side; at++) {
      for (var depth = 0; depth < 4; depth++) {
        assertEquals(0xFFFFFFFF, pixels[depth * side + at]);
        assertEquals(0xFFFFFFFF, pixels[(side - 1 - depth) * side + at]);
        assertEquals(0xFFFFFFFF, pixels[at * side + depth]);
        assertEquals(0xFFFFFFFF, pixels[at * side + side - 1 - depth]);
      }
    }
    assertEquals(INK, pixels[4 * side + 4], "the finder begins right after");
  }

  @Test
  void anyTextOfAChannelReadsBack() throws ReaderException {
    var seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    for (var round = 0; round < 60; round++) {
      var text = new StringBuilder();
      var length = 1 + random.nextInt(300);
      while (text.length() < length) {
        text.append((char) ('!' + random.nextInt(94)));
      }
      var qr = QrImage.of(text.toString());
      var pixels = qr.side() * (3 + random.nextInt(4)) + random.nextInt(qr.side());
      var side = qr.module(pixels) * qr.side();
      // Told where the modules are: a long text in few pixels is beyond the reader's own search.
      var hints = Map.of(DecodeHintType.PURE_BARCODE, true);
      assertEquals(text.toString(), read(qr.argb(pixels, INK), side, hints), "seed " + seed);
    }
  }

  @Test
  void textsThatNoChannelGivesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> QrImage.of(""));
    assertThrows(IllegalArgumentException.class, () -> QrImage.of("two words"));
    assertThrows(IllegalArgumentException.class, () -> QrImage.of("扫码"));
    assertThrows(IllegalArgumentException.class, () -> QrImage.of("x".repeat(1025)));
    QrImage.of("x".repeat(1024));
  }

  @Test
  void noRoomIsSaidAndNotPainted() {
    var qr = QrImage.of(CODE);
    assertEquals(0, qr.module(qr.side() - 1));
    assertThrows(IllegalArgumentException.class, () -> qr.argb(qr.side() - 1, INK));
  }

  /// As a phone does: nothing is told about where the code is or how large.
  private static String read(int[] argb, int side) throws ReaderException {
    return read(argb, side, Map.of(DecodeHintType.TRY_HARDER, true));
  }

  private static String read(int[] argb, int side, Map<DecodeHintType, ?> hints)
      throws ReaderException {
    var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, argb)));
    try {
      return new QRCodeReader().decode(picture, hints).getText();
    } catch (NotFoundException e) {
      throw new AssertionError("no " + BarcodeFormat.QR_CODE + " in a picture of " + side, e);
    }
  }
}
