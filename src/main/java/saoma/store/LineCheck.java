package saoma.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Whether every receipt and every order comes to what its lines come to: price by quantity, less
/// the discounts, and the tax that is on top.
final class LineCheck {
  private LineCheck() {}

  /// Nothing for a database from before lines had discounts.
  static List<String> faults(Handle handle) {
    var found = new ArrayList<String>();
    if (isThere(handle)) {
      add(found, handle, "receipt", "number", "receipts that are not the sum of their lines");
      add(found, handle, "orders", "id", "orders that are not the sum of their lines");
    }
    return found;
  }

  private static void add(List<String> into, Handle handle, String table, String key, String what) {
    var lines = table.equals("receipt") ? "receipt_line" : "order_line";
    var many =
        handle
            .select(
                """
                select count(*) from %1$s o where o.total <> (
                  select coalesce(sum(
                      (l.unit_price * l.quantity + 500) / 1000 - l.own_off - l.all_off
                      + case when l.tax_rate like 'A%%' then l.tax else 0 end), 0)
                  from %2$s l where l.owner = o.%3$s)
                """
                    .formatted(table, lines, key))
            .mapTo(Long.class)
            .one();
    if (many != 0) {
      into.add(many + " " + what);
    }
  }

  private static boolean isThere(Handle handle) {
    return handle
            .select(
                """
                select count(*) from information_schema.columns
                where table_schema = 'PUBLIC' and lower(table_name) = 'receipt_line'
                  and lower(column_name) = 'tax_rate'
                """)
            .mapTo(Long.class)
            .one()
        > 0;
  }
}
