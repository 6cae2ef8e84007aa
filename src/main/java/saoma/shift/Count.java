package saoma.shift;

import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import saoma.money.Money;

/// What somebody counted: how many pieces of each note and coin. Nothing but the pieces is typed,
/// so a sum cannot be wrong.
///
/// @param pieces of which there is at least one, the largest first
public record Count(Currency currency, SortedMap<Denomination, Long> pieces) {
  /// More of one kind than any drawer holds; catches a sum that was typed as a number of pieces.
  public static final long MOST = 1_000_000;

  public Count {
    var known = Denomination.of(currency);
    var copy = new TreeMap<Denomination, Long>(Comparator.reverseOrder());
    for (var one : pieces.entrySet()) {
      if (!known.contains(one.getKey()) || one.getValue() < 0 || one.getValue() > most(currency)) {
        throw new IllegalArgumentException("not a count of " + currency + ": " + one);
      }
      if (one.getValue() > 0) {
        copy.put(one.getKey(), one.getValue());
      }
    }
    pieces = Collections.unmodifiableSortedMap(copy);
  }

  /// @param pieces in any order; those of which there are none may be left out
  public static Count of(Currency currency, Map<Denomination, Long> pieces) {
    return new Count(currency, new TreeMap<>(pieces));
  }

  /// An empty drawer.
  public static Count nothing(Currency currency) {
    return new Count(currency, Collections.emptySortedMap());
  }

  /// The fewest pieces that make up a sum: what a person would put in, and what tests count.
  ///
  /// @param sum not below zero
  public static Count of(Money sum) {
    var left = sum.minor();
    var found = new TreeMap<Denomination, Long>();
    for (var one : Denomination.of(sum.currency())) {
      found.put(one, left / one.value().minor());
      left %= one.value().minor();
    }
    return new Count(sum.currency(), found);
  }

  public Money total() {
    var sum = new Money(0, currency);
    for (var one : pieces.entrySet()) {
      sum = sum.plus(one.getKey().times(one.getValue()));
    }
    return sum;
  }

  private static long most(Currency currency) {
    return currency.equals(Money.CNY) ? MOST : MOST * 1_000_000;
  }
}
