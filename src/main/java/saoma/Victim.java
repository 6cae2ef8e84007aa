package saoma;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import saoma.prove.Sold;
import saoma.settings.Home;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A headless till in a process of its own, seen from outside: what it acknowledges, its death.
final class Victim implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MOST_AWAITED = 1_000;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Process process;
  private final Thread reading;
  private final CountDownLatch recovering = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);
  private final CountDownLatch backup = new CountDownLatch(1);
  private final List<Sold> sold = new ArrayList<>();
  private final Semaphore sales = new Semaphore(0);
  private volatile boolean wasOpen;

  Victim(OwnProcess own, Home home, Path words) throws IOException {
    process = own.start(words, List.of("prove-till", "--home=" + home.root(), "--json"));
    reading = Thread.ofPlatform().daemon().start(this::read);
  }

  /// Until its books are open and it asks what became of what it left.
  ///
  /// @return false if it ended or hung before
  boolean awaitRecovering() throws InterruptedException {
    return awaited(recovering);
  }

  /// @return false if it ended or hung before it sold
  boolean awaitOpen() throws InterruptedException {
    return awaited(open);
  }

  /// Until it begins to write a backup.
  ///
  /// @return false if it ended or hung before
  boolean awaitBackup() throws InterruptedException {
    return awaited(backup);
  }

  private boolean awaited(CountDownLatch event) throws InterruptedException {
    return event.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && process.isAlive();
  }

  /// Waits until it has acknowledged so many sales more.
  ///
  /// @return false if it ended or hung before
  boolean awaitSales(int count) throws InterruptedException {
    return sales.tryAcquire(count, PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && process.isAlive();
  }

  /// Waits that long, less if it dies by itself.
  ///
  /// @return false if it died
  boolean livesFor(Duration time) throws InterruptedException {
    return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Whether it ended by itself without having sold: the books were another's.
  boolean wasRefused() throws InterruptedException {
    var ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    return ended && last().isEmpty() && !wasOpen && process.exitValue() != 0;
  }

  /// SIGKILL; what it had printed is still read.
  List<Sold> kill() throws InterruptedException {
    // Not Process.destroyForcibly, which closes the pipe that is still to be read.
    process.toHandle().destroyForcibly();
    return last();
  }

  /// Lets it finish in order.
  ///
  /// @return false if it did not end well
  boolean finish() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
  }

  /// Everything acknowledged, once it is dead.
  List<Sold> last() throws InterruptedException {
    process.waitFor();
    reading.join();
    return List.copyOf(sold);
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(this::hear);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // Nobody may wait for what can no longer come.
      recovering.countDown();
      open.countDown();
      backup.countDown();
      sales.release(MOST_AWAITED);
    }
  }

  private void hear(String line) {
    try {
      var event = MAPPER.readTree(line);
      switch (event.path("event").asString("")) {
        case "recovering" -> recovering.countDown();
        case "open" -> {
          wasOpen = true;
          open.countDown();
        }
        case "backup" -> backup.countDown();
        case "paid" -> {
          sold.add(MAPPER.treeToValue(event.get("sold"), Sold.class));
          sales.release();
        }
        default -> throw new IllegalStateException("a till that is to be killed said " + line);
      }
    } catch (JacksonException _) {
      // The kill came in the middle of the line: nobody was told.
    }
  }

  @Override
  public void close() {
    process.toHandle().destroyForcibly();
  }
}
