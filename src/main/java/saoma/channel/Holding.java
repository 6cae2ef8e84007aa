package saoma.channel;

import java.time.Duration;
import java.time.Instant;
import saoma.money.Money;

/// What a channel with `Ability.HOLD` can do: keep a customer's money ready for the shop, let it
/// take parts and let the rest go. As with `Channel`, it never throws for what a network or a
/// server does.
public interface Holding {
  /// One hold, as it was stored.
  ///
  /// @param expiresAt until when the customer may agree
  record HoldId(String number, Money amount, String subject, Instant placedAt, Instant expiresAt) {}

  /// Asks for a hold with the code that the customer shows. Called once for each number.
  HoldAnswer freeze(HoldId hold, CustomerCode code);

  /// Asks for a code that the customer scans to agree. Called once for each number.
  HoldAnswer show(HoldId hold);

  HoldAnswer query(HoldId hold);

  /// Takes a hold back of which nobody knows yet whether it is one. What is held is let go. What
  /// became of it only the next query says.
  HoldAnswer cancel(HoldId hold);

  /// Lets go so much of what is held. The very same request may be sent again and lets go nothing
  /// twice.
  ///
  /// @param number the release's own
  HoldAnswer release(HoldId hold, String authNumber, String number, Money rest);

  /// Takes a part. The answer is that of a payment, and so is everything that follows: it is asked
  /// about, taken back and refunded under the charge's number. Called once for each number.
  Answer capture(Charge charge, HoldId hold, String authNumber);

  /// Between two questions.
  Duration every();
}
