package saoma.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Notices that somebody set the PC's clock: the hour that receipts, reports and the audit log go
/// by. A PC that slept looks like one whose clock was set forward.
///
/// Not thread-safe.
public final class ClockCheck {
  /// Time servers move a clock by less, and slowly.
  public static final Duration BEARABLE = Duration.ofSeconds(60);

  private Instant wall;
  private long nanos;

  /// @param wall what the clock shows
  /// @param nanos monotonic, from an arbitrary beginning
  public ClockCheck(Instant wall, long nanos) {
    this.wall = wall;
    this.nanos = nanos;
  }

  /// By how much the clock was set since the last look, negative where it was set back; empty where
  /// it went on as it should.
  public Optional<Duration> look(Instant nowWall, long nowNanos) {
    var set = Duration.between(wall, nowWall).minusNanos(nowNanos - nanos);
    wall = nowWall;
    nanos = nowNanos;
    return Optional.of(set).filter(by -> by.abs().compareTo(BEARABLE) > 0);
  }

  /// By how much it is earlier now than when the newest entry was written, negative; empty where it
  /// is not. Set forward while the till was down it cannot be told from a closed shop.
  public static Optional<Duration> behind(Instant written, Instant now) {
    return Optional.of(Duration.between(written, now))
        .filter(by -> by.compareTo(BEARABLE.negated()) < 0);
  }
}
