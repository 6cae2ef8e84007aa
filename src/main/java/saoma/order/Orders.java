package saoma.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to frozen orders. Writes count only inside the transaction of the caller.
public interface Orders {
  /// Freezes a cart as a new open order under the till's next number. One sale has one order: a
  /// second one is refused.
  Order open(String sale, Cart cart, Instant at);

  Optional<Order> bySale(String sale);

  /// Gives an open order the lines of the cart as it is now; only while no attempt of it is alive.
  Order refreeze(long id, Cart cart);

  /// The code of a coupon in this cart of which other sales have all uses already.
  Optional<String> spentCoupon(String sale, Cart cart);

  Optional<Order> byId(long id);

  /// Writes the derived state, and whose money the order has.
  void derive(long id, OrderState state, List<String> paidBy);

  /// Neither paid in full nor given up, oldest first.
  List<Order> unfinished();

  /// Newest first.
  List<Order> latest(int limit);
}
