package saoma.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// A cart frozen for payment. `id` counts up per till, `sale` is the draft it was frozen from (one
/// order for each); `settledBy` names the payment whose money it has, once it has.
public record Order(
    long id,
    String sale,
    Instant openedAt,
    List<CartLine> lines,
    Money total,
    OrderState state,
    @Nullable String settledBy) {
  public Order {
    lines = List.copyOf(lines);
  }
}
