package saoma.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import saoma.money.Money;

/// What the shop adds to a top-up: "pay 100, get 10". The highest step that was reached counts,
/// once; of two that begin at the same amount the one named last. Data, not code: a shop writes
/// `100=10, 300=40` in its settings.
public record Bonuses(List<Step> steps) {
  public static final Bonuses NONE = new Bonuses(List.of());

  /// @param from the least top-up that gets it
  public record Step(Money from, Money gets) {}

  public Bonuses {
    steps = steps.stream().sorted(Comparator.comparing(Step::from)).toList();
  }

  /// Reads `100=10, 300=40`, in yuan; an empty text is no bonus at all.
  ///
  /// @throws IllegalArgumentException if it is anything else
  public static Bonuses parse(String text) {
    var steps = new ArrayList<Step>();
    for (var part : text.isBlank() ? new String[0] : text.split(",", -1)) {
      var sides = part.strip().split("=", -1);
      if (sides.length != 2) {
        throw new IllegalArgumentException("no step of a bonus");
      }
      var step = new Step(Money.yuan(sides[0].strip()), Money.yuan(sides[1].strip()));
      if (step.from().minor() < 0 || step.gets().minor() < 0) {
        throw new IllegalArgumentException("no step of a bonus");
      }
      steps.add(step);
    }
    return new Bonuses(steps);
  }

  public Money on(Money paid) {
    return steps.reversed().stream()
        .filter(step -> step.from().compareTo(paid) <= 0)
        .findFirst()
        .map(Step::gets)
        .orElse(new Money(0, paid.currency()));
  }
}
