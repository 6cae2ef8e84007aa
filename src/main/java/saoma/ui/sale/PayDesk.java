package saoma.ui.sale;

import java.util.Optional;
import saoma.channel.CustomerCode;
import saoma.checkout.PartPaid.Part;
import saoma.money.Money;
import saoma.order.Cart;

/// Where a sale goes when the clerk presses a payment key. The sale screen knows no more of payment
/// than this. Called on the JavaFX thread; work that waits is done elsewhere.
public interface PayDesk {
  /// Takes the money for this cart by this channel.
  ///
  /// @param sale the name of the sale, the same for every attempt of it
  /// @param part of what is due; empty for all of it
  void pay(String channel, Cart cart, String sale, Optional<Money> part);

  /// Asks who the customer is.
  void member();

  /// Several pay this cart together, each a share.
  void share(Cart cart, String sale);

  /// Takes the money by hand.
  void cash(Cart cart, String sale);

  /// The cart costs nothing: it is sold at once.
  void free(Cart cart, String sale);

  /// Gives one part of the sale back the way it came.
  void giveBack(Part part, String sale);

  /// Charges what the customer showed with the amount of this cart.
  void take(CustomerCode code, Cart cart, String sale);

  /// The clerk gives the sale up. Whoever knows its orders runs `given` on the JavaFX thread once
  /// that is so, or tells the clerk why it may not be.
  void giveUp(String sale, Runnable given);
}
