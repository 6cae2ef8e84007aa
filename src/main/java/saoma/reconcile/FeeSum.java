package saoma.reconcile;

import saoma.money.Money;

/// What came through a channel and what of it reaches the shop.
///
/// @param gross what the customers paid
/// @param refunds what went back; not negative
/// @param discount that the shop bears itself: it never comes in
/// @param fee what the channel kept, less what it gave back
public record FeeSum(Money gross, Money refunds, Money discount, Money fee) {
  public static final FeeSum NOTHING =
      new FeeSum(Money.fen(0), Money.fen(0), Money.fen(0), Money.fen(0));

  public Money net() {
    return gross.minus(refunds).minus(discount).minus(fee);
  }

  public FeeSum plus(FeeSum other) {
    return new FeeSum(
        gross.plus(other.gross),
        refunds.plus(other.refunds),
        discount.plus(other.discount),
        fee.plus(other.fee));
  }
}
