package saoma.shift;

import saoma.money.Money;
import saoma.shift.Leftover.*;

/// A leftover in words that never change.
///
/// @param other the draft's name of a sale, the payment of a refund; else empty
/// @param channel empty where there is none
record LeftoverText(String kind, String other, String channel) {
  static LeftoverText of(Leftover one) {
    return switch (one) {
      case PendingPayment p -> new LeftoverText("PENDING", "", p.channel());
      case UnknownPayment p -> new LeftoverText("UNKNOWN", "", p.channel());
      case DisputedMoney p -> new LeftoverText("DISPUTED", "", p.channel());
      case UnclaimedMoney p -> new LeftoverText("UNCLAIMED", "", p.channel());
      case ParkedSale s -> new LeftoverText("PARKED", s.sale(), "");
      case UnprintedReceipt _ -> new LeftoverText("UNPRINTED", "", "");
      case UnsentRefund r -> new LeftoverText("REFUND", r.payment(), r.channel());
    };
  }

  /// @throws IllegalArgumentException if there is no such kind
  Leftover meant(String number, Money amount) {
    return switch (kind) {
      case "PENDING" -> new PendingPayment(number, channel, amount);
      case "UNKNOWN" -> new UnknownPayment(number, channel, amount);
      case "DISPUTED" -> new DisputedMoney(number, channel, amount);
      case "UNCLAIMED" -> new UnclaimedMoney(number, channel, amount);
      case "PARKED" -> new ParkedSale(number, other, amount);
      case "UNPRINTED" -> new UnprintedReceipt(number, amount);
      case "REFUND" -> new UnsentRefund(number, other, channel, amount);
      default -> throw new IllegalArgumentException("no leftover is called " + kind);
    };
  }
}
