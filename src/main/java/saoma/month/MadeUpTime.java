package saoma.month;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;

/// Both clocks of a made-up month. They stand until they are set forward.
public final class MadeUpTime implements InstantSource, Pause {
  private final Instant start;
  private volatile Instant now;

  public MadeUpTime(Instant start) {
    this.start = start;
    now = start;
  }

  void goTo(Instant then) {
    if (then.isAfter(now)) {
      now = then;
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public long nanos() {
    return Duration.between(start, now).toNanos();
  }

  @Override
  public void forAtMost(Duration time, Nudge nudge) {
    throw new IllegalStateException("nobody sleeps in a made-up month");
  }
}
