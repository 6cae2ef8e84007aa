package saoma.numbers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// How long customers took to pay, counted in steps, so that a median of millions is told from two
/// dozen numbers: true to the step.
///
/// @param counts one for each step
/// @param millis all waits together
public record Waits(List<Long> counts, long millis) {
  /// The longest wait of each step in seconds; one step more has what is longer than the last.
  static final List<Integer> LIMITS =
      List.of(
          1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240, 300,
          600);

  private static final int THOUSANDTHS = 1000;

  public static final Waits NONE = new Waits(Collections.nCopies(LIMITS.size() + 1, 0L), 0);

  public Waits {
    counts = List.copyOf(counts);
    if (counts.size() != LIMITS.size() + 1) {
      throw new IllegalArgumentException("not as many counts as steps");
    }
  }

  /// The step of a wait. A channel's clock that is behind ours can make it negative: no wait.
  static int step(Duration wait) {
    var step = 0;
    while (step < LIMITS.size() && wait.compareTo(Duration.ofSeconds(LIMITS.get(step))) > 0) {
      step++;
    }
    return step;
  }

  /// @param many that waited so long
  /// @param together in milliseconds
  Waits with(int step, long many, long together) {
    var more = new ArrayList<>(counts);
    more.set(step, Math.addExact(more.get(step), many));
    return new Waits(more, Math.addExact(millis, together));
  }

  Waits plus(Waits other) {
    var more = new ArrayList<Long>();
    for (var step = 0; step < counts.size(); step++) {
      more.add(Math.addExact(counts.get(step), other.counts.get(step)));
    }
    return new Waits(more, Math.addExact(millis, other.millis));
  }

  public long many() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /// Nothing where nobody paid.
  public Optional<Duration> mean() {
    return many() <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Rate.quotient(millis, many())));
  }

  public Optional<Bound> median() {
    return quantile(THOUSANDTHS / 2);
  }

  /// What nine of ten customers need at most.
  public Optional<Bound> slowTenth() {
    return quantile(THOUSANDTHS / 10 * 9);
  }

  /// A wait, told by the step it lies in.
  ///
  /// @param seconds the end of the step
  /// @param longer than that: there is no end
  public record Bound(int seconds, boolean longer) {}

  /// The wait of the customer at this place, when all stand in the order of their waits: the first
  /// at or behind the share.
  private Optional<Bound> quantile(int thousandths) {
    var all = many();
    if (all <= 0) {
      return Optional.empty();
    }
    var place = Math.ceilDiv(Math.multiplyExact(all, (long) thousandths), THOUSANDTHS);
    var seen = 0L;
    for (var step = 0; step < LIMITS.size(); step++) {
      seen += counts.get(step);
      if (seen >= place) {
        return Optional.of(new Bound(LIMITS.get(step), false));
      }
    }
    return Optional.of(new Bound(LIMITS.getLast(), true));
  }
}
