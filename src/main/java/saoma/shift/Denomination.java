package saoma.shift;

import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import saoma.money.Money;

/// A note or a coin that lies in a drawer.
public record Denomination(Money value) implements Comparable<Denomination> {
  /// Notes and coins of the renminbi in use, in fen; the 2-yuan and 2-jiao notes are out of use and
  /// still legal tender.
  private static final List<Denomination> CNY =
      LongStream.of(10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1)
          .mapToObj(fen -> new Denomination(Money.fen(fen)))
          .toList();

  public Denomination {
    if (!value.isPositive()) {
      throw new IllegalArgumentException("no note or coin is worth nothing");
    }
  }

  /// The largest first. Another currency than the renminbi is counted in its smallest units.
  public static List<Denomination> of(Currency currency) {
    return currency.equals(Money.CNY) ? CNY : List.of(new Denomination(new Money(1, currency)));
  }

  /// So many of it.
  ///
  /// @throws ArithmeticException if that is more than fits
  public Money times(long pieces) {
    return new Money(Math.multiplyExact(value.minor(), pieces), value.currency());
  }

  @Override
  public int compareTo(Denomination other) {
    return value.compareTo(other.value);
  }
}
