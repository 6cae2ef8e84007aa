package saoma.checkout;

import java.time.Duration;

/// How often something that nobody knows yet is asked about: less and less, for days. Counted from
/// a stored time, so that a restart does not begin anew; a person's *ask now* goes past it.
public final class PollPlan {
  private PollPlan() {}

  /// The pause to take at this age; a clock that was turned back counts as age zero.
  public static Duration after(Duration age) {
    if (age.compareTo(Duration.ofMinutes(1)) < 0) {
      return Duration.ofSeconds(5);
    }
    if (age.compareTo(Duration.ofMinutes(3)) < 0) {
      return Duration.ofMinutes(1);
    }
    if (age.compareTo(Duration.ofMinutes(10)) < 0) {
      return Duration.ofMinutes(2);
    }
    if (age.compareTo(Duration.ofMinutes(30)) < 0) {
      return Duration.ofMinutes(5);
    }
    if (age.compareTo(Duration.ofHours(2)) < 0) {
      return Duration.ofMinutes(15);
    }
    return age.compareTo(Duration.ofHours(24)) < 0 ? Duration.ofHours(1) : Duration.ofHours(6);
  }
}
