package saoma.device.sound;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thing at a time, in the order in which it was asked for, on a thread of its own. What would
/// be heard too late is not heard at all: it would be taken for news.
final class Lane implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  /// More than can be heard before it is late.
  private static final int LONGEST = 32;

  private final Loudspeaker speaker;
  private final LongSupplier nanos;
  private final Duration patience;
  private final ExecutorService player;

  /// Only the one thread touches it.
  private boolean silent;

  Lane(String name, Loudspeaker speaker, LongSupplier nanos, Duration patience) {
    this.speaker = speaker;
    this.nanos = nanos;
    this.patience = patience;
    player =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(LONGEST),
            Thread.ofPlatform().daemon().name(name).factory(),
            // The oldest is the latest; after the close nothing is heard either.
            new ThreadPoolExecutor.DiscardOldestPolicy());
  }

  /// Returns at once.
  void play(Supplier<byte[]> samples) {
    var asked = nanos.getAsLong();
    player.execute(() -> sound(samples, asked));
  }

  private void sound(Supplier<byte[]> samples, long asked) {
    if (nanos.getAsLong() - asked > patience.toNanos()) {
      return;
    }
    try {
      speaker.play(samples.get());
      silent = false;
    } catch (Loudspeaker.NoSound e) {
      if (!silent) {
        LOG.info("the till stays silent: {}", e.getMessage());
      }
      silent = true;
    } catch (RuntimeException e) {
      LOG.error("a sound was not made", e);
    }
  }

  @Override
  public void close() {
    player.shutdownNow();
  }
}
