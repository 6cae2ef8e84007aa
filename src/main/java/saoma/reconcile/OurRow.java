package saoma.reconcile;

import java.time.Instant;
import saoma.money.Money;
import saoma.payment.Way;

/// One movement of money as the till's books have it: a payment, or a refund of it.
///
/// @param number of the payment, also for a refund
/// @param refundNumber empty on a payment
/// @param counts whether the books say that the money moved
/// @param state the books' word for where it stands, `PAID` or `SENT` for instance
/// @param from when it was begun
/// @param at when the money moved, by the channel's clock; `from` where it did not
/// @param ruled whether a person's ruling about it waits for a bill
public record OurRow(
    boolean refund,
    String number,
    String refundNumber,
    boolean counts,
    String state,
    Money amount,
    Instant from,
    Instant at,
    Way way,
    boolean ruled) {
  /// Fen as they count: what went back is negative.
  long signed() {
    return refund ? -amount.minor() : amount.minor();
  }
}
