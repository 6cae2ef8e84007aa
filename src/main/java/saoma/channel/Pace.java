package saoma.channel;

import java.time.Duration;
import java.util.List;

/// How a channel wants to be asked, from its own pages. `chargeRepeats` are the pauses before the
/// same charge is sent again after an answer that proves nothing; empty where a number may be
/// charged once only.
///
/// @param first pause before the first query after the charge
/// @param ladder how long each pause lasts, in order; the last one goes on
/// @param codeOutlivesReverse whether a code can still be scanned after the channel accepted the
///   reverse
public record Pace(
    Duration first, List<Rung> ladder, List<Duration> chargeRepeats, boolean codeOutlivesReverse) {
  /// Until `until` after the charge, ask every `every`.
  public record Rung(Duration until, Duration every) {}

  public Pace {
    ladder = List.copyOf(ladder);
    chargeRepeats = List.copyOf(chargeRepeats);
  }

  /// The pause to take when so much time has gone since the charge.
  public Duration after(Duration sinceCharge) {
    for (var rung : ladder) {
      if (sinceCharge.compareTo(rung.until()) < 0) {
        return rung.every();
      }
    }
    return ladder.getLast().every();
  }
}
