package saoma.checkout;

import java.time.Instant;
import java.util.Optional;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;

/// An order that may be paid now, and what it still needs; or why it may not.
sealed interface OpenOrder {
  /// @param due what is not paid yet
  record Ready(Order order, Money due) implements OpenOrder {}

  record Shut(Trouble why) implements OpenOrder {}

  /// Freezes the cart, anew if it was frozen before. Once a part of it is paid it must not change
  /// any more: the customer has paid for these lines.
  static OpenOrder of(Pages pages, Cart cart, String sale, Instant now) {
    var known = pages.orders().bySale(sale);
    var spent = pages.orders().spentCoupon(sale, cart);
    if (spent.isPresent()) {
      return new Shut(new Trouble.CouponSpent(spent.get()));
    }
    if (known.isEmpty()) {
      var order = pages.orders().open(sale, cart, now);
      return new Ready(order, order.total());
    }
    return again(pages, cart, known.get());
  }

  /// The same for one of several shares, which are alive side by side: what live attempts may still
  /// bring is not asked for twice, and while there are any the lines must not change.
  static OpenOrder beside(Pages pages, Cart cart, String sale, Instant now) {
    return pages
        .orders()
        .bySale(sale)
        .filter(order -> order.state() == OrderState.OPEN)
        .map(order -> beside(pages, cart, order))
        .orElseGet(() -> of(pages, cart, sale, now));
  }

  private static OpenOrder beside(Pages pages, Cart cart, Order order) {
    var alive = EarlierAttempts.alive(pages, order);
    if (alive.isEmpty()) {
      return again(pages, cart, order);
    }
    return cart.lines().equals(order.lines())
        ? new Ready(order, EarlierAttempts.room(pages, order))
        : new Shut(new Trouble.EarlierAttemptAlive(alive.getFirst().number()));
  }

  private static OpenOrder again(Pages pages, Cart cart, Order order) {
    Optional<Trouble> trouble = EarlierAttempts.inTheWay(pages, order);
    if (trouble.isPresent()) {
      return new Shut(trouble.get());
    }
    if (order.paidBy().isEmpty()) {
      var frozen = pages.orders().refreeze(order.id(), cart);
      return new Ready(frozen, frozen.total());
    }
    return cart.lines().equals(order.lines())
        ? new Ready(order, EarlierAttempts.due(pages, order))
        : new Shut(new Trouble.PartlyPaid(order.id()));
  }
}
