package saoma.checkout;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One virtual thread for each number that something must be asked about. What counts is in the
/// table, so these threads may die with the process at any instant.
final class Walks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Walks.class);
  private static final Duration LAST_STEP = Duration.ofSeconds(2);
  private static final Duration AFTER_A_BUG = Duration.ofSeconds(5);

  /// One look at what is asked about.
  @FunctionalInterface
  interface Step {
    /// @return how long to wait before the next one; nothing when there is nothing more to ask
    @Nullable Duration walk();
  }

  private final String kind;
  private final Pause pause;
  private final Map<String, Walk> walking = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private record Walk(Nudge nudge, Thread thread) {}

  /// @param kind names the threads
  Walks(String kind, Pause pause) {
    this.kind = kind;
    this.pause = pause;
  }

  /// Where one walks already it only hurries.
  ///
  /// @param atEnd what the thread does after its last step, whatever ended it
  void start(String number, Step step, Runnable atEnd) {
    var nudge = new Nudge();
    var thread =
        Thread.ofVirtual()
            .name(kind + "-" + number)
            .unstarted(() -> run(number, step, nudge, atEnd));
    if (walking.putIfAbsent(number, new Walk(nudge, thread)) == null) {
      thread.start();
    } else {
      hurry(number);
    }
  }

  /// Somebody may ask for more between the last step and its end: then one walks once more.
  ///
  /// @param asking whether there is more
  /// @param again walks
  void start(String number, Step step, BooleanSupplier asking, Runnable again) {
    start(
        number,
        step,
        () -> {
          if (!closed && !Thread.currentThread().isInterrupted() && asking.getAsBoolean()) {
            again.run();
          }
        });
  }

  /// Steps at once, whatever the pace.
  void hurry(String number) {
    var one = walking.get(number);
    if (one != null) {
      one.nudge().give();
    }
  }

  boolean isClosed() {
    return closed;
  }

  private void run(String number, Step step, Nudge nudge, Runnable atEnd) {
    try {
      while (!closed) {
        var next = safely(number, step);
        if (next == null) {
          return;
        }
        if (next.isPositive()) {
          pause.forAtMost(next, nudge);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      walking.remove(number);
      atEnd.run();
    }
  }

  /// A bug in one step must not end the asking, nor may a stack that ran out: what is asked about
  /// stays as it is and is asked again. Where memory ran out the JVM ends itself (`jvm.options`).
  private @Nullable Duration safely(String number, Step step) {
    try {
      return step.walk();
    } catch (RuntimeException | Error e) {
      LOG.error("asking about {} {} failed, and goes on", kind, number, e);
      return AFTER_A_BUG;
    }
  }

  /// Asks no more; what a step does not come to is done when the till opens again.
  void stop() {
    closed = true;
    walking.values().forEach(one -> one.thread().interrupt());
  }

  /// Waits a moment for the steps under way, so that the books are not closed under them.
  @Override
  public void close() {
    var threads = walking.values().stream().map(Walk::thread).toList();
    stop();
    try {
      for (var thread : threads) {
        thread.join(LAST_STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
