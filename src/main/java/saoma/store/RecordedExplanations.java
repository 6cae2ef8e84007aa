package saoma.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import saoma.reconcile.Explanation;
import saoma.reconcile.Explanations;
import saoma.store.journal.Entry;

/// Notes down what a person said about a difference.
record RecordedExplanations(Explanations page, List<Entry> entries) implements Explanations {
  @Override
  public void add(Explanation explanation) {
    page.add(explanation);
    entries.add(new Entry.DifferenceExplained(explanation));
  }

  @Override
  public Optional<Explanation> of(String channel, LocalDate day, String mark) {
    return page.of(channel, day, mark);
  }

  @Override
  public List<Explanation> ofDay(String channel, LocalDate day) {
    return page.ofDay(channel, day);
  }
}
