package saoma.settings;

import java.util.List;
import java.util.Optional;

/// The counter's scale.
///
/// @param address its serial port, `/dev/ttyUSB0@9600` or `COM4@9600,7E1`; empty for none
/// @param protocol how it speaks: `STREAM`, `TOLEDO`, `NCI` or `SMA`
public record ScaleSettings(String address, String protocol) {
  public static final List<String> PROTOCOLS = List.of("STREAM", "TOLEDO", "NCI", "SMA");

  public static final ScaleSettings NONE = new ScaleSettings("", "STREAM");

  /// Where it is; empty where there is none.
  public Optional<SerialLine> line() {
    return SerialLine.of(address);
  }

  boolean isAddress() {
    return address.isEmpty() || line().isPresent();
  }

  boolean isProtocol() {
    return PROTOCOLS.contains(protocol);
  }
}
