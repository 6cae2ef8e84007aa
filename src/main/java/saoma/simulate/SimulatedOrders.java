package saoma.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Orders;

/// The orders of the simulated books.
final class SimulatedOrders implements Orders {
  private final SimulatedBooks books;

  SimulatedOrders(SimulatedBooks books) {
    this.books = books;
  }

  @Override
  public Order open(String sale, Cart cart, Instant at) {
    if (books.bySale.containsKey(sale)) {
      throw new IllegalStateException("the sale has an order already");
    }
    var id = books.orders.size() + 1L;
    var order = new Order(id, sale, at, cart.lines(), cart.total(), OrderState.OPEN, List.of());
    books.put(order);
    return order;
  }

  /// Simulated customers bring no coupons.
  @Override
  public Optional<String> spentCoupon(String sale, Cart cart) {
    return Optional.empty();
  }

  @Override
  public Optional<Order> bySale(String sale) {
    return Optional.ofNullable(books.bySale.get(sale));
  }

  @Override
  public Order refreeze(long id, Cart cart) {
    var o = one(id);
    if (o.state() != OrderState.OPEN) {
      throw new IllegalStateException("order " + id + " is not open");
    }
    var order =
        new Order(id, o.sale(), o.openedAt(), cart.lines(), cart.total(), o.state(), List.of());
    books.put(order);
    return order;
  }

  @Override
  public Optional<Order> byId(long id) {
    return Optional.ofNullable(books.orders.get(id));
  }

  @Override
  public void derive(long id, OrderState state, List<String> paidBy) {
    var o = one(id);
    books.put(new Order(id, o.sale(), o.openedAt(), o.lines(), o.total(), state, paidBy));
  }

  @Override
  public List<Order> unfinished() {
    return books.orders.values().stream()
        .filter(order -> order.state() == OrderState.OPEN)
        .sorted((a, b) -> Long.compare(a.id(), b.id()))
        .toList();
  }

  @Override
  public List<Order> latest(int limit) {
    return books.orders.values().stream()
        .sorted((a, b) -> Long.compare(b.id(), a.id()))
        .limit(limit)
        .toList();
  }

  private Order one(long id) {
    var order = books.orders.get(id);
    if (order == null) {
      throw new IllegalStateException("no order " + id);
    }
    return order;
  }
}
