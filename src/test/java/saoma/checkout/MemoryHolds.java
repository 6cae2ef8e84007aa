package saoma.checkout;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.hold.Hold;
import saoma.hold.HoldEvent;
import saoma.hold.HoldState;
import saoma.hold.Holds;

/// Holds without a disk.
final class MemoryHolds implements Holds {
  private final Map<String, Hold> holds = new LinkedHashMap<>();
  private final Map<String, String> captures = new LinkedHashMap<>();

  @Override
  public void add(Hold hold) {
    if (holds.putIfAbsent(hold.number(), hold) != null) {
      throw new IllegalStateException("added twice");
    }
  }

  @Override
  public boolean move(Hold read, HoldState to, Instant at, HoldEvent event, String evidence) {
    var now = holds.get(read.number());
    if (now == null || now.version() != read.version()) {
      return false;
    }
    holds.put(read.number(), now.moved(to, at));
    return true;
  }

  @Override
  public void capture(String hold, String payment) {
    captures.put(payment, hold);
  }

  @Override
  public Optional<Hold> byNumber(String number) {
    return Optional.ofNullable(holds.get(number));
  }

  @Override
  public List<String> capturesOf(String hold) {
    return captures.entrySet().stream()
        .filter(one -> one.getValue().equals(hold))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public List<Hold> open() {
    return holds.values().stream().filter(hold -> !hold.state().isFinal()).toList();
  }

  @Override
  public List<Hold> latest(int limit) {
    return holds.values().stream().toList().reversed().stream().limit(limit).toList();
  }
}
