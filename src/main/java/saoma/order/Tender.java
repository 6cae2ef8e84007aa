package saoma.order;

import java.time.Instant;
import saoma.money.Money;

/// One way in which an order was paid, as it stands on its receipt. `payment` is the till's number
/// of it and `trade` the channel's.
///
/// @param amount what it paid of the order
/// @param tendered what the customer handed over: more than the amount only where cash was changed
/// @param kept what of the change stayed with the shop as a member's balance
public record Tender(
    String channel,
    Money amount,
    String payment,
    String trade,
    Instant paidAt,
    Money tendered,
    Money kept) {
  public Tender {
    if (tendered.compareTo(amount) < 0) {
      throw new IllegalArgumentException("less was handed over than was paid");
    }
    if (kept.minor() < 0 || kept.compareTo(tendered.minus(amount)) > 0) {
      throw new IllegalArgumentException("more was kept than the change");
    }
  }

  /// All of the change went back.
  public Tender(
      String channel, Money amount, String payment, String trade, Instant paidAt, Money tendered) {
    this(channel, amount, payment, trade, paidAt, tendered, new Money(0, amount.currency()));
  }

  /// Paid to the fen, as everything but cash is.
  public Tender(String channel, Money amount, String payment, String trade, Instant paidAt) {
    this(channel, amount, payment, trade, paidAt, amount);
  }

  /// What the customer got back on the spot.
  public Money change() {
    return tendered.minus(amount).minus(kept);
  }
}
