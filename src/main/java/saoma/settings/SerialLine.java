package saoma.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/// A serial port and how both of its ends speak: `/dev/ttyUSB0@9600`, `COM3@9600,8N1`.
///
/// @param port as the system calls it
/// @param baud signs a second, about ten times over
/// @param dataBits 7 or 8
/// @param parity `N` for none, `E` for even, `O` for odd
/// @param stopBits 1 or 2
public record SerialLine(String port, int baud, int dataBits, char parity, int stopBits) {
  private static final int LONGEST_PORT = 100;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(/[^@\\p{Cntrl}]+|COM[1-9][0-9]{0,2})@([0-9]{3,6})(?:,([78])([NEO])([12]))?");

  private static final int SLOWEST = 300;
  private static final int FASTEST = 921_600;

  /// Reads what stands in the settings; eight bits without parity and one stop bit where nothing is
  /// said of them. Empty if it is no such thing.
  public static Optional<SerialLine> of(String text) {
    var written = WRITTEN.matcher(text);
    if (!written.matches() || written.group(1).length() > LONGEST_PORT) {
      return Optional.empty();
    }
    var baud = Integer.parseInt(written.group(2));
    if (baud < SLOWEST || baud > FASTEST) {
      return Optional.empty();
    }
    var usual = written.group(3) == null;
    return Optional.of(
        new SerialLine(
            written.group(1),
            baud,
            usual ? 8 : Integer.parseInt(written.group(3)),
            usual ? 'N' : written.group(4).charAt(0),
            usual ? 1 : Integer.parseInt(written.group(5))));
  }
}
