package saoma.checkout;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes somebody who pauses. A nudge given while nobody sleeps is kept, several count as one.
public final class Nudge {
  private final Semaphore given = new Semaphore(0);

  public void give() {
    if (given.availablePermits() == 0) {
      given.release();
    }
  }

  /// @return whether a nudge came in time
  public boolean await(long nanos) throws InterruptedException {
    var came = given.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    given.drainPermits();
    return came;
  }
}
