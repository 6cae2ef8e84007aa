package saoma.device.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import saoma.device.Columns;

/// A line of text in the bytes of a printer's own fonts, where they have all of it.
final class Letters {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int YEN_SIGN = 0xA5;

  /// `ESC R 8`, `\`, `ESC R 0`: the yen sign is on no printer's ASCII, and stands in the Japanese
  /// set where the backslash does in all others. Every printer has both.
  private static final byte[] YEN = {0x1B, 'R', 8, '\\', 0x1B, 'R', 0};

  private Letters() {}

  /// @param chinese whether the printer has a font for what takes two bytes in GB18030
  /// @return empty where a character is in none of its fonts, or stands on the paper wider than it
  ///   was counted, so that the line must be drawn; no byte of it steers the printer
  static Optional<byte[]> of(String text, boolean chinese) {
    var bytes = new ByteArrayOutputStream();
    for (var c : text.codePoints().toArray()) {
      if (c >= ' ' && c <= '~') {
        bytes.write(c);
      } else if (c == YEN_SIGN) {
        bytes.writeBytes(YEN);
      } else {
        var character = Character.toString(c);
        var two = character.getBytes(GB18030);
        if (!chinese || two.length != 2 || Columns.width(character) != 2) {
          return Optional.empty();
        }
        bytes.writeBytes(two);
      }
    }
    return Optional.of(bytes.toByteArray());
  }
}
