package saoma.device.escpos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer in the shop's network, nearly always at port 9100.
///
/// @param limit in which it connects, and in which it takes what is sent
public record NetworkPort(String host, int port, Duration limit) implements PrinterPort {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkPort.class);

  @Override
  public Line open() throws IOException {
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), Math.toIntExact(limit.toMillis()));
      return new Wire(socket, socket.getOutputStream(), limit);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private record Wire(Socket socket, OutputStream out, Duration limit) implements Line {
    /// A printer that takes no more holds the write for ever; only closing the line ends it.
    @Override
    public void send(byte[] bytes) throws IOException {
      var sent = new CompletableFuture<Boolean>();
      var _ =
          sent.completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
              .thenAccept(inTime -> {
                if (!inTime) {
                  close();
                }
              });
      out.write(bytes);
      out.flush();
      if (!sent.complete(true)) {
        throw new SocketTimeoutException("the printer took too long");
      }
    }

    @Override
    public int hear(Duration patience) throws IOException {
      socket.setSoTimeout(Math.toIntExact(Math.max(1, patience.toMillis())));
      try {
        var heard = socket.getInputStream().read();
        if (heard < 0) {
          throw new IOException("the printer hung up");
        }
        return heard;
      } catch (SocketTimeoutException _) {
        return -1;
      }
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        LOG.debug("a line to the printer did not close: {}", e.toString());
      }
    }
  }
}
