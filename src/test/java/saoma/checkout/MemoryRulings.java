package saoma.checkout;

import java.util.List;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;
import saoma.payment.Rulings;

/// Rulings in memory.
record MemoryRulings(List<RulingMade> rulings) implements Rulings {
  @Override
  public void add(RulingMade ruling) {
    rulings.add(ruling);
  }

  @Override
  public void decide(RulingMade ruling, Outcome outcome) {
    if (!rulings.remove(ruling) || ruling.outcome() != Outcome.OPEN) {
      throw new IllegalStateException("no such open ruling");
    }
    rulings.add(ruling.with(outcome));
  }

  @Override
  public List<RulingMade> ofPayment(String payment) {
    return rulings.stream().filter(r -> r.payment().equals(payment)).toList();
  }

  @Override
  public List<RulingMade> open() {
    return rulings.stream().filter(r -> r.outcome() == Outcome.OPEN).toList();
  }
}
