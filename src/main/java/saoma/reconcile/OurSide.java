package saoma.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The port to what the books have. Each call is short, so that a sale never waits for a long
/// comparison.
public interface OurSide {
  /// Payments of a channel whose money came within this time, by time and number, a page.
  ///
  /// @param after the last row of the page before
  List<OurRow> payments(
      String channel, Instant from, Instant until, @Nullable OurRow after, int limit);

  /// Refunds of a channel that were done within this time, the same way. What was handed out in
  /// cash is none of the channel's.
  List<OurRow> refunds(
      String channel, Instant from, Instant until, @Nullable OurRow after, int limit);

  /// All that the books have under these payments' numbers at this channel, in whatever state.
  List<OurRow> of(String channel, Set<String> payments);
}
