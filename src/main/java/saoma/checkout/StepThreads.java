package saoma.checkout;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One virtual thread for each hold or payout that has a question open. What counts is in the
/// table, so these threads may die with the process at any instant.
final class StepThreads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StepThreads.class);
  private static final Duration LAST_STEP = Duration.ofSeconds(2);

  private final String name;
  private final Pause pause;
  private final Function<String, Steps> watches;
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /// The asking about one of them.
  interface Steps {
    /// When the next step is due; null when there is nothing to ask.
    @Nullable Duration step();

    boolean isAsking();
  }

  private record Asked(Nudge nudge, Thread thread) {}

  /// @param name what its threads are called
  /// @param watches makes one for a number
  StepThreads(String name, Pause pause, Function<String, Steps> watches) {
    this.name = name;
    this.pause = pause;
    this.watches = watches;
  }

  void start(String number) {
    start(watches.apply(number), number);
  }

  /// Where one asks already it only hurries.
  void start(Steps watch, String number) {
    var nudge = new Nudge();
    var thread =
        Thread.ofVirtual().name(name + "-" + number).unstarted(() -> run(watch, number, nudge));
    if (asked.putIfAbsent(number, new Asked(nudge, thread)) == null) {
      thread.start();
    } else {
      askNow(number);
    }
  }

  void askNow(String number) {
    var one = asked.get(number);
    if (one != null) {
      one.nudge().give();
    }
  }

  private void run(Steps watch, String number, Nudge nudge) {
    try {
      while (!closed) {
        var next = safely(watch, number);
        if (next == null) {
          return;
        }
        pause.forAtMost(next, nudge);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      asked.remove(number);
      again(watch, number);
    }
  }

  /// Somebody may have asked for more between the last step and its end.
  private void again(Steps watch, String number) {
    if (!closed && !Thread.currentThread().isInterrupted() && watch.isAsking()) {
      start(number);
    }
  }

  /// A bug in one step must not end the asking: what it is about stays as it is and is asked again.
  private @Nullable Duration safely(Steps watch, String number) {
    try {
      return watch.step();
    } catch (RuntimeException | Error e) {
      LOG.error("asking about {} {} failed, and goes on", name, number, e);
      return Duration.ofSeconds(5);
    }
  }

  /// Asks no more, and waits a moment for the steps under way.
  @Override
  public void close() {
    closed = true;
    var threads = asked.values().stream().map(Asked::thread).toList();
    threads.forEach(Thread::interrupt);
    try {
      for (var thread : threads) {
        thread.join(LAST_STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
