package saoma.simulate;

import java.util.List;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;
import saoma.payment.Rulings;

/// What managers ruled, in the simulated books.
final class SimulatedRulings implements Rulings {
  private final SimulatedBooks books;

  SimulatedRulings(SimulatedBooks books) {
    this.books = books;
  }

  @Override
  public void add(RulingMade ruling) {
    books.rulings.add(ruling);
    books.undo.add(books.rulings::removeLast);
  }

  @Override
  public void decide(RulingMade ruling, Outcome outcome) {
    var place = books.rulings.indexOf(ruling);
    if (place >= 0 && ruling.outcome() == Outcome.OPEN) {
      books.rulings.set(place, ruling.with(outcome));
      books.undo.add(() -> books.rulings.set(place, ruling));
    }
  }

  @Override
  public List<RulingMade> ofPayment(String payment) {
    return books.rulings.isEmpty()
        ? List.of()
        : books.rulings.stream().filter(ruling -> ruling.payment().equals(payment)).toList();
  }

  @Override
  public List<RulingMade> open() {
    return books.rulings.stream().filter(ruling -> ruling.outcome() == Outcome.OPEN).toList();
  }
}
