package saoma.checkout;

import java.util.List;
import java.util.Optional;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.Payment;

/// What an order still needs, and what stands in the way of another attempt to pay it.
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
        .filter(earlier -> holdsPlace(pages, order, earlier))
        .findFirst()
        .map(earlier -> new Trouble.EarlierAttemptAlive(earlier.number()));
  }

  /// What of it can still be paid or is there without counting: nobody else may pay for that.
  static List<Payment> alive(Pages pages, Order order) {
    return pages.payments().ofOrder(order.id()).stream()
        .filter(earlier -> holdsPlace(pages, order, earlier))
        .toList();
  }

  /// What is due and what no live attempt may bring either: so much may be asked for beside them.
  static Money room(Pages pages, Order order) {
    var room = due(pages, order);
    for (var earlier : alive(pages, order)) {
      room = room.minus(earlier.amount());
    }
    return room;
  }

  /// What is not paid yet. Attempts that may still be paid are not taken off.
  static Money due(Pages pages, Order order) {
    var due = order.total();
    for (var number : order.paidBy()) {
      due = due.minus(pages.payments().byNumber(number).orElseThrow().amount());
    }
    return due;
  }

  /// Its order can still be paid by it, or has its money without counting it. What counts is a part
  /// of the price and stands in nobody's way, nor does money that goes back or pays another order.
  private static boolean holdsPlace(Pages pages, Order order, Payment payment) {
    if (order.isPaidBy(payment.number())) {
      return false;
    }
    if (!payment.state().blocksAnother() || !payment.state().hasMoney()) {
      return payment.state().blocksAnother();
    }
    var refunds = pages.refunds().ofPayment(payment.number());
    var rulings = pages.rulings().ofPayment(payment.number());
    return RefundBook.left(payment, refunds).isPositive()
        && RulingBook.orderOf(payment, rulings) == payment.orderId();
  }
}
