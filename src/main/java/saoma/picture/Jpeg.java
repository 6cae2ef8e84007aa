package saoma.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What a JPEG says about itself beside its size: which way up it was taken, and whether all of it
/// is there. Believes no length that it reads.
final class Jpeg {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int APP1 = 0xE1;

  /// `Exif` and two zero bytes, behind which a TIFF file begins.
  private static final long EXIF = 0x457869660000L;

  private static final int EXIF_LENGTH = 6;
  private static final short BIG = 0x4D4D;
  private static final short LITTLE = 0x4949;
  private static final short ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private final ByteBuffer bytes;

  Jpeg(byte[] file) {
    bytes = ByteBuffer.wrap(file);
  }

  /// Whether its end stands behind its last scan: of one that was cut off a part is grey.
  boolean isWhole() {
    var at = 2;
    while (at + 4 <= bytes.limit()) {
      var marker = bytes.getShort(at) & 0xFFFF;
      if (marker >> 8 != 0xFF) {
        return false;
      }
      at += 2 + length(at);
      if ((marker & 0xFF) == START_OF_SCAN) {
        at = scanned(at);
        if (at + 2 <= bytes.limit() && (bytes.get(at + 1) & 0xFF) == END) {
          return true;
        }
      }
    }
    return false;
  }

  /// The place of the first marker that is no part of a scan: not an escaped FF, not a restart, not
  /// a filling.
  private int scanned(int from) {
    for (var at = from; at + 2 <= bytes.limit(); at++) {
      var next = bytes.get(at + 1) & 0xFF;
      var inside = next == 0 || next == 0xFF || (next >= 0xD0 && next <= 0xD7);
      if ((bytes.get(at) & 0xFF) == 0xFF && !inside) {
        return at;
      }
    }
    return bytes.limit();
  }

  /// From 1, as it lies, to 8, by the EXIF standard; 1 where nothing says it.
  int orientation() {
    var at = 2;
    while (at + 4 + EXIF_LENGTH <= bytes.limit()) {
      var marker = bytes.getShort(at) & 0xFFFF;
      if (marker >> 8 != 0xFF || (marker & 0xFF) == START_OF_SCAN) {
        return 1;
      }
      var end = Math.min(bytes.limit(), at + 2 + length(at));
      if ((marker & 0xFF) == APP1 && isExif(at + 4)) {
        return orientation(at + 4 + EXIF_LENGTH, end);
      }
      at = end;
    }
    return 1;
  }

  /// The same file without what cameras and programs say about it. The JDK's decoder refuses one in
  /// which that stands before the header of JFIF, as some write it.
  byte[] bare() {
    var kept = new ByteArrayOutputStream(bytes.limit());
    kept.write(bytes.array(), 0, 2);
    var at = 2;
    while (at + 4 <= bytes.limit()) {
      var marker = bytes.getShort(at) & 0xFFFF;
      if (marker >> 8 != 0xFF || (marker & 0xFF) == START_OF_SCAN) {
        break;
      }
      var end = Math.min(bytes.limit(), at + 2 + length(at));
      if ((marker & 0xFF) != APP1) {
        kept.write(bytes.array(), at, end - at);
      }
      at = end;
    }
    kept.write(bytes.array(), at, bytes.limit() - at);
    return kept.toByteArray();
  }

  private boolean isExif(int at) {
    long read = 0;
    for (var i = 0; i < EXIF_LENGTH; i++) {
      read = (read << 8) | (bytes.get(at + i) & 0xFF);
    }
    return read == EXIF;
  }

  /// The first directory of the TIFF file between two places.
  private int orientation(int from, int end) {
    if (from + 8 > end) {
      return 1;
    }
    var order = bytes.getShort(from);
    if (order != BIG && order != LITTLE) {
      return 1;
    }
    var tiff = bytes.slice(from, end - from);
    tiff.order(order == BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    var directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return 1;
    }
    var entries = tiff.getShort(directory) & 0xFFFF;
    for (long i = 0, at = directory + 2L; i < entries && at + ENTRY <= tiff.limit(); i++) {
      if (tiff.getShort((int) at) == ORIENTATION) {
        var value = tiff.getShort((int) at + 8);
        return value >= 1 && value <= 8 ? value : 1;
      }
      at += ENTRY;
    }
    return 1;
  }

  /// Of the segment whose marker stands here; never so little that nobody gets on.
  private int length(int at) {
    return Math.max(2, bytes.getShort(at + 2) & 0xFFFF);
  }
}
