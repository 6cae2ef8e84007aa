package saoma.practice.notice;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waiting between deliveries, so that a test can make time up.
@FunctionalInterface
public interface Waiting {
  void pause(Duration time) throws InterruptedException;

  /// Real time.
  static Waiting real() {
    var never = new CountDownLatch(1);
    return time -> {
      var _ = never.await(time.toNanos(), TimeUnit.NANOSECONDS);
    };
  }
}
