package saoma.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The one place where an amount is rounded: lines, discounts, taxes, fees, and what is taken in
/// coins. An amount that is shared out is not rounded but cut with [Split].
public final class Rounding {
  private Rounding() {}

  /// So many of so many parts of an amount, rounded to whole steps of the smallest unit.
  ///
  /// @param step 1 for all units, 10 where the smallest coin is ten of them
  /// @throws ArithmeticException if the result is too large
  /// @throws IllegalArgumentException if there are no parts or no step
  public static Money of(Money whole, long parts, long of, long step, RoundingMode mode) {
    if (of <= 0 || step <= 0) {
      throw new IllegalArgumentException("parts of nothing");
    }
    var exact = BigDecimal.valueOf(whole.minor()).multiply(BigDecimal.valueOf(parts));
    var steps = exact.divide(BigDecimal.valueOf(of).multiply(BigDecimal.valueOf(step)), 0, mode);
    return new Money(steps.multiply(BigDecimal.valueOf(step)).longValueExact(), whole.currency());
  }

  /// The same in the smallest unit, half up, as prices are.
  public static Money part(Money whole, long parts, long of) {
    return of(whole, parts, of, 1, RoundingMode.HALF_UP);
  }

  /// The same, rounded down: what comes back in pieces never comes to more than the whole.
  public static Money partDown(Money whole, long parts, long of) {
    return of(whole, parts, of, 1, RoundingMode.DOWN);
  }

  /// What of an amount can be paid in coins of this size.
  public static Money inCoins(Money whole, long coin) {
    return of(whole, 1, 1, coin, RoundingMode.DOWN);
  }
}
