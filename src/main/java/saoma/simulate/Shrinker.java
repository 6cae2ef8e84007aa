package saoma.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import saoma.simulate.History.Outcome;
import saoma.simulate.History.Wish;
import saoma.simulate.Simulation.Failure;
import saoma.simulate.Simulation.Shortest;

/// Makes a failure short: leaves out sales, kinds of faults and single faults, one after the other,
/// as long as the same law is broken.
final class Shrinker {
  private final Function<Wish, Outcome> play;
  private final Failure failure;
  private final Wish whole;
  private final Set<Integer> skipped = new HashSet<>();
  private final Set<Happening> leftOut = new HashSet<>();
  private List<Happening> script;
  private int sales;

  Shrinker(Function<Wish, Outcome> play, Failure failure, Wish whole) {
    this.play = play;
    this.failure = failure;
    this.whole = whole;
    sales = whole.sales();
    script = List.of();
  }

  Shortest shortest() {
    script = play.apply(whole).happened();
    var before = script.size();
    dropLastSales();
    dropSales();
    for (var fault : Fault.values()) {
      without(script.stream().filter(one -> one.fault() == fault).toList());
    }
    for (var size = script.size() + 1; script.size() < size; ) {
      size = script.size();
      script.forEach(one -> without(List.of(one)));
    }
    dropSales();
    var left = IntStream.range(0, sales).filter(i -> !skipped.contains(i)).boxed().toList();
    return new Shortest(failure, before, script, left, upTo(failure.violation().law()));
  }

  private void dropLastSales() {
    for (int few = 1; few < whole.sales(); few++) {
      sales = few;
      if (breaks()) {
        return;
      }
    }
    sales = whole.sales();
  }

  private void dropSales() {
    for (int i = 0; i < sales - 1; i++) {
      if (skipped.add(i) && !breaks()) {
        skipped.remove(i);
      }
    }
  }

  private void without(List<Happening> some) {
    var added = new ArrayList<>(some);
    added.removeAll(leftOut);
    if (!added.isEmpty()) {
      leftOut.addAll(added);
      if (!breaks()) {
        added.forEach(leftOut::remove);
      }
    }
  }

  /// Whether it still breaks the law, and with no more faults than before; then that is the script.
  private boolean breaks() {
    var outcome = play.apply(wish(false));
    var broken =
        outcome.violations().stream().anyMatch(v -> v.law() == failure.violation().law())
            && outcome.happened().size() <= script.size();
    if (broken) {
      script = outcome.happened();
    }
    return broken;
  }

  /// What happens, up to where the law breaks.
  private List<String> upTo(Law law) {
    var trace = play.apply(wish(true)).trace();
    for (int i = 0; i < trace.size(); i++) {
      if (trace.get(i).contains(World.BROKEN + law)) {
        return trace.subList(0, i + 1);
      }
    }
    return trace;
  }

  private Wish wish(boolean tracing) {
    return new Wish(
        whole.seed(),
        sales,
        Set.copyOf(skipped),
        whole.faults(),
        List.copyOf(leftOut),
        whole.flaws(),
        tracing);
  }
}
