package saoma.checkout;

import java.util.Optional;
import saoma.checkout.Books.Pages;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.Payment;

/// Whether an order can be paid: what stands in the way of another attempt.
final class EarlierAttempts {
  private EarlierAttempts() {}

  static Optional<Trouble> inTheWay(Pages pages, Order order) {
    return inTheWay(pages, order, "");
  }

  /// @param except the number of the payment that is to pay it
  static Optional<Trouble> inTheWay(Pages pages, Order order, String except) {
    if (order.state() != OrderState.OPEN) {
      return Optional.of(new Trouble.OrderNotOpen(order.id()));
    }
    return pages.payments().ofOrder(order.id()).stream()
        .filter(earlier -> !earlier.number().equals(except))
        .filter(earlier -> holdsPlace(pages, earlier))
        .findFirst()
        .map(earlier -> new Trouble.EarlierAttemptAlive(earlier.number()));
  }

  /// Its order can still be paid by it, or has its money. Money that went back or pays another
  /// order stands in nobody's way.
  private static boolean holdsPlace(Pages pages, Payment payment) {
    if (!payment.state().blocksAnother() || !payment.state().hasMoney()) {
      return payment.state().blocksAnother();
    }
    var refunds = pages.refunds().ofPayment(payment.number());
    var rulings = pages.rulings().ofPayment(payment.number());
    return !RefundBook.isGivenBack(payment, refunds)
        && RefundBook.orderOf(payment, rulings) == payment.orderId();
  }
}
