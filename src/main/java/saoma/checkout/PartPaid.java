package saoma.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.order.Order;
import saoma.order.OrderState;

/// A sale of which a part is paid, for the clerk who takes the rest.
///
/// @param due what is left to pay
public record PartPaid(Money total, Money due, List<Part> parts) {
  /// One tender that counts. `payment` is its number.
  public record Part(String payment, String channel, Money amount) {}

  public PartPaid {
    parts = List.copyOf(parts);
  }

  public Money paid() {
    return total.minus(due);
  }

  /// Empty unless the sale is open and has money.
  public static Optional<PartPaid> of(Books books, String sale) {
    return books.read(pages -> of(pages, sale));
  }

  private static Optional<PartPaid> of(Pages pages, String sale) {
    return pages
        .orders()
        .bySale(sale)
        .filter(order -> order.state() == OrderState.OPEN && !order.paidBy().isEmpty())
        .map(order ->
            new PartPaid(order.total(), EarlierAttempts.due(pages, order), parts(pages, order)));
  }

  private static List<Part> parts(Pages pages, Order order) {
    var parts = new ArrayList<Part>();
    for (var number : order.paidBy()) {
      var payment = pages.payments().byNumber(number).orElseThrow();
      parts.add(new Part(number, payment.channel(), payment.amount()));
    }
    return parts;
  }
}
