package saoma.ui.sale;

import saoma.channel.CustomerCode;
import saoma.order.Cart;

/// Where a sale goes when the clerk presses a payment key. The sale screen knows no more of payment
/// than this. Called on the JavaFX thread; work that waits is done elsewhere.
public interface PayDesk {
  /// Takes the money for this cart by this channel.
  ///
  /// @param sale the name of the sale, the same for every attempt of it
  void pay(String channel, Cart cart, String sale);

  /// Charges what the customer showed with the amount of this cart.
  void take(CustomerCode code, Cart cart, String sale);

  /// The clerk gives the sale up. Whoever knows its orders runs `given` on the JavaFX thread once
  /// that is so, or tells the clerk why it may not be.
  void giveUp(String sale, Runnable given);
}
