package saoma.device.scale;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/// The languages of scales, as data: what is asked, where an answer ends, and how it is read.
public enum ScaleProtocol {
  /// Says line after line by itself: `ST,GS,+  1.234kg`. Many makers; manuals of Selleton SL-7516,
  /// Dini Argeo, A&D.
  STREAM("", '\n', Frames::stream),
  /// Mettler Toledo 8217, weight only: `W` is answered with STX, the weight in kilograms, perhaps
  /// `N` for net, CR; or with STX, `?` and a byte of state. Usually at 9600 baud, 7E1. The unit is
  /// not said: the scale must be set to kilograms.
  TOLEDO("W", '\r', Frames::toledo),
  /// NCI, Weigh-Tronix SCP-01: `W` CR is answered with LF, weight and unit, CR, LF, two or three
  /// bytes of state, CR, ETX.
  NCI("W\r", '\u0003', Frames::nci),
  /// The standard of the Scale Manufacturers Association: LF `W` CR is answered with fields of fixed
  /// width.
  SMA("\nW\r", '\r', Frames::sma);

  private final byte[] request;
  private final char end;
  private final Function<String, Optional<Weighed>> reader;

  ScaleProtocol(String request, char end, Function<String, Optional<Weighed>> reader) {
    this.request = request.getBytes(StandardCharsets.US_ASCII);
    this.end = end;
    this.reader = reader;
  }

  /// Whether it says nothing unless it is asked.
  boolean isAsked() {
    return request.length > 0;
  }

  byte[] request() {
    return request.clone();
  }

  /// The last byte of a frame.
  char end() {
    return end;
  }

  /// Never throws.
  ///
  /// @param frame without its last byte
  /// @return empty if it says nothing of a weight: half a frame, or noise
  public Optional<Weighed> read(String frame) {
    return reader.apply(frame);
  }
}
