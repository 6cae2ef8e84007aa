package saoma.channel;

import java.time.Duration;
import saoma.money.Money;
import saoma.payout.Payee;

/// What a channel with `Ability.PAYOUT` can do: send the shop's money to somebody. As with
/// `Channel`, it never throws for what a network or a server does.
public interface PayingOut {
  /// One payout, as it was stored; with the whole account where that is needed.
  ///
  /// @param reason what the payee reads
  record Order(String number, Money amount, Payee payee, String reason) {
    /// No account and no name.
    @Override
    public String toString() {
      return "Order[" + number + " " + amount + "]";
    }
  }

  /// False while the account has no certificates, without which the channel pays nothing out. It
  /// answers `Unknown` to everything then and sends nothing.
  boolean isReady();

  /// The amounts that it sends at once.
  Span span(Payee.Kind kind);

  /// The very same request may be sent again and pays nothing twice.
  PayoutAnswer send(Order order);

  /// Asks by the number alone: the whole account is not needed.
  PayoutAnswer query(Order order);

  /// Between two questions.
  Duration every();

  /// How long after a request "no such payout" may still mean "not yet".
  Duration settles();

  /// How long a bank transfer can come back.
  Duration comesBack();
}
