package saoma.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The port to what comparisons found. None of it is money: it can be found again from the books
/// and the bill. A run is seen only once it is finished.
public interface MatchRuns {
  /// Begins a run; runs of the same day that were never finished are forgotten.
  long begin(MatchDay day);

  /// Writes some of what a run finds, in one short transaction.
  void add(long run, List<Difference> differences, List<Carried> carried);

  /// The run is the day's from now on, unless the one that is there found the very same.
  void finish(long run, MatchDay day, RunTotals totals);

  /// How a day stands now: what was booked, explained or found in another bill since counts.
  ///
  /// @param today in China; what waits for a later bill depends on it
  Optional<DayMatch> standing(MatchDay day, LocalDate today);

  /// The differences of a day, those that are open first.
  List<Standing> differences(MatchDay day, LocalDate today, int limit);

  /// One difference and how it stands now.
  record Standing(Difference difference, Status status, Optional<Explanation> explained) {}

  /// What became of a difference.
  enum Status {
    OPEN,
    /// Missing in this bill, and a later one may have it.
    WAITING,
    /// Another day's bill has it.
    FOUND,
    /// The books have it now.
    BOOKED,
    /// A named person gave a reason.
    EXPLAINED
  }
}
