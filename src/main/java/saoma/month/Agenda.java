package saoma.month;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import saoma.checkout.Asking;

/// What is still to happen, in its order. Whoever asks about a payment or a refund stands here with
/// the time of the next step.
final class Agenda {
  private final MadeUpTime time;
  private final PriorityQueue<Item> items =
      new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::nth));
  private long nth;

  private record Item(Instant at, long nth, Runnable deed) {}

  Agenda(MadeUpTime time) {
    this.time = time;
  }

  void at(Instant at, Runnable deed) {
    nth++;
    items.add(new Item(at, nth, deed));
  }

  void inside(Duration from, Runnable deed) {
    at(time.instant().plus(from), deed);
  }

  /// Takes the steps of a payment or a refund, each when it is due.
  void follow(Asking.One one) {
    var next = one.step();
    if (next != null) {
      inside(next, () -> follow(one));
    }
  }

  /// Lets happen what is due by then.
  void until(Instant end) {
    for (var next = items.peek(); next != null && !next.at.isAfter(end); next = items.peek()) {
      items.remove();
      time.goTo(next.at);
      next.deed.run();
    }
    time.goTo(end);
  }

  /// Lets everything happen.
  void rest() {
    for (var next = items.poll(); next != null; next = items.poll()) {
      time.goTo(next.at);
      next.deed.run();
    }
  }
}
