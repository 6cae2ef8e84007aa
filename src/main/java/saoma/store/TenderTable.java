package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.order.Tender;

/// The ways in which orders were paid, in `order_tender`, and as they stand on receipts, in
/// `receipt_tender`.
record TenderTable(Handle handle) {
  void putOrder(long order, List<String> payments) {
    handle.execute("delete from order_tender where owner = ?", order);
    var place = 0;
    for (var payment : payments) {
      place++;
      handle.execute(
          "insert into order_tender (owner, place, payment) values (?, ?, ?)",
          order,
          place,
          payment);
    }
  }

  List<String> ofOrder(long order) {
    return handle
        .select("select payment from order_tender where owner = ? order by place", order)
        .mapTo(String.class)
        .list();
  }

  void putReceipt(long receipt, List<Tender> tenders) {
    var place = 0;
    for (var tender : tenders) {
      place++;
      handle.execute(
          """
          insert into receipt_tender (
            owner, place, channel, amount, currency, payment, trade_number, paid_at, tendered)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          receipt,
          place,
          tender.channel(),
          tender.amount().minor(),
          tender.amount().currency().getCurrencyCode(),
          tender.payment(),
          tender.trade(),
          tender.paidAt(),
          tender.tendered().minor());
      if (tender.kept().isPositive()) {
        handle.execute(
            "insert into receipt_kept (owner, place, kept) values (?, ?, ?)",
            receipt,
            place,
            tender.kept().minor());
      }
    }
  }

  List<Tender> ofReceipt(long receipt) {
    return handle
        .select(
            """
            select t.*, coalesce(k.kept, 0) as kept from receipt_tender t
            left join receipt_kept k on k.owner = t.owner and k.place = t.place
            where t.owner = ? order by t.place
            """,
            receipt)
        .map(TenderTable::read)
        .list();
  }

  /// The receipt that a payment stands on.
  record OnReceipt(long number, boolean topUp) {}

  /// Nothing if no receipt has it.
  Optional<OnReceipt> onReceipt(String payment) {
    return handle
        .select(
            """
            select t.owner, exists (
              select 1 from receipt_line l where l.owner = t.owner and l.code like 'TOPUP:%')
              as top_up
            from receipt_tender t where t.payment = ?
            """,
            payment)
        .map((row, _) -> new OnReceipt(row.getLong("owner"), row.getBoolean("top_up")))
        .findOne();
  }

  private static Tender read(ResultSet row, StatementContext context) throws SQLException {
    return new Tender(
        row.getString("channel"),
        Columns.money(row, "amount", "currency"),
        row.getString("payment"),
        row.getString("trade_number"),
        Columns.instant(row, "paid_at"),
        Columns.money(row, "tendered", "currency"),
        Columns.money(row, "kept", "currency"));
  }
}
