package saoma.order;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import saoma.money.Money;
import saoma.money.Split;

/// A bill split by item: who bears each line. A line that several bear is divided evenly among
/// them, one that nobody took is divided among all. The fen that do not divide are placed once,
/// over the whole bill, so that nobody is more than one fen away from what his lines cost.
///
/// @param people how many pay, `MOST` at most
/// @param bearers by the id of the line: the places of those who bear it, counted from 0
public record ItemSplit(int people, Map<Long, Set<Integer>> bearers) {
  /// Every line divides by each number up to this in whole 60ths of a fen.
  public static final int MOST = 6;

  private static final long PIECES = 60;

  public ItemSplit {
    if (people < 1 || people > MOST) {
      throw new IllegalArgumentException("so many cannot share a bill: " + people);
    }
    bearers = Map.copyOf(bearers);
  }

  /// Who bears this line; all, where nobody took it.
  public Set<Integer> of(CartLine line) {
    var taken = bearers.getOrDefault(line.id(), Set.of());
    var there = new TreeSet<Integer>();
    taken.stream().filter(place -> place >= 0 && place < people).forEach(there::add);
    if (there.isEmpty()) {
      IntStream.range(0, people).forEach(there::add);
    }
    return there;
  }

  /// What each has to pay, in the order of the places; together exactly this amount. It is what the
  /// lines cost, unless a part of the bill is paid already: then each bears the rest in proportion.
  ///
  /// @throws IllegalArgumentException if the lines cost nothing
  public List<Money> parts(List<CartLine> lines, Money due) {
    var weights = new long[people];
    for (var line : lines) {
      var bear = of(line);
      for (var place : bear) {
        var piece = Math.multiplyExact(line.total().minor(), PIECES / bear.size());
        weights[place] = Math.addExact(weights[place], piece);
      }
    }
    return Split.by(due, Arrays.stream(weights).boxed().toList());
  }
}
