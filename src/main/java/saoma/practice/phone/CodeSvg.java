package saoma.practice.phone;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/// Bars and squares as drawings inside a page: nothing to load, and sharp at any size.
final class CodeSvg {
  private static final Map<EncodeHintType, Object> NO_MARGIN = Map.of(EncodeHintType.MARGIN, 0);

  private CodeSvg() {}

  /// Code 128, as scanners at a counter read it.
  static String bars(String digits) {
    return svg("bars", new Code128Writer().encode(digits, BarcodeFormat.CODE_128, 0, 1, NO_MARGIN));
  }

  static String square(String digits) {
    try {
      return svg(
          "square", new QRCodeWriter().encode(digits, BarcodeFormat.QR_CODE, 0, 0, NO_MARGIN));
    } catch (WriterException e) {
      throw new IllegalArgumentException("not a text for a code", e);
    }
  }

  private static String svg(String kind, BitMatrix dark) {
    var path = new StringBuilder();
    for (var y = 0; y < dark.getHeight(); y++) {
      for (var x = 0; x < dark.getWidth(); x++) {
        if (dark.get(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return """
    <svg class="%s" viewBox="0 0 %d %d" preserveAspectRatio="none" shape-rendering="crispEdges" \
    aria-hidden="true"><path d="%s"/></svg>
    """
        .formatted(kind, dark.getWidth(), dark.getHeight(), path);
  }
}
