package saoma.prove;

import java.util.List;
import java.util.Optional;
import saoma.checkout.Books;
import saoma.order.Order;
import saoma.order.Receipt;
import saoma.payment.Payment;

/// What the books hold of one order.
public record Stored(Order order, List<Payment> payments, Optional<Receipt> receipt) {
  public Stored {
    payments = List.copyOf(payments);
  }

  /// Everything, oldest first.
  public static List<Stored> all(Books books) {
    return books.read(pages ->
        pages.orders().latest(Integer.MAX_VALUE).reversed().stream()
            .map(order ->
                new Stored(
                    order,
                    pages.payments().ofOrder(order.id()),
                    pages.receipts().byOrder(order.id())))
            .toList());
  }

  /// What came for it, in fen.
  long money() {
    return payments.stream()
        .filter(one -> one.state().hasMoney())
        .mapToLong(one -> one.amount().minor())
        .sum();
  }
}
