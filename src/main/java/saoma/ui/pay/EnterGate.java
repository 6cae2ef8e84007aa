package saoma.ui.pay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Keeps one Enter from meaning two things. It asks the channel while a code stands, and goes on
/// once it is paid: held down it must not flood the channel, and pressed twice it must not wipe the
/// tick away before anybody saw it.
public final class EnterGate {
  static final Duration ASK_AT_MOST_EVERY = Duration.ofSeconds(1);
  static final Duration TWICE = Duration.ofMillis(700);

  private final InstantSource clock;
  private @Nullable Instant asked;

  public EnterGate(InstantSource clock) {
    this.clock = clock;
  }

  public boolean mayAsk() {
    if (askedWithin(ASK_AT_MOST_EVERY)) {
      return false;
    }
    asked = clock.instant();
    return true;
  }

  public boolean mayGoOn() {
    return !askedWithin(TWICE);
  }

  /// A wall clock that was set back counts as long ago.
  private boolean askedWithin(Duration time) {
    var now = clock.instant();
    return asked != null && !now.isBefore(asked) && now.isBefore(asked.plus(time));
  }
}
