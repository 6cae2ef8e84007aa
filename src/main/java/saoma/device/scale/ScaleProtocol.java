package saoma.device.scale;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The languages of scales, as data: what is asked, where an answer ends, and how it is read.
public enum ScaleProtocol {
  /// Says line after line by itself: `ST,GS,+ 1.234kg`. Many makers; manuals of Selleton SL-7516,
  /// Dini Argeo, A&D.
  STREAM("", '\n'),
  /// Mettler Toledo 8217, weight only: `W` is answered with STX, the weight in kilograms, perhaps
  /// `N` for net, CR; or with STX, `?` and a byte of state. Usually at 9600 baud, 7E1. The unit is
  /// not said: the scale must be set to kilograms.
  TOLEDO("W", '\r'),
  /// NCI, Weigh-Tronix SCP-01: `W` CR is answered with LF, weight and unit, CR, LF, two or three
  /// bytes of state, CR, ETX.
  NCI("W\r", '\u0003'),
  /// The standard of the Scale Manufacturers Association: LF `W` CR is answered with fields of
  /// fixed width.
  SMA("\nW\r", '\r');

  private final String request;
  private final char end;

  ScaleProtocol(String request, char end) {
    this.request = request;
    this.end = end;
  }

  /// Whether it says nothing unless it is asked.
  boolean isAsked() {
    return !request.isEmpty();
  }

  byte[] request() {
    return request.getBytes(StandardCharsets.US_ASCII);
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
    return switch (this) {
      case STREAM -> Frames.stream(frame);
      case TOLEDO -> Frames.toledo(frame);
      case NCI -> Frames.nci(frame);
      case SMA -> Frames.sma(frame);
    };
  }
}
