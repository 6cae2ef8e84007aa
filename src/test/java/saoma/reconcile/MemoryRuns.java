package saoma.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What runs found, in memory; each run by itself.
final class MemoryRuns implements MatchRuns {
  final List<Difference> differences = new ArrayList<>();
  final List<Carried> carried = new ArrayList<>();
  final List<RunTotals> finished = new ArrayList<>();
  int most;

  @Override
  public long begin(MatchDay day) {
    differences.clear();
    carried.clear();
    return 1;
  }

  @Override
  public void add(long run, List<Difference> some, List<Carried> others) {
    most = Math.max(most, some.size() + others.size());
    differences.addAll(some);
    carried.addAll(others);
  }

  @Override
  public void finish(long run, MatchDay day, RunTotals totals) {
    finished.add(totals);
  }

  @Override
  public Optional<DayMatch> standing(MatchDay day, LocalDate today) {
    throw new UnsupportedOperationException("the tables know that");
  }

  @Override
  public List<Standing> differences(MatchDay day, LocalDate today, int limit) {
    throw new UnsupportedOperationException("the tables know that");
  }
}
