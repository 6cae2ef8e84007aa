package saoma.offer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Offers given one after the other: each player takes what those before it left open. A player is
/// one offer that stands alone, or all those together that may be added to each other.
///
/// What is added is worked out from the prices on the shelf, not from what the others left; only
/// what the whole sale gets off comes after them, from what is left then. Together they never take
/// more than the units cost.
final class Course {
  /// Offers that are given together.
  record Player(List<Rule> rules) {
    /// Whole sales last, then by number.
    Player {
      rules = List.copyOf(rules);
    }

    long first() {
      return rules.getFirst().id();
    }
  }

  /// What one offer takes in the end.
  record Given(Rule rule, Claim claim) {}

  private final Shelf shelf;
  private final long[] open;
  private final List<Given> given = new ArrayList<>();

  Course(Shelf shelf) {
    this.shelf = shelf;
    open = shelf.all();
  }

  List<Given> given() {
    return given;
  }

  long sum() {
    return given.stream().mapToLong(one -> one.claim().sum()).sum();
  }

  /// Gives what these offers take of what is open.
  void give(Player player) {
    if (Arrays.stream(open).allMatch(units -> units == 0)) {
      return;
    }
    var taken = new long[shelf.size()];
    var closed = new long[shelf.size()];
    for (var rule : player.rules()) {
      var claim = new Taking(shelf, rule, open, taken).claim();
      for (var at = 0; at < shelf.size(); at++) {
        closed[at] = Math.max(closed[at], claim.units(at));
        claim.limit(at, shelf.at(at).price() * closed[at] - taken[at]);
        taken[at] += claim.off(at);
      }
      if (claim.sum() > 0) {
        given.add(new Given(rule, claim));
      }
    }
    for (var at = 0; at < shelf.size(); at++) {
      open[at] -= closed[at];
    }
  }
}
