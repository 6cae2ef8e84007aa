package saoma.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What came of holding the laws against one till, or of several together.
///
/// @param lost acknowledged sales that are not whole in the books
/// @param doubled orders that were paid more than once
/// @param unresolved money that a person still has to look at; on a list, so no law is broken
/// @param broken each law that does not hold, in words
public record Verdict(
    int acknowledged, int lost, int doubled, List<Open> unresolved, List<String> broken) {
  /// Nothing was sold, nothing is wrong.
  public static final Verdict NOTHING = new Verdict(0, 0, 0, List.of(), List.of());

  /// @param amount in the currency's smallest unit
  public record Open(String payment, String state, long amount) {}

  public Verdict {
    unresolved = List.copyOf(unresolved);
    broken = List.copyOf(broken);
  }

  public Verdict and(Verdict other) {
    return new Verdict(
        acknowledged + other.acknowledged,
        lost + other.lost,
        doubled + other.doubled,
        Stream.concat(unresolved.stream(), other.unresolved.stream()).toList(),
        Stream.concat(broken.stream(), other.broken.stream()).toList());
  }

  /// The same with more laws broken.
  public Verdict with(List<String> more) {
    var all = new ArrayList<>(broken);
    all.addAll(more);
    return new Verdict(acknowledged, lost, doubled, unresolved, all);
  }

  /// Where nothing was acknowledged, nothing was proven.
  public boolean holds() {
    return acknowledged > 0 && lost == 0 && doubled == 0 && broken.isEmpty();
  }
}
