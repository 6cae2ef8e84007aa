package saoma;

import java.util.function.Consumer;
import saoma.payment.Payment;
import saoma.ui.Away;

/// What opens the receipt of the payment on the screen on a phone. On the JavaFX thread but for the
/// books.
final class PaidCode {
  private final Services services;
  private long order;

  PaidCode(Services services) {
    this.services = services;
  }

  /// This payment is on the screen now.
  void shows(Payment payment) {
    order = payment.orderId();
  }

  /// Tells it, if the payment is still there by then and has a receipt.
  void tell(Consumer<String> then) {
    var asked = order;
    Consumer<String> still =
        address -> {
          if (asked == order) {
            then.accept(address);
          }
        };
    Away.real()
        .run(() -> services.near.phones().ofOrder(asked), code -> code.ifPresent(still), () -> {});
  }
}
