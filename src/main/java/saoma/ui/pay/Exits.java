package saoma.ui.pay;

import java.util.Optional;
import saoma.channel.CustomerCode;
import saoma.payment.Payment;

/// The ways out of the payment screen. Each is called once for each payment that was shown, on the
/// JavaFX thread; the screen has let go by then.
public interface Exits {
  /// Not paid, and it cannot be any more: back to the sale with the cart as it is.
  void backToSale(Payment ended);

  /// The same, and the clerk wants another tender for it.
  void otherWay(Payment ended);

  /// The same, and the same channel is to be asked again, under a new number.
  void again(Payment ended);

  /// What a scanner read, if a customer showed it; empty for everything else, and for what stands
  /// on the shelf. Leads nowhere and may be asked at any time.
  Optional<CustomerCode> shown(String scanned);

  /// The same, and the customer has shown this code to be charged.
  void take(Payment ended, CustomerCode code);

  /// Paid: the next sale begins, with an empty cart.
  void nextSale(Payment paid);

  /// Paid, and the next sale begins with what was just scanned.
  void nextSale(Payment paid, String scanned);

  /// The code is on show, nobody knows yet, or a manager must decide: this sale waits on its list,
  /// as it is, and the next one begins.
  void serveNext(Payment left);
}
