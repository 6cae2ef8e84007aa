package saoma.store;

import saoma.money.Money;
import saoma.payment.Payment;

/// What a channel keeps of one trade by the shop's contract. Asked inside of a transaction, so it
/// must not wait.
@FunctionalInterface
public interface TradeCost {
  /// A shop that was told of no fees.
  TradeCost NONE = (_, amount, _) -> new Money(0, amount.currency());

  /// @param amount that came by the payment, or went back of it
  /// @param back whether it went back; what the channel gives back of its fee is negative
  Money of(Payment payment, Money amount, boolean back);
}
