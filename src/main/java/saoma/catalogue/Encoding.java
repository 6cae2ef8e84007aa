package saoma.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the bytes of a text file are characters. A byte order mark decides; else a file that is
/// UTF-8, or nearly, is UTF-8; anything else is what a Chinese Windows writes, GB18030.
final class Encoding {
  static final Charset GB18030 = Charset.forName("GB18030");

  /// A file with this many good characters for one bad is UTF-8 with damage. Chinese in GB18030
  /// read as UTF-8 has far more bad ones than good.
  private static final int GOOD_FOR_ONE_BAD = 4;

  private static final int BUFFER = 1 << 16;

  private Encoding() {}

  static Charset of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var head = in.readNBytes(2);
      if (head.length == 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
      if (head.length == 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
        return StandardCharsets.UTF_16BE;
      }
    }
    try (var in = Files.newInputStream(file)) {
      return isUtf8(in) ? StandardCharsets.UTF_8 : GB18030;
    }
  }

  private static boolean isUtf8(InputStream in) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(BUFFER);
    var chars = CharBuffer.allocate(BUFFER);
    long good = 0;
    long bad = 0;
    boolean end = false;
    while (!end) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = read < 0;
      bytes.position(bytes.position() + Math.max(0, read)).flip();
      while (true) {
        var result = decoder.decode(bytes, chars, end);
        good += foreign(chars.flip());
        chars.clear();
        if (result.isError()) {
          bad++;
          bytes.position(bytes.position() + result.length());
        } else if (result.isUnderflow()) {
          break;
        }
      }
      bytes.compact();
    }
    return bad * GOOD_FOR_ONE_BAD <= good;
  }

  private static long foreign(CharBuffer chars) {
    return chars.chars().filter(c -> c > 0x7f).count();
  }
}
