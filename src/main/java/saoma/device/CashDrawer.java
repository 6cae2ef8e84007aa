package saoma.device;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.device.serial.SerialWires;
import saoma.settings.DrawerPlace;
import saoma.settings.SerialLine;

/// The cash drawer, which hangs on a receipt printer and opens at its pulse. Money never hangs on
/// it: nobody waits for it, and a drawer that does not open is opened with its key.
///
/// A device that hangs holds one thread and no more: while it does, the next wish is answered with
/// silence at once.
public final class CashDrawer {
  /// As long as a clerk looks at a drawer before the hand goes to the key.
  public static final Duration USUAL_PATIENCE = Duration.ofSeconds(4);

  private static final Logger LOG = LoggerFactory.getLogger(CashDrawer.class);
  private static final int CONNECT_MILLIS = 3_000;

  /// `ESC p m t1 t2` of ESC/POS: pin 2, 50 ms on, 500 ms off, both in steps of 2 ms.
  private static final byte[] PULSE = {0x1B, 'p', 0, 25, (byte) 250};

  private final Duration patience;
  private final AtomicBoolean busy = new AtomicBoolean();

  /// What came of it, as far as a till can know: a printer does not say whether the drawer moved.
  public enum Kick {
    SENT,
    SILENT
  }

  public CashDrawer(Duration patience) {
    this.patience = patience;
  }

  /// Returns at once.
  ///
  /// @param told hears once what came of it, on a thread of its own
  public void open(DrawerPlace place, Consumer<Kick> told) {
    var kicked = new CompletableFuture<Kick>();
    var _ =
        kicked
            .completeOnTimeout(Kick.SILENT, patience.toMillis(), TimeUnit.MILLISECONDS)
            .thenAccept(told);
    if (!busy.compareAndSet(false, true)) {
      kicked.complete(Kick.SILENT);
      return;
    }
    Thread.ofPlatform()
        .daemon()
        .name("drawer")
        .start(() -> {
          var kick = kick(place);
          busy.set(false);
          kicked.complete(kick);
        });
  }

  private static Kick kick(DrawerPlace place) {
    try {
      switch (place) {
        case DrawerPlace.Printer(var host, var port) -> network(host, port);
        case DrawerPlace.Serial(var line) -> serial(line);
        case DrawerPlace.Device(var path) -> device(Path.of(path));
      }
      return Kick.SENT;
    } catch (IOException | RuntimeException e) {
      LOG.warn("the cash drawer did not open: {}", e.toString());
      return Kick.SILENT;
    }
  }

  private static void network(String host, int port) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      pulse(socket.getOutputStream());
    }
  }

  private static void serial(SerialLine line) throws IOException {
    try (var wire = SerialWires.NATIVE.open(line)) {
      wire.write(PULSE, USUAL_PATIENCE);
    }
  }

  /// Never makes a file where there is no device.
  private static void device(Path path) throws IOException {
    try (var out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
      pulse(out);
    }
  }

  private static void pulse(OutputStream out) throws IOException {
    out.write(PULSE);
    out.flush();
  }
}
