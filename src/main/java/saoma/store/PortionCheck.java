package saoma.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saoma.split.TakeBack;
import saoma.store.journal.Entry.PortionAdded;
import saoma.store.journal.Entry.PortionMoved;
import saoma.store.journal.Entry.TakenBack;

/// How the journal left each portion and what refunds take back, and whether the database has it
/// so.
final class PortionCheck {
  private final Map<String, Long> versions = new HashMap<>();
  private final Set<TakeBack> backs = new HashSet<>();

  void saw(PortionAdded added) {
    versions.put(added.portion().number(), added.portion().version());
  }

  void saw(PortionMoved moved) {
    versions.put(moved.number(), moved.version() + 1);
  }

  void saw(TakenBack taken) {
    backs.add(taken.back());
  }

  /// @param most that `found` may hold
  void differences(DurableTx books, int most, List<String> found) {
    for (var one : versions.entrySet()) {
      if (found.size() >= most) {
        return;
      }
      var stored = books.read(pages -> pages.portions().byNumber(one.getKey()));
      if (stored.filter(p -> p.version() == one.getValue()).isEmpty()) {
        found.add("portion " + one.getKey() + " is not as the journal has it");
      }
    }
    for (var back : backs) {
      if (found.size() >= most) {
        return;
      }
      if (!books.read(pages -> pages.portions().ofRefund(back.refund())).contains(back)) {
        found.add("what refund " + back.refund() + " takes back is not as the journal has it");
      }
    }
  }
}
