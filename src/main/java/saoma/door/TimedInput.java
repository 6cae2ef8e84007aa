package saoma.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/// The bytes of a connection, with one deadline for all of them: whoever sends a byte now and then
/// is cut off like one who sends none.
final class TimedInput extends InputStream {
  private static final long NANOS_IN_MILLI = 1_000_000;

  private final Socket socket;
  private final InputStream in;
  private final LongSupplier nanos;
  private final long deadline;

  TimedInput(Socket socket, Duration patience, LongSupplier nanos) throws IOException {
    this.socket = socket;
    this.nanos = nanos;
    this.in = socket.getInputStream();
    this.deadline = nanos.getAsLong() + patience.toNanos();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var left = (deadline - nanos.getAsLong()) / NANOS_IN_MILLI;
    if (left <= 0) {
      throw new SocketTimeoutException("too slow");
    }
    socket.setSoTimeout((int) left);
    return in.read(into, from, length);
  }
}
