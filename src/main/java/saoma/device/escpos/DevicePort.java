package saoma.device.escpos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer that is a file of this computer: `/dev/usb/lp0`, a serial line that the system has set
/// up, a share of Windows. Nothing is heard from it; what it took counts as printed. Never makes a
/// file where there is no device.
///
/// A device that hangs holds one thread and no more: while it does, the next line fails at once.
public final class DevicePort implements PrinterPort {
  private static final Logger LOG = LoggerFactory.getLogger(DevicePort.class);

  private final Path device;
  private final Duration limit;
  private final AtomicBoolean busy = new AtomicBoolean();

  /// @param limit in which it opens, and in which it takes what is sent
  public DevicePort(Path device, Duration limit) {
    this.device = device;
    this.limit = limit;
  }

  @Override
  public Line open() throws IOException {
    return new Wire(inTime(() -> Files.newOutputStream(device, StandardOpenOption.WRITE)));
  }

  private <T> T inTime(Callable<T> work) throws IOException {
    if (!busy.compareAndSet(false, true)) {
      throw new IOException("the device still hangs");
    }
    var task =
        new FutureTask<T>(() -> {
          try {
            return work.call();
          } finally {
            busy.set(false);
          }
        });
    Thread.ofPlatform().daemon().name("printer device").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("the device hangs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the till closes", e);
    }
  }

  private final class Wire implements Line {
    private final OutputStream out;

    Wire(OutputStream out) {
      this.out = out;
    }

    @Override
    public void send(byte[] bytes) throws IOException {
      inTime(() -> {
        out.write(bytes);
        out.flush();
        return true;
      });
    }

    @Override
    public int hear(Duration patience) {
      return -1;
    }

    /// The same limit: closing a device waits until it took everything.
    @Override
    public void close() {
      try {
        inTime(() -> {
          out.close();
          return true;
        });
      } catch (IOException e) {
        LOG.debug("a device did not close: {}", e.toString());
      }
    }
  }
}
