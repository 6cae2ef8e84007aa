package saoma.checkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.reconcile.Explanation;
import saoma.reconcile.Explanations;

/// What people said about differences, in memory.
final class MemoryExplanations implements Explanations {
  private final List<Explanation> said = new ArrayList<>();

  @Override
  public void add(Explanation explanation) {
    said.add(explanation);
  }

  @Override
  public Optional<Explanation> of(String channel, LocalDate day, String mark) {
    return ofDay(channel, day).stream().filter(one -> one.mark().equals(mark)).findFirst();
  }

  @Override
  public List<Explanation> ofDay(String channel, LocalDate day) {
    return said.stream()
        .filter(one -> one.channel().equals(channel) && one.day().equals(day))
        .toList();
  }
}
