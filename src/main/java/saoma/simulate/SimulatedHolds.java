package saoma.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.hold.Hold;
import saoma.hold.HoldEvent;
import saoma.hold.HoldState;
import saoma.hold.Holds;

/// The deposits of the simulated books.
final class SimulatedHolds implements Holds {
  private final SimulatedBooks books;
  private final Map<String, Hold> holds = new LinkedHashMap<>();
  private final Map<String, List<String>> captures = new HashMap<>();

  SimulatedHolds(SimulatedBooks books) {
    this.books = books;
  }

  @Override
  public void add(Hold hold) {
    if (holds.putIfAbsent(hold.number(), hold) != null) {
      throw new IllegalStateException("a hold's number is used once");
    }
    books.touched.add(hold.number());
    books.wrote.add(Wrote.HOLD);
    books.undo.add(() -> holds.remove(hold.number()));
  }

  @Override
  public boolean move(Hold read, HoldState to, Instant at, HoldEvent event, String evidence) {
    var now = holds.get(read.number());
    if (now == null || now.version() != read.version()) {
      return false;
    }
    holds.put(now.number(), now.moved(to, at));
    books.undo.add(() -> holds.put(now.number(), now));
    books.world.note("hold " + to.getClass().getSimpleName(), now.number(), now.version() + 1);
    return true;
  }

  @Override
  public void capture(String hold, String payment) {
    if (books.flaws.contains(Mutation.CAPTURE_FORGOTTEN)) {
      return;
    }
    captures.computeIfAbsent(hold, _ -> new ArrayList<>()).add(payment);
    books.undo.add(() -> captures.getOrDefault(hold, new ArrayList<>()).removeLast());
  }

  @Override
  public Optional<Hold> byNumber(String number) {
    return Optional.ofNullable(holds.get(number));
  }

  @Override
  public List<String> capturesOf(String hold) {
    return List.copyOf(captures.getOrDefault(hold, List.of()));
  }

  List<Hold> all() {
    return List.copyOf(holds.values());
  }

  @Override
  public List<Hold> open() {
    return holds.values().stream().filter(hold -> !hold.state().isFinal()).toList();
  }

  @Override
  public List<Hold> latest(int limit) {
    return all().reversed().stream().limit(limit).toList();
  }
}
