package saoma.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a channel lets a shop give back, so that a limit is told before money is asked for and not
/// after.
///
/// @param window after a payment in which it takes refunds, counted in China's calendar; null for
///   ever
/// @param most refunds of one payment; 0 where it gives nothing back
/// @param pause it wants between two refunds of one payment
/// @param parts whether less than all may go back
public record RefundRules(@Nullable Period window, int most, Duration pause, boolean parts) {
  /// Enough for any, and what numbers with two figures hold.
  public static final int USUAL_MOST = 50;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /// Nothing goes back this way.
  public static final RefundRules NEVER = new RefundRules(null, 0, Duration.ZERO, false);

  /// No limit but the number of refunds.
  ///
  /// @param parts whether less than all may go back
  public static RefundRules free(boolean parts) {
    return new RefundRules(null, USUAL_MOST, Duration.ZERO, parts);
  }

  /// From then on a payment is too old; empty if it never is.
  public Optional<Instant> closes(Instant paidAt) {
    return Optional.ofNullable(window).map(length -> paidAt.atZone(CHINA).plus(length).toInstant());
  }
}
