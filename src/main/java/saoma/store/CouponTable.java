package saoma.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import saoma.order.CartLine;
import saoma.order.Offered;

/// Which order has which coupon, in `coupon_use`: written with the order's lines, in their
/// transaction, so that it says what they say after every crash.
record CouponTable(Handle handle) {
  /// The order has the coupons of these lines, and no others.
  void put(long order, List<CartLine> lines) {
    handle.execute("delete from coupon_use where order_id = ?", order);
    for (var code : codes(lines)) {
      handle.execute("insert into coupon_use (order_id, coupon) values (?, ?)", order, code);
    }
  }

  /// The first coupon that other sales have used up.
  Optional<String> spent(String sale, List<CartLine> lines) {
    return codes(lines).stream().filter(code -> isSpent(sale, code)).findFirst();
  }

  /// What the sale's own order has already is its own, whatever became of the offer since.
  private boolean isSpent(String sale, String code) {
    return !has(sale, code) && isUsedUp(sale, code);
  }

  private boolean has(String sale, String code) {
    return handle
        .select(
            """
            select count(*) > 0 from coupon_use u join orders o on o.id = u.order_id
            where u.coupon = ? and o.sale = ?
            """,
            code,
            sale)
        .mapTo(Boolean.class)
        .one();
  }

  private boolean isUsedUp(String sale, String code) {
    return handle
        .select(
            "select count(*) > 0 from offer where coupon = ? and uses > 0 and uses <= ?",
            code,
            used(code, sale))
        .mapTo(Boolean.class)
        .one();
  }

  /// How many other sales have it.
  long used(String code, String sale) {
    return handle
        .select(
            """
            select count(*) from coupon_use u join orders o on o.id = u.order_id
            where u.coupon = ? and o.sale <> ?
            """,
            code,
            sale)
        .mapTo(Long.class)
        .one();
  }

  private static List<String> codes(List<CartLine> lines) {
    return lines.stream()
        .flatMap(line -> line.pricing().offers().stream())
        .map(Offered::coupon)
        .filter(code -> !code.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
