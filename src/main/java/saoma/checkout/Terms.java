package saoma.checkout;

import java.time.Duration;
import java.util.Optional;
import saoma.channel.Ability;
import saoma.channel.Channel;
import saoma.payment.Way;

/// How long an attempt that goes this way has. How long a shown code stands is the shop's to say;
/// how long a customer may need for a password, the channel's.
///
/// @param asks until the till gives up
/// @param lives until the channel is told that it ends; longer, so that a lost close heals itself
record Terms(Way way, Duration asks, Duration lives) {
  /// Empty if the channel does not go this way.
  static Optional<Terms> of(Channel channel, Way way, Duration shown) {
    return switch (way) {
      case SHOWN_QR ->
          channel.abilities().contains(Ability.SMS_CODE)
              ? Optional.empty()
              : Optional.of(new Terms(way, shown, shown.plus(Watch.EXPIRY_SLACK)));
      case CUSTOMER_CODE ->
          Optional.of(channel)
              .filter(Terms::takes)
              .map(Channel::takePace)
              .map(pace -> new Terms(way, pace.askFor(), pace.expires()));
    };
  }

  private static boolean takes(Channel channel) {
    return channel.abilities().contains(Ability.SCAN_CUSTOMER_CODE)
        || channel.abilities().contains(Ability.SMS_CODE);
  }
}
