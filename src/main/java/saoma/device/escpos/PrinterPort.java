package saoma.device.escpos;

import java.io.IOException;
import java.time.Duration;

/// A way to a printer. Lines are short: many a printer talks to one program at a time.
public interface PrinterPort {
  /// @throws IOException if nobody is there, within some seconds
  Line open() throws IOException;

  /// One conversation. For one thread.
  interface Line extends AutoCloseable {
    /// @throws IOException if the printer took not all of it, in time or at all
    void send(byte[] bytes) throws IOException;

    /// The next byte that the printer says; -1 if it says none in this time.
    ///
    /// @throws IOException if the line is dead
    int hear(Duration patience) throws IOException;

    @Override
    void close();
  }
}
