package saoma.checkout;

import java.time.Duration;

/// Waiting, and the clock that never jumps. The only place where money code may sleep, so that a
/// test can make time up.
public interface Pause {
  /// Sleeps for that long, or until the nudge comes.
  void forAtMost(Duration time, Nudge nudge) throws InterruptedException;

  /// Monotonic nanoseconds, for deadlines while the process lives.
  long nanos();
}
