package saoma.channel;

import java.time.Duration;
import java.util.OptionalInt;
import saoma.money.Money;
import saoma.split.Receiver;

/// What a channel with `Ability.SPLIT` can do: give a part of what was paid to somebody whom the
/// shop has bound there. As with `Channel`, it never throws for what a network or a server does.
public interface Splitting {
  /// One portion, as it was stored.
  ///
  /// @param trade the channel's own number of the payment
  record Order(String number, String trade, Money amount, Receiver receiver) {}

  /// The very same request may be sent again and moves nothing twice. What became of it only the
  /// query says, which names the amount.
  SplitAnswer send(Order order);

  SplitAnswer query(Order order);

  /// A bound receiver may be bound again.
  ///
  /// @param number of the request, another one each time
  BindAnswer bind(Receiver receiver, String number);

  /// @param number of the request, another one each time
  BindAnswer unbind(Receiver receiver, String number);

  /// All whom the channel has bound for this shop.
  BoundAnswer bound(String number);

  /// The most that the contract lets all receivers have together, in percent of a payment; empty
  /// where the channel does not say.
  OptionalInt most(String number);

  /// Between two questions.
  Duration every();

  /// How long after a request "no such portion" may still mean "not yet".
  Duration settles();
}
