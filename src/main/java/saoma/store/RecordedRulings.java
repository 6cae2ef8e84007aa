package saoma.store;

import java.util.List;
import saoma.payment.RulingMade;
import saoma.payment.Rulings;
import saoma.store.journal.Entry;

/// Notes down what a person ruled, and what became of it.
record RecordedRulings(Rulings page, List<Entry> entries) implements Rulings {
  @Override
  public void add(RulingMade ruling) {
    page.add(ruling);
    entries.add(new Entry.RulingAdded(ruling));
  }

  @Override
  public void decide(RulingMade ruling, RulingMade.Outcome outcome) {
    page.decide(ruling, outcome);
    entries.add(new Entry.RulingDecided(ruling.payment(), ruling.nth(), outcome));
  }

  @Override
  public List<RulingMade> ofPayment(String payment) {
    return page.ofPayment(payment);
  }

  @Override
  public List<RulingMade> open() {
    return page.open();
  }
}
