package saoma.practice.fault;

import java.util.ArrayList;
import java.util.List;

/// What shall go wrong. Immutable; [Faults] carries it out and counts.
///
/// @param rules in order: the first that hits wins
/// @param chance what no rule hit
public record FaultPlan(List<Rule> rules, Chance chance) {
  /// Nothing goes wrong.
  public static final FaultPlan HONEST = new FaultPlan(List.of(), Chance.NEVER);

  public FaultPlan {
    rules = List.copyOf(rules);
  }

  /// Nobody needs to be asked.
  public boolean isHonest() {
    return rules.isEmpty() && chance.percent() == 0;
  }

  public FaultPlan with(Chance other) {
    return new FaultPlan(rules, other);
  }

  public FaultPlan plus(Rule rule) {
    var more = new ArrayList<>(rules);
    more.add(rule);
    return new FaultPlan(more, chance);
  }

  /// @throws IndexOutOfBoundsException if there is no such rule
  public FaultPlan without(int index) {
    var fewer = new ArrayList<>(rules);
    fewer.remove(index);
    return new FaultPlan(fewer, chance);
  }
}
