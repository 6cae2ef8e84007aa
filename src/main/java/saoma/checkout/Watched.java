package saoma.checkout;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A watch and the thread that walks it.
///
/// @param guarding wakes whoever looks after a held charge
record Watched(Watch watch, Nudge nudge, Nudge guarding, Thread thread) {
  private static final Logger LOG = LoggerFactory.getLogger(Watched.class);

  /// A bug in one step must not end the asking, nor may a stack that ran out: the payment stays as
  /// it is and is asked again. Where memory ran out the JVM ends itself (`jvm.options`).
  static @Nullable Duration step(Watch watch, String number) {
    try {
      return watch.step();
    } catch (RuntimeException | Error e) {
      LOG.error("asking about {} failed, and goes on", number, e);
      return Duration.ofSeconds(5);
    }
  }
}
