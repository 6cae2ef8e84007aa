package saoma;

import java.time.Duration;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;

/// Real waiting, on the clock that never jumps.
final class SystemPause implements Pause {
  @Override
  public void forAtMost(Duration time, Nudge nudge) throws InterruptedException {
    nudge.await(time.toNanos());
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
