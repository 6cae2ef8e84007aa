package saoma.picture;

import java.nio.ByteBuffer;
import java.util.Optional;

/// How large a picture says that it is, read from the first bytes of a PNG or a JPEG before
/// anything makes room for it.
public record PictureSize(int width, int height) {
  public static final int LONGEST_SIDE = 8_000;
  public static final long MOST_DOTS = 40_000_000;

  static final long PNG = 0x89504E470D0A1A0AL;
  private static final int HEADER = 0x49484452;
  private static final int PNG_SIZE = 16;
  static final int JPEG = 0xFFD8;

  /// Empty for what is neither, or ends too early, or is larger than a screen can want.
  public static Optional<PictureSize> of(byte[] file) {
    return said(file).filter(PictureSize::fits);
  }

  /// Whether it says a size, and one that is larger than a screen can want.
  public static boolean isTooLarge(byte[] file) {
    return said(file).filter(size -> !size.fits()).isPresent();
  }

  private static Optional<PictureSize> said(byte[] file) {
    var bytes = ByteBuffer.wrap(file);
    if (file.length >= PNG_SIZE + 8 && bytes.getLong(0) == PNG && bytes.getInt(12) == HEADER) {
      return possible(bytes.getInt(PNG_SIZE), bytes.getInt(PNG_SIZE + 4));
    }
    return file.length > 4 && unsigned(bytes, 0) == JPEG ? jpeg(bytes) : Optional.empty();
  }

  /// From one marker to the next until a frame says it.
  private static Optional<PictureSize> jpeg(ByteBuffer bytes) {
    var at = 2;
    while (at + 9 <= bytes.limit()) {
      var marker = unsigned(bytes, at);
      if (marker >> 8 != 0xFF) {
        return Optional.empty();
      }
      if (isFrame(marker & 0xFF)) {
        return possible(unsigned(bytes, at + 7), unsigned(bytes, at + 5));
      }
      at += 2 + Math.max(2, unsigned(bytes, at + 2));
    }
    return Optional.empty();
  }

  /// SOF0 to SOF15, between which stand the tables (C4, CC) and an extension (C8).
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static Optional<PictureSize> possible(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
  }

  private boolean fits() {
    return width <= LONGEST_SIDE && height <= LONGEST_SIDE && (long) width * height <= MOST_DOTS;
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xFFFF;
  }
}
