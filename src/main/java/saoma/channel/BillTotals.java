package saoma.channel;

import saoma.money.Money;

/// What the lines of a bill add up to.
///
/// @param payments how many
/// @param paid what the customers were asked for
/// @param refunds how many, reversals among them
/// @param refunded what was given back; not negative
/// @param settled the shop's part of the payments less that of the refunds, before the fee
/// @param fee what the channel kept, less what it gave back
/// @param lost lines that could not be used
public record BillTotals(
    long payments, Money paid, long refunds, Money refunded, Money settled, Money fee, long lost) {
  /// What reaches the shop's account for the day.
  public Money net() {
    return settled.minus(fee);
  }
}
