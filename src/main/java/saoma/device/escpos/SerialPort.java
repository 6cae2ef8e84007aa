package saoma.device.escpos;

import java.io.IOException;
import java.time.Duration;
import saoma.device.serial.SerialWire;
import saoma.device.serial.SerialWires;
import saoma.settings.SerialLine;

/// A printer at a serial port. It is asked and answers as in the network; only what it says while
/// it takes a slip comes at the pace of the line.
///
/// @param limit in which it takes some more of what is sent
public record SerialPort(SerialLine serial, SerialWires wires, Duration limit)
    implements PrinterPort {
  @Override
  public Line open() throws IOException {
    return new Wire(wires.open(serial), limit);
  }

  private record Wire(SerialWire wire, Duration limit) implements Line {
    @Override
    public void send(byte[] bytes) throws IOException {
      wire.write(bytes, limit);
    }

    @Override
    public int hear(Duration patience) throws IOException {
      return wire.read(patience);
    }

    @Override
    public void close() {
      wire.close();
    }
  }
}
