package saoma.simulate;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saoma.simulate.History.Outcome;
import saoma.simulate.History.Wish;

/// Many histories, one after the other.
public final class Simulation {
  /// How many seeds behind a failure are searched for a shorter one, and how many are shortened.
  private static final long NEAR = 500;

  private static final int SHORTENED = 8;

  private final Makes makes;
  private final int sales;
  private final EnumSet<Fault> faults;

  /// @param sales in each history
  /// @param faults of which each seed draws its own
  public Simulation(Makes makes, int sales, Set<Fault> faults) {
    this.makes = makes;
    this.sales = sales;
    this.faults = EnumSet.noneOf(Fault.class);
    this.faults.addAll(faults);
  }

  /// What some seeds came to.
  ///
  /// @param seeds how many were played
  /// @param sales how many were begun; `paid` of them were seen paid by their clerk
  /// @param nanos of time made up
  /// @param struck how often each fault struck
  /// @param broken seeds that broke a law
  /// @param first the first of them
  /// @param hash the same for the same seeds
  public record Tally(
      long seeds,
      long sales,
      long paid,
      long crashes,
      long events,
      long nanos,
      Map<Fault, Long> struck,
      Map<Law, Long> laws,
      long broken,
      Optional<Failure> first,
      long hash) {}

  /// A seed that broke a law.
  public record Failure(long seed, Violation violation) {}

  /// One history told.
  public record Told(long seed, List<String> trace, List<Violation> violations, long hash) {}

  /// A failure with as little as is needed to show it.
  ///
  /// @param before how much had gone wrong
  /// @param script what must go wrong
  /// @param trace what happens then
  public record Shortest(
      Failure failure,
      int before,
      List<Happening> script,
      List<Integer> sales,
      List<String> trace) {
    boolean isShorterThan(Shortest other) {
      return script.size() == other.script.size()
          ? trace.size() < other.trace.size()
          : script.size() < other.script.size();
    }
  }

  /// Plays the seeds from `from` on, and stops early after the first failure if told so.
  public Tally play(long from, long seeds, Set<Mutation> flaws, boolean stopAtFirst) {
    var struck = new EnumMap<Fault, Long>(Fault.class);
    var laws = new EnumMap<Law, Long>(Law.class);
    Optional<Failure> first = Optional.empty();
    long played = 0;
    long paid = 0;
    long crashes = 0;
    long events = 0;
    long nanos = 0;
    long broken = 0;
    long hash = 0;
    for (long seed = from; seed < from + seeds; seed++) {
      var outcome = play(wish(seed, flaws, false));
      played++;
      paid += outcome.paid();
      crashes += outcome.crashes();
      events += outcome.events();
      nanos += outcome.nanos();
      hash = Dice.mix(hash ^ outcome.hash());
      outcome.happened().forEach(one -> struck.merge(one.fault(), 1L, Long::sum));
      if (!outcome.violations().isEmpty()) {
        broken++;
        outcome.violations().forEach(one -> laws.merge(one.law(), 1L, Long::sum));
        if (first.isEmpty()) {
          first = Optional.of(new Failure(seed, outcome.violations().getFirst()));
        }
        if (stopAtFirst) {
          break;
        }
      }
    }
    return new Tally(
        played, played * sales, paid, crashes, events, nanos, struck, laws, broken, first, hash);
  }

  /// Plays one seed and tells each event.
  public Told tell(long seed, Set<Mutation> flaws) {
    var outcome = play(wish(seed, flaws, true));
    return new Told(seed, outcome.trace(), outcome.violations(), outcome.hash());
  }

  /// The same law broken with as little as is needed for it: some seeds need a long chain of bad
  /// luck where another needs one lost answer, so a few that break it are made short.
  ///
  /// @param first a failure
  /// @param end no seed from here on is looked at
  public Shortest shorten(Failure first, long end, Set<Mutation> flaws) {
    var shortest = shorten(first, flaws);
    var made = 1;
    for (long seed = first.seed() + 1; seed < Math.min(end, first.seed() + NEAR); seed++) {
      var broken = play(wish(seed, flaws, false)).violations();
      if (!broken.isEmpty() && broken.getFirst().law() == first.violation().law()) {
        var other = shorten(new Failure(seed, broken.getFirst()), flaws);
        shortest = other.isShorterThan(shortest) ? other : shortest;
        if (++made == SHORTENED) {
          break;
        }
      }
    }
    return shortest;
  }

  private Shortest shorten(Failure failure, Set<Mutation> flaws) {
    return new Shrinker(this::play, failure, wish(failure.seed(), flaws, false)).shortest();
  }

  private Outcome play(Wish wish) {
    return History.play(wish, makes);
  }

  private Wish wish(long seed, Set<Mutation> flaws, boolean tracing) {
    return new Wish(seed, sales, Set.of(), faults, List.of(), flaws, tracing);
  }
}
