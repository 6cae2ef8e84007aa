package saoma.shift;

import java.time.Instant;
import saoma.money.Money;

/// One blind count of the drawer at the end of a shift. Each is kept, also where another follows.
///
/// @param nth of its shift, from 1
/// @param expected what the books said at that moment; told to the person only afterwards
public record Counting(long shift, int nth, Count count, Money expected, Who by, Instant at) {
  /// A first count and two more: who counts until it fits is not counting.
  public static final int MOST = 3;

  /// Over if positive, short if negative.
  public Money difference() {
    return count.total().minus(expected);
  }
}
