package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time made up: one clock for the wall and for deadlines. Pausing moves it on.
final class FakeTime implements Pause, InstantSource {
  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
  private long nanos;

  void pass(Duration time) {
    nanos += time.toNanos();
  }

  @Override
  public void forAtMost(Duration time, Nudge nudge) {
    pass(time);
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public Instant instant() {
    return START.plusNanos(nanos);
  }
}
