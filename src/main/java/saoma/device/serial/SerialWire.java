package saoma.device.serial;

import java.io.IOException;
import java.time.Duration;

/// An open serial port. For one thread.
public interface SerialWire extends AutoCloseable {
  /// @param limit in which the other side must have taken some more of it
  /// @throws IOException if it did not, or the port is gone; nobody knows how much went then
  void write(byte[] bytes, Duration limit) throws IOException;

  /// The next byte that comes; -1 if none does in this time.
  ///
  /// @throws IOException if the port is gone
  int read(Duration patience) throws IOException;

  @Override
  void close();
}
