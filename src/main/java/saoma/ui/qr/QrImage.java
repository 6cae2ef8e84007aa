package saoma.ui.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A QR code (ISO/IEC 18004, error correction M) that is painted with a whole number of pixels for
/// each module, because a code that was scaled afterwards has soft edges and scans badly.
public final class QrImage {
  /// The blank modules that the standard wants on each side.
  public static final int QUIET_ZONE = 4;

  /// Longer than any code of a channel: the longest documented one has 1024 characters.
  public static final int LONGEST = 1024;

  private static final int PAPER = 0xFFFFFFFF;
  private final BitMatrix modules;

  private QrImage(BitMatrix modules) {
    this.modules = modules;
  }

  /// @param text what is scanned: printable ASCII, as every channel's code is
  /// @throws IllegalArgumentException if it is not; an adapter let something wrong through
  public static QrImage of(String text) {
    if (text.isEmpty()
        || text.length() > LONGEST
        || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new IllegalArgumentException("not a text for a code");
    }
    var hints =
        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);
    try {
      return new QrImage(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
    } catch (WriterException e) {
      throw new IllegalArgumentException("a text that no code holds", e);
    }
  }

  /// How many modules the code has on a side, with the quiet zone.
  public int side() {
    return modules.getWidth() + 2 * QUIET_ZONE;
  }

  /// How many pixels one module gets in a square of so many; 0 if it does not fit at all.
  public int module(int pixels) {
    return pixels / side();
  }

  /// Paints the code as large as whole modules allow.
  ///
  /// @param pixels the side of the square there is, in pixels of the glass
  /// @param ink the dark colour, opaque ARGB
  /// @return a square of at most that side, quiet zone included
  /// @throws IllegalArgumentException if not even one pixel a module fits
  public WritableImage paint(int pixels, int ink) {
    var side = module(pixels) * side();
    var argb = argb(pixels, ink);
    return new WritableImage(
        new PixelBuffer<>(side, side, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }

  /// The pixels of [#paint], row by row.
  int[] argb(int pixels, int ink) {
    var module = module(pixels);
    if (module < 1) {
      throw new IllegalArgumentException("no room for a code: " + pixels);
    }
    var side = module * side();
    var argb = new int[side * side];
    Arrays.fill(argb, PAPER);
    for (var y = 0; y < modules.getHeight(); y++) {
      var first = (QUIET_ZONE + y) * module * side;
      row(argb, first, y, module, ink);
      for (var again = 1; again < module; again++) {
        System.arraycopy(argb, first, argb, first + again * side, side);
      }
    }
    return argb;
  }

  private void row(int[] argb, int first, int y, int module, int ink) {
    for (var x = 0; x < modules.getWidth(); x++) {
      if (modules.get(x, y)) {
        var from = first + (QUIET_ZONE + x) * module;
        Arrays.fill(argb, from, from + module, ink);
      }
    }
  }
}
