package saoma.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;

/// The till's two clocks: one that never jumps, and one on the wall that somebody can set.
final class VirtualTime implements Pause, InstantSource {
  static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
  private long nanos;
  private Duration off = Duration.ZERO;

  void goTo(long then) {
    nanos = Math.max(nanos, then);
  }

  void jump(Duration by) {
    off = off.plus(by);
  }

  @Override
  public void forAtMost(Duration time, Nudge nudge) {
    throw new IllegalStateException("nobody sleeps in a simulation");
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public Instant instant() {
    return START.plusNanos(nanos).plus(off);
  }

  /// What everybody else's clock says.
  Instant real() {
    return START.plusNanos(nanos);
  }
}
