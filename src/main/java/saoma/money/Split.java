package saoma.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Cuts an amount into parts that add up to it, always: each part gets the whole units of its
/// share, and what is left goes, one unit each, to the parts whose shares were cut most (the method
/// of the largest remainder, Hamilton). Of two that were cut alike the earlier one gets it. No part
/// is a unit or more away from its exact share.
public final class Split {
  private Split() {}

  /// Parts that differ by one unit at most, the larger ones first.
  ///
  /// @throws IllegalArgumentException if the amount is negative or there is no part
  public static List<Money> even(Money whole, int parts) {
    return by(whole, Collections.nCopies(parts, 1L));
  }

  /// Parts in proportion to their weights.
  ///
  /// @param weights none negative, one at least positive
  /// @throws IllegalArgumentException if the amount or a weight is negative, or all weights are
  ///   zero
  public static List<Money> by(Money whole, List<Long> weights) {
    var sum = sum(weights);
    if (whole.minor() < 0 || sum.signum() <= 0) {
      throw new IllegalArgumentException("nothing to split, or nobody to bear it");
    }
    var parts = new ArrayList<Long>();
    var cut = new ArrayList<BigInteger>();
    var left = whole.minor();
    for (var weight : weights) {
      var exact = BigInteger.valueOf(whole.minor()).multiply(BigInteger.valueOf(weight));
      var units = exact.divideAndRemainder(sum);
      parts.add(units[0].longValueExact());
      cut.add(units[1]);
      left -= units[0].longValueExact();
    }
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing(cut::get, Comparator.reverseOrder()))
        .limit(left)
        .forEach(at -> parts.set(at, parts.get(at) + 1));
    return parts.stream().map(minor -> new Money(minor, whole.currency())).toList();
  }

  private static BigInteger sum(List<Long> weights) {
    var sum = BigInteger.ZERO;
    for (var weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("a negative weight");
      }
      sum = sum.add(BigInteger.valueOf(weight));
    }
    return sum;
  }
}
