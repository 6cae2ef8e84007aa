package saoma.checkout;

import java.time.InstantSource;
import saoma.order.Cart;

/// Carts that are to wait: each is frozen, so that it is an open order like every sale that waits
/// for its customer, and a crash loses none.
public record Parking(Books books, InstantSource clock) {
  /// What is known of the sale already stays as it is. A coupon that other sales have used up is
  /// left out, because nothing that was rung up is lost.
  ///
  /// @param sale the draft's name
  public void park(Cart cart, String sale) {
    books.durable(pages -> {
      var left = cart;
      var found = OpenOrder.of(pages, left, sale, clock.instant());
      while (found instanceof OpenOrder.Shut(Trouble.CouponSpent(var code))) {
        left = left.without(code);
        found = OpenOrder.of(pages, left, sale, clock.instant());
      }
      return found;
    });
  }
}
