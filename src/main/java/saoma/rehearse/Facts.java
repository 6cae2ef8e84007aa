package saoma.rehearse;

import java.util.List;
import saoma.money.Money;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentState;

/// What the books say since a customer came.
///
/// @param back what went back of the receipt that was brought, with how it went aside
public record Facts(
    List<Order> orders, List<Payment> payments, List<Receipt> receipts, Money back) {
  public Facts {
    orders = List.copyOf(orders);
    payments = List.copyOf(payments);
    receipts = List.copyOf(receipts);
  }

  /// Whether a code may still be paid.
  boolean isAlive() {
    return payments.stream()
        .anyMatch(one ->
            switch (one.state()) {
              case PaymentState.Created _,
                  PaymentState.Awaiting _,
                  PaymentState.Reversing _,
                  PaymentState.Unresolved _ ->
                  true;
              case PaymentState.Paid _,
                  PaymentState.Declined _,
                  PaymentState.Closed _,
                  PaymentState.Disputed _ ->
                  false;
            });
  }

  /// Whether something was begun and nothing of it is left open.
  boolean isGivenUp() {
    return !payments.isEmpty()
        && !isAlive()
        && orders.stream().noneMatch(one -> one.state() == OrderState.OPEN);
  }
}
