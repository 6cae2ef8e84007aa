package saoma.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.account.Guard;
import saoma.account.Guards;
import saoma.account.Permit;

/// Passwords and permits of the simulated books.
final class SimulatedGuards implements Guards {
  private final SimulatedBooks books;
  private final Map<Long, Guard> guards = new HashMap<>();
  private final Map<String, Permit> permits = new HashMap<>();

  SimulatedGuards(SimulatedBooks books) {
    this.books = books;
  }

  @Override
  public Guard of(long member) {
    return guards.getOrDefault(member, Guard.none(member));
  }

  @Override
  public void put(Guard guard) {
    undoTo(guards, guard.member(), guards.put(guard.member(), guard));
  }

  @Override
  public void permit(Permit permit) {
    undoTo(permits, permit.sale(), permits.put(permit.sale(), permit));
  }

  @Override
  public Optional<Permit> takePermit(String sale) {
    if (books.flaws.contains(Mutation.PERMIT_KEPT)) {
      return Optional.ofNullable(permits.get(sale));
    }
    var taken = permits.remove(sale);
    if (taken != null) {
      undoTo(permits, sale, taken);
    }
    return Optional.ofNullable(taken);
  }

  private <K, V> void undoTo(Map<K, V> map, K key, @Nullable V before) {
    books.undo.add(() -> {
      if (before == null) {
        map.remove(key);
      } else {
        map.put(key, before);
      }
    });
  }
}
