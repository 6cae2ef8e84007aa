package saoma.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Stock;
import saoma.catalogue.StockMove;
import saoma.money.Quantity;
import saoma.order.CartLine;

/// How much there is, in `stock`, and what people did to it, in `stock_move`. Sales and returns
/// move it in their own transaction and leave no row in `stock_move`: the receipts have them.
final class StockTable {
  private final Handle handle;

  StockTable(Handle handle) {
    this.handle = handle;
  }

  /// The stock of these products; nothing of those that nobody counts or limits.
  Map<String, Stock> of(List<String> codes) {
    var found = new HashMap<String, Stock>();
    if (!codes.isEmpty()) {
      handle
          .createQuery("select * from stock where product in (<codes>)")
          .bindList("codes", codes)
          .map((row, _) ->
              Map.entry(
                  row.getString("product"),
                  new Stock(
                      row.getObject("quantity", Long.class), row.getObject("low", Long.class))))
          .forEach(one -> found.put(one.getKey(), one.getValue()));
    }
    return found;
  }

  /// @param low in thousandths; null for none
  int limit(String code, @Nullable Long low) {
    var known =
        handle
            .createUpdate("update stock set low = :low where product = :code")
            .bind("low", low)
            .bind("code", code)
            .execute();
    return known > 0 || low == null
        ? known
        : handle.execute("insert into stock (product, low) values (?, ?)", code, low);
  }

  /// These goods leave the shop. Only what is counted is touched.
  void sold(List<CartLine> lines) {
    var goods = new HashMap<String, Quantity>();
    lines.forEach(line -> goods.merge(line.code(), line.quantity(), Quantity::plus));
    take(goods, 1);
  }

  /// These goods came back, by their codes.
  void returned(Map<String, Quantity> goods) {
    take(goods, -1);
  }

  private void take(Map<String, Quantity> goods, long sign) {
    if (goods.isEmpty()) {
      return;
    }
    var rows =
        handle.prepareBatch(
            """
            update stock set quantity = quantity - :quantity
            where product = :code and quantity is not null
            """);
    goods.forEach((code, quantity) ->
        rows.bind("quantity", sign * quantity.thousandths()).bind("code", code).add());
    rows.execute();
  }

  /// @return how much there is now
  long move(StockMove move) {
    var code = move.code();
    var was = of(List.of(code)).getOrDefault(code, Stock.NONE);
    var quantity = was.quantity() == null ? 0 : was.quantity();
    var now =
        switch (move.kind()) {
          case RECEIVED -> Math.addExact(quantity, move.quantity());
          case COUNTED -> move.quantity();
          case LOST -> Math.subtractExact(quantity, move.quantity());
        };
    handle.execute(
        "merge into stock (product, quantity, low) key (product) values (?, ?, ?)",
        code,
        now,
        was.low());
    handle.execute(
        """
        insert into stock_move (at, product, kind, quantity, after, reason, by_name)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        move.at(),
        code,
        move.kind(),
        move.quantity(),
        now,
        move.reason(),
        move.by());
    return now;
  }
}
