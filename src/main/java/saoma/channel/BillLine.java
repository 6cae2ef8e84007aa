package saoma.channel;

import java.time.Instant;
import saoma.money.Money;

/// One line of a channel's daily bill, the same for every channel.
///
/// @param line where it stands in the file, from 1
/// @param number the till's number of the payment
/// @param refundNumber the till's number of the refund; empty on a payment, and where the channel
///   gave money back by itself
/// @param tradeNumber the channel's own number of the payment
/// @param at when the money moved, by the channel's clock
/// @param amount what the customer was asked for, or what was given back; never negative, the kind
///   tells the direction
/// @param settled the part of it that is the shop's; discounts that others bear are in it
/// @param fee what the channel keeps; negative where it gives a fee back
/// @param state the channel's own word
public record BillLine(
    long line,
    Kind kind,
    String number,
    String refundNumber,
    String tradeNumber,
    Instant at,
    Money amount,
    Money settled,
    Money fee,
    String state) {
  /// Which way the money went.
  public enum Kind {
    PAYMENT,
    REFUND,
    /// A payment that was undone as a whole: cancelled, reversed, voided.
    REVERSAL
  }
}
