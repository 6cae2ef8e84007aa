package saoma.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import saoma.settings.SerialLine;

/// A serial port of this computer. A write that hangs, because the other side takes nothing, is
/// left to a thread of its own that ends when the port is closed.
final class NativeWire implements SerialWire {
  /// A quarter of a second at 9600 baud, so that a limit is for the other side and not for the
  /// length of a slip.
  private static final int CHUNK = 256;

  private final SerialPort port;

  private NativeWire(SerialPort port) {
    this.port = port;
  }

  static SerialWire open(SerialLine line) throws IOException {
    try {
      var port = SerialPort.getCommPort(line.port());
      var set =
          port.setComPortParameters(line.baud(), line.dataBits(), stopBits(line), parity(line));
      if (!set || !port.openPort()) {
        throw new IOException("serial port " + line.port() + " does not open");
      }
      return new NativeWire(port);
    } catch (SerialPortInvalidPortException e) {
      throw new IOException("no serial port " + line.port(), e);
    } catch (LinkageError e) {
      throw new IOException("no serial ports on this system", e);
    }
  }

  private static int stopBits(SerialLine line) {
    return line.stopBits() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT;
  }

  private static int parity(SerialLine line) {
    return switch (line.parity()) {
      case 'E' -> SerialPort.EVEN_PARITY;
      case 'O' -> SerialPort.ODD_PARITY;
      default -> SerialPort.NO_PARITY;
    };
  }

  @Override
  public void write(byte[] bytes, Duration limit) throws IOException {
    for (var at = 0; at < bytes.length; at += CHUNK) {
      chunk(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + CHUNK)), limit);
    }
  }

  private void chunk(byte[] bytes, Duration limit) throws IOException {
    var taken = new CompletableFuture<Integer>();
    Thread.ofPlatform()
        .daemon()
        .name("serial")
        .start(() -> taken.complete(port.writeBytes(bytes, bytes.length)));
    try {
      if (taken.get(limit.toMillis(), TimeUnit.MILLISECONDS) != bytes.length) {
        throw new IOException("the serial port took not all of it");
      }
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("the serial port takes nothing", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the till closes", e);
    }
  }

  @Override
  public int read(Duration patience) throws IOException {
    var millis = Math.toIntExact(Math.max(1, patience.toMillis()));
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, millis, 0);
    var one = new byte[1];
    var read = port.readBytes(one, 1);
    if (read < 0) {
      throw new IOException("the serial port is gone");
    }
    return read == 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public void close() {
    port.closePort();
  }
}
