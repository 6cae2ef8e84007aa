package saoma.device.escpos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
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
    return new Wire(
        inTime(() -> Files.newOutputStream(device, StandardOpenOption.WRITE), DevicePort::close));
  }

  /// @param late what becomes of a result that nobody waits for any more
  private <T> T inTime(Callable<T> work, Consumer<T> late) throws IOException {
    if (!busy.compareAndSet(false, true)) {
      throw new IOException("the device still hangs");
    }
    var done = new CompletableFuture<T>();
    Thread.ofPlatform().daemon().name("printer device").start(() -> run(work, late, done));
    try {
      return done.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).get();
    } catch (ExecutionException e) {
      throw new IOException("the device did not take it", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the till closes", e);
    }
  }

  private <T> void run(Callable<T> work, Consumer<T> late, CompletableFuture<T> done) {
    try {
      var result = work.call();
      busy.set(false);
      if (!done.complete(result)) {
        late.accept(result);
      }
    } catch (Exception e) {
      busy.set(false);
      done.completeExceptionally(e);
    }
  }

  private static void close(OutputStream out) {
    try {
      out.close();
    } catch (IOException e) {
      LOG.debug("a device did not close: {}", e.toString());
    }
  }

  private final class Wire implements Line {
    private final OutputStream out;

    Wire(OutputStream out) {
      this.out = out;
    }

    @Override
    public void send(byte[] bytes) throws IOException {
      inTime(
          () -> {
            out.write(bytes);
            out.flush();
            return true;
          },
          _ -> {});
    }

    @Override
    public int hear(Duration patience) {
      return -1;
    }

    /// The same limit: closing a device waits until it took everything.
    @Override
    public void close() {
      try {
        inTime(
            () -> {
              out.close();
              return true;
            },
            _ -> {});
      } catch (IOException e) {
        LOG.debug("a device did not close: {}", e.toString());
      }
    }
  }
}
