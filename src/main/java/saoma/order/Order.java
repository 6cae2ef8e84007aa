package saoma.order;

import java.time.Instant;
import java.util.List;
import saoma.money.Money;

/// A cart frozen for payment. `id` counts up per till, `sale` is the draft it was frozen from (one
/// order for each); `paidBy` names the payments whose money it has, in the order in which they
/// came.
public record Order(
    long id,
    String sale,
    Instant openedAt,
    List<CartLine> lines,
    Money total,
    OrderState state,
    List<String> paidBy) {
  public Order {
    lines = List.copyOf(lines);
    paidBy = List.copyOf(paidBy);
  }

  /// Whether it has been paid in full, and perhaps given back since.
  public boolean isSettled() {
    return state == OrderState.SETTLED || state == OrderState.RETURNED;
  }

  /// Its lines as the cart they were, to be sold on.
  public Cart cart() {
    var last = lines.stream().mapToLong(CartLine::id).max().orElse(0);
    return new Cart(lines, last + 1, lines.isEmpty() ? 0 : lines.getLast().id());
  }

  public boolean isPaidBy(String payment) {
    return paidBy.contains(payment);
  }
}
