package saoma.numbers;

import java.util.OptionalLong;

/// A single figure of a span.
public enum Measure {
  /// What was sold, before refunds.
  SALES(Unit.MONEY),
  RECEIPTS(Unit.COUNT),
  /// Items on receipts.
  ITEMS(Unit.QUANTITY),
  /// Sales by receipts.
  BASKET(Unit.MONEY),
  /// What went back.
  REFUNDS(Unit.MONEY),
  /// What went back by what was sold.
  REFUND_RATE(Unit.SHARE),
  /// Sales less refunds.
  NET(Unit.MONEY),
  /// Payments by which money came, of those that ended, at all channels.
  SUCCESS(Unit.SHARE),
  /// Codes that were shown and never paid.
  ABANDONED(Unit.COUNT);

  /// How it is counted.
  public enum Unit {
    MONEY,
    COUNT,
    /// Thousandths.
    QUANTITY,
    /// Millionths.
    SHARE
  }

  private final Unit unit;

  Measure(Unit unit) {
    this.unit = unit;
  }

  public Unit unit() {
    return unit;
  }

  /// Nothing where there is nothing to divide by.
  public OptionalLong of(Numbers numbers) {
    var sales = numbers.sales();
    return switch (this) {
      case SALES -> OptionalLong.of(sales.sum());
      case RECEIPTS -> OptionalLong.of(sales.count());
      case ITEMS -> OptionalLong.of(sales.quantity());
      case BASKET ->
          sales.count() == 0
              ? OptionalLong.empty()
              : OptionalLong.of(Rate.quotient(sales.sum(), sales.count()));
      case REFUNDS -> OptionalLong.of(numbers.refunded().sum());
      case REFUND_RATE -> Rate.of(numbers.refunded().sum(), sales.sum());
      case NET -> OptionalLong.of(Math.subtractExact(sales.sum(), numbers.refunded().sum()));
      case SUCCESS -> numbers.allChannels().success();
      case ABANDONED -> OptionalLong.of(numbers.allChannels().abandoned());
    };
  }
}
