package saoma.channel;

import java.util.Optional;
import saoma.money.Money;

/// What a channel told by itself, once its adapter has read it. A hint and no proof: notifications
/// come late, twice, out of order or never, so what they tell is asked for and never written down.
public sealed interface Notification {
  /// It proves nothing, or is meant for another shop.
  ///
  /// @param why for the log; nothing of the content
  record NotBelieved(String why) implements Notification {}

  /// Something happened to a payment.
  ///
  /// @param id the channel's own name of this notification, the same over its repeats
  /// @param charge the till's number and the amount, as the channel says
  /// @param paid whether it tells that the money is there
  /// @param fresh whether it was signed just now; a stale one may be somebody's copy
  record OfPayment(String id, ChargeId charge, boolean paid, boolean fresh)
      implements Notification {}

  /// Something happened to a refund.
  ///
  /// @param charge the payment that it belongs to, with the whole amount of that
  /// @param refund the till's number of the refund, if the till made it
  /// @param amount of the refund, where the channel tells exactly that
  /// @param done whether it tells that the money went back
  record OfRefund(
      String id,
      ChargeId charge,
      String refund,
      Optional<Money> amount,
      boolean done,
      boolean fresh)
      implements Notification {}

  /// The channel's own, about something that the till does not keep.
  record Other(String id) implements Notification {}
}
