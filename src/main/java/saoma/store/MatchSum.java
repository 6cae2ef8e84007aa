package saoma.store;

import saoma.reconcile.DayMatch;
import saoma.reconcile.MatchDay;
import saoma.reconcile.MatchRuns.Standing;
import saoma.reconcile.RunTotals;

/// Adds up how the differences of a day stand.
final class MatchSum {
  private long booked;
  private long held;
  private long waiting;
  private long open;
  private long explained;
  private long unexplained;

  void add(Standing one) {
    var gap = one.difference().gap();
    switch (one.status()) {
      case OPEN -> {
        open++;
        unexplained += Math.abs(gap);
      }
      case WAITING -> {
        waiting++;
        held += gap;
      }
      case FOUND -> held += gap;
      case BOOKED -> booked -= gap;
      case EXPLAINED -> explained++;
    }
  }

  /// @param carried gaps of what other days' books have
  DayMatch of(MatchDay day, RunTotals totals, long carried) {
    return new DayMatch(day, totals, booked, held + carried, waiting, open, explained, unexplained);
  }
}
