package saoma.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that moves when a test wants it.
final class Ticking implements InstantSource {
  private Instant now = Instant.parse("2026-11-23T04:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
