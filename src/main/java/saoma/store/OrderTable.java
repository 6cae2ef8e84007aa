package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
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
    new CouponTable(handle).put(id, cart.lines());
    return new Order(id, sale, at, cart.lines(), total, OrderState.OPEN, List.of());
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
    new CouponTable(handle).put(id, cart.lines());
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
  public void derive(long id, OrderState state, List<String> paidBy) {
    new TenderTable(handle).putOrder(id, paidBy);
    coupons(id, state);
    var settled = state == OrderState.SETTLED || state == OrderState.RETURNED;
    var changed =
        handle.execute(
            """
            update orders set state = ?, settled_by = ?
            where id = ? and (? or total = 0 or exists (
              select 1 from order_tender where owner = orders.id))
            """,
            state.name(),
            settled ? (paidBy.isEmpty() ? NOBODY : paidBy.getLast()) : null,
            id,
            !settled);
    if (changed != 1) {
      throw new IllegalStateException("no order " + id + ", or nothing that paid it");
    }
    if (!areItsOwn(id)) {
      throw new IllegalStateException("order " + id + " takes money of another order");
    }
  }

  /// A sale that was given up gives its coupons back; one that was paid all the same has them.
  private void coupons(long id, OrderState state) {
    switch (state) {
      case CANCELLED -> new CouponTable(handle).put(id, List.of());
      case SETTLED -> new CouponTable(handle).put(id, LineTable.ofOrders(handle).of(id));
      case OPEN, RETURNED -> {}
    }
  }

  /// By which a sale that cost nothing is settled.
  private static final String NOBODY = "FREE";

  private boolean areItsOwn(long id) {
    return handle
        .select(
            """
            select count(*) = 0 from order_tender t
            where t.owner = ?
              and not exists (
                select 1 from payment p where p.number = t.payment and p.order_id = t.owner)
              and not exists (
                select 1 from ruling r where r.payment = t.payment and r.order_id = t.owner)
            """,
            id)
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public Optional<String> spentCoupon(String sale, Cart cart) {
    return new CouponTable(handle).spent(sale, cart.lines());
  }

  @Override
  public List<Order> unfinished() {
    return handle
        .select("select * from orders where state = 'OPEN' order by id")
        .map(this::read)
        .list();
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
        new TenderTable(handle).ofOrder(id));
  }
}
