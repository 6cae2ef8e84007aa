package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.order.Receipt;
import saoma.order.Receipts;

/// Issued receipts in `receipt`, `receipt_line` and `receipt_tender`. Nothing changes a row but the
/// count of copies.
record ReceiptTable(Handle handle) implements Receipts {
  @Override
  public Receipt issue(Receipt draft) {
    var number = new Counters(handle).next(Counters.Name.RECEIPT);
    handle.execute(
        """
        insert into receipt (
          number, till, shop, order_id, issued_at, total, currency, copies)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        number,
        draft.till(),
        draft.shop(),
        draft.orderId(),
        draft.issuedAt(),
        draft.total().minor(),
        draft.total().currency().getCurrencyCode(),
        draft.copies());
    new TenderTable(handle).putReceipt(number, draft.tenders());
    LineTable.ofReceipts(handle).put(number, draft.lines());
    return byNumber(number).orElseThrow();
  }

  @Override
  public Optional<Receipt> byNumber(long number) {
    return handle
        .select("select * from receipt where number = ?", number)
        .map(this::read)
        .findOne();
  }

  @Override
  public Optional<Receipt> byOrder(long orderId) {
    return handle
        .select("select * from receipt where order_id = ?", orderId)
        .map(this::read)
        .findOne();
  }

  /// `position`, not `like`: the text may hold per cent signs and means them.
  @Override
  public List<Receipt> search(String text, int limit) {
    return handle
        .createQuery(
            """
            select * from receipt r
            where :text = ''
               or position(lower(:text), cast(r.number as varchar)) > 0
               or position(lower(:text), cast(r.order_id as varchar)) > 0
               or exists (select 1 from receipt_tender t where t.owner = r.number and (
                    position(lower(:text), lower(t.payment)) > 0
                    or position(lower(:text), lower(t.trade_number)) > 0))
               or exists (select 1 from receipt_line l where l.owner = r.number and (
                    position(lower(:text), lower(l.name)) > 0
                    or position(lower(:text), lower(l.name_en)) > 0
                    or position(lower(:text), lower(l.code)) > 0))
            order by r.number desc limit :limit
            """)
        .bind("text", text.strip())
        .bind("limit", limit)
        .map(this::read)
        .list();
  }

  @Override
  public Receipt copied(long number) {
    var counted = handle.execute("update receipt set copies = copies + 1 where number = ?", number);
    if (counted != 1) {
      throw new IllegalStateException("no receipt " + number);
    }
    return byNumber(number).orElseThrow();
  }

  private Receipt read(ResultSet row, StatementContext context) throws SQLException {
    var number = row.getLong("number");
    return new Receipt(
        number,
        row.getString("till"),
        row.getString("shop"),
        row.getLong("order_id"),
        Columns.instant(row, "issued_at"),
        LineTable.ofReceipts(handle).of(number),
        Columns.money(row, "total", "currency"),
        new TenderTable(handle).ofReceipt(number),
        row.getInt("copies"));
  }
}
