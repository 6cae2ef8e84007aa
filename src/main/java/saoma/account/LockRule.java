package saoma.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long a member's password is not looked at after so many wrong tries. Six digits are a
/// million; at these waits trying them takes centuries, and a member who mistyped twice waits for
/// nothing.
final class LockRule {
  /// Wrong tries that cost nothing.
  static final int FREE = 2;

  private static final List<Duration> WAITS =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));
  private static final Duration LONGEST = Duration.ofDays(1);

  private LockRule() {}

  static @Nullable Instant until(int wrong, Instant now) {
    if (wrong <= FREE) {
      return null;
    }
    var nth = wrong - FREE - 1;
    return now.plus(nth < WAITS.size() ? WAITS.get(nth) : LONGEST);
  }
}
