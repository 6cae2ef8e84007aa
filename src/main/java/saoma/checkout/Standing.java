package saoma.checkout;

import java.util.List;
import java.util.Optional;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.Payment;

/// How one sale stands in the books.
///
/// @param due what is not paid yet
/// @param counted whose money it has, in the order in which it came
/// @param alive what may still bring money, or has some that does not count
/// @param receipt once it is paid in full
public record Standing(
    Order order, Money due, List<Payment> counted, List<Payment> alive, Optional<Receipt> receipt) {
  public Standing {
    counted = List.copyOf(counted);
    alive = List.copyOf(alive);
  }

  public Money paid() {
    return order.total().minus(due);
  }

  public boolean isOpen() {
    return order.state() == OrderState.OPEN;
  }

  /// What nobody pays and nobody is asked for at this instant.
  public Money room() {
    var room = due;
    for (var payment : alive) {
      room = room.minus(payment.amount());
    }
    return room;
  }

  /// Whether several attempts of it can be paid at this instant.
  public boolean isShared() {
    return alive.stream().filter(payment -> !payment.state().hasMoney()).count() > 1;
  }

  /// Empty if the sale was never frozen.
  public static Optional<Standing> of(Books books, String sale) {
    return books.read(pages -> pages.orders().bySale(sale).map(order -> of(pages, order)));
  }

  /// Every sale that is neither paid in full nor given up, oldest first.
  public static List<Standing> unfinished(Books books) {
    return books.read(
        pages -> pages.orders().unfinished().stream().map(order -> of(pages, order)).toList());
  }

  public static Standing of(Pages pages, Order order) {
    var counted =
        order.paidBy().stream()
            .map(number -> pages.payments().byNumber(number).orElseThrow())
            .toList();
    return new Standing(
        order,
        EarlierAttempts.due(pages, order),
        counted,
        order.state() == OrderState.OPEN ? EarlierAttempts.alive(pages, order) : List.of(),
        pages.receipts().byOrder(order.id()));
  }
}
