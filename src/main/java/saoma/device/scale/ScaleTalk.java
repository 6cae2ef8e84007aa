package saoma.device.scale;

import java.io.IOException;
import java.time.Duration;
import saoma.device.scale.Weighed.Silent;
import saoma.device.serial.SerialWire;

/// One conversation with a scale. For one thread.
///
/// @param patience how long an answer may take
public record ScaleTalk(SerialWire wire, ScaleProtocol protocol, Duration patience) {
  /// No frame of any protocol is longer.
  private static final int LONGEST = 64;

  /// So many bytes without a frame are no scale's.
  private static final int MOST = 512;

  private static final int ASCII = 0x7F;

  /// What it says now. Where it speaks by itself the rest of a line that was under way is passed
  /// over.
  ///
  /// @throws IOException if the port is gone
  public Weighed next() throws IOException {
    if (protocol.isAsked()) {
      wire.write(protocol.request(), patience);
    }
    var frame = new StringBuilder();
    for (var count = 0; count < MOST; count++) {
      var heard = wire.read(patience);
      if (heard < 0) {
        return new Silent();
      }
      // The highest bit may be a parity that the port was not told of.
      var sign = (char) (heard & ASCII);
      if (sign == protocol.end()) {
        var read = protocol.read(frame.toString());
        if (read.isPresent()) {
          return read.get();
        }
        frame.setLength(0);
      } else if (frame.length() < LONGEST) {
        frame.append(sign);
      }
    }
    return new Silent();
  }
}
