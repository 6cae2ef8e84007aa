package saoma.order;

import java.time.Instant;
import saoma.money.Money;

/// One way in which an order was paid, as it stands on its receipt. `payment` is the till's number
/// of it and `trade` the channel's.
///
/// @param amount what it paid of the order
/// @param tendered what the customer handed over: more than the amount only where cash was changed
public record Tender(
    String channel, Money amount, String payment, String trade, Instant paidAt, Money tendered) {
  public Tender {
    if (tendered.compareTo(amount) < 0) {
      throw new IllegalArgumentException("less was handed over than was paid");
    }
  }

  /// Paid to the fen, as everything but cash is.
  public Tender(String channel, Money amount, String payment, String trade, Instant paidAt) {
    this(channel, amount, payment, trade, paidAt, amount);
  }

  /// What the customer got back on the spot.
  public Money change() {
    return tendered.minus(amount);
  }
}
