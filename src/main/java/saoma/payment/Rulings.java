package saoma.payment;

import java.util.List;

/// The port to rulings. Writes count only inside the transaction of the caller.
public interface Rulings {
  void add(RulingMade ruling);

  /// Writes what became of an open ruling; a decided one stays as it is.
  void decide(RulingMade ruling, RulingMade.Outcome outcome);

  /// Oldest first.
  List<RulingMade> ofPayment(String payment);

  /// What nothing has confirmed or refuted yet, oldest first.
  List<RulingMade> open();
}
