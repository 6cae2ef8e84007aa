package saoma.device.serial;

import java.io.IOException;
import saoma.settings.SerialLine;

/// The port to serial ports.
@FunctionalInterface
public interface SerialWires {
  /// Those of this computer.
  SerialWires NATIVE = NativeWire::open;

  /// @throws IOException if there is no such port, or another program has it
  SerialWire open(SerialLine line) throws IOException;
}
