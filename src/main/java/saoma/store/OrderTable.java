package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Orders;

/// Frozen orders in `orders` and `order_line`.
record OrderTable(Handle handle) implements Orders {
  @Override
  public Order open(String sale, Cart cart, Instant at) {
    requireLines(cart);
    if (bySale(sale).isPresent()) {
      throw new IllegalStateException("the sale has an order already");
    }
    var id = new Counters(handle).next(Counters.Name.ORDER);
    var total = cart.total();
    handle.execute(
        """
        insert into orders (id, sale, opened_at, total, currency, state, settled_by)
        values (?, ?, ?, ?, ?, ?, null)
        """,
        id,
        sale,
        at,
        total.minor(),
        total.currency().getCurrencyCode(),
        OrderState.OPEN.name());
    LineTable.ofOrders(handle).put(id, cart.lines());
    return new Order(id, sale, at, cart.lines(), total, OrderState.OPEN, null);
  }

  @Override
  public Order refreeze(long id, Cart cart) {
    requireLines(cart);
    var total = cart.total();
    var changed =
        handle.execute(
            """
            update orders set total = ?, currency = ?
            where id = ? and state = 'OPEN'
              and not exists (select 1 from payment where order_id = orders.id
                and blocks_another and not released)
            """,
            total.minor(),
            total.currency().getCurrencyCode(),
            id);
    if (changed != 1) {
      throw new IllegalStateException("order " + id + " is not open, or an attempt of it is alive");
    }
    LineTable.ofOrders(handle).put(id, cart.lines());
    return byId(id).orElseThrow();
  }

  @Override
  public Optional<Order> byId(long id) {
    return handle.select("select * from orders where id = ?", id).map(this::read).findOne();
  }

  @Override
  public Optional<Order> bySale(String sale) {
    return handle.select("select * from orders where sale = ?", sale).map(this::read).findOne();
  }

  @Override
  public void derive(long id, OrderState state, @Nullable String settledBy) {
    var changed =
        handle
            .createUpdate(
                """
                update orders set state = :state, settled_by = :by
                where id = :id and (:by is null or exists (
                  select 1 from payment where number = :by and order_id = orders.id)
                  or exists (
                  select 1 from ruling where payment = :by and order_id = orders.id))
                """)
            .bind("id", id)
            .bind("state", state.name())
            .bind("by", settledBy)
            .execute();
    if (changed != 1) {
      throw new IllegalStateException("no order " + id + " with such a payment");
    }
  }

  @Override
  public List<Order> latest(int limit) {
    return handle
        .select("select * from orders order by id desc limit ?", limit)
        .map(this::read)
        .list();
  }

  private static void requireLines(Cart cart) {
    if (cart.isEmpty()) {
      throw new IllegalArgumentException("an order needs a line");
    }
  }

  private Order read(ResultSet row, StatementContext context) throws SQLException {
    var id = row.getLong("id");
    return new Order(
        id,
        row.getString("sale"),
        Columns.instant(row, "opened_at"),
        LineTable.ofOrders(handle).of(id),
        Columns.money(row, "total", "currency"),
        OrderState.valueOf(row.getString("state")),
        row.getString("settled_by"));
  }
}
