package saoma.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The port to explanations. Writes count only inside the transaction of the caller, and none is
/// ever changed.
public interface Explanations {
  void add(Explanation explanation);

  Optional<Explanation> of(String channel, LocalDate day, String mark);

  /// In the order in which they were given.
  List<Explanation> ofDay(String channel, LocalDate day);
}
