package saoma.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Whether every receipt and every order comes to what its lines come to: price by quantity, less
/// the offers and the discounts, and the tax that is on top.
final class LineCheck {
  private static final String DIFFERS =
      """
      select count(*) from %1$s o where o.total <> (
        select coalesce(sum(
            (l.unit_price * l.quantity + 500) / 1000 - l.own_off - l.all_off - %4$s
            + case when l.tax_rate like 'A%%' then l.tax else 0 end), 0)
        from %2$s l where l.owner = o.%3$s)
      """;

  private LineCheck() {}

  /// Nothing for a database from before lines had discounts.
  static List<String> faults(Handle handle) {
    var counts = new FaultCounts(handle);
    if (!counts.hasColumn("receipt_line", "tax_rate")) {
      return List.of();
    }
    return counts.of(counts(counts.hasColumn("receipt_line", "offer_off") ? "l.offer_off" : "0"));
  }

  /// @param offers what they took off a line
  private static Map<String, String> counts(String offers) {
    return Map.of(
        "receipts that are not the sum of their lines",
        DIFFERS.formatted("receipt", "receipt_line", "number", offers),
        "orders that are not the sum of their lines",
        DIFFERS.formatted("orders", "order_line", "id", offers));
  }
}
