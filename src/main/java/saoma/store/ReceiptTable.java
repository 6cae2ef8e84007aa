package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.money.Quantity;
import saoma.order.Receipt;
import saoma.order.ReceiptQuery;
import saoma.order.Receipts;
import saoma.shift.Who;

/// Issued receipts in `receipt`, `receipt_line` and `receipt_tender`. Nothing changes a row but the
/// count of copies.
record ReceiptTable(Handle handle) implements Receipts {
  @Override
  public Receipt issue(Receipt draft) {
    var number = new Counters(handle).next(Counters.Name.RECEIPT);
    handle.execute(
        """
        insert into receipt (
          number, till, shop, order_id, issued_at, total, currency, copies,
          seller_code, seller_name, tax_number)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        number,
        draft.till(),
        draft.shop(),
        draft.orderId(),
        draft.issuedAt(),
        draft.total().minor(),
        draft.total().currency().getCurrencyCode(),
        draft.copies(),
        draft.seller().code(),
        draft.seller().name(),
        draft.taxNumber());
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

  @Override
  public void cameBack(Map<String, Quantity> goods) {
    new StockTable(handle).returned(goods);
  }

  /// `position`, not `like`: the text may hold per cent signs and means them.
  @Override
  public List<Receipt> search(String text, int limit) {
    var query = ReceiptQuery.of(text);
    var amount = query.amount();
    var time = query.time();
    var day = query.day();
    return handle
        .createQuery(
            """
            select * from receipt r
            where :text = ''
               or position(:text, cast(r.number as varchar)) > 0
               or position(:text, cast(r.order_id as varchar)) > 0
               or r.number = :number
               or r.total = :amount
               or %s
               or exists (select 1 from receipt_tender t where t.owner = r.number and (
                    %s or %s or t.amount = :amount or %s))
               or exists (select 1 from receipt_line l where l.owner = r.number and (
                    position(:text, lower(l.name)) > 0
                    or position(:text, lower(l.name_en)) > 0
                    or position(:text, lower(l.code)) > 0))
            order by r.number desc limit :limit
            """
                .formatted(
                    at("r.issued_at"),
                    names("t.payment", query),
                    names("t.trade_number", query),
                    at("t.paid_at")))
        .bind("text", query.text())
        .bind("number", query.number())
        .bind("amount", amount == null ? null : amount.minor())
        .bind("hour", time == null ? null : time.getHour())
        .bind("minute", time == null ? null : time.getMinute())
        .bind("month", day == null ? null : day.getMonthValue())
        .bind("day", day == null ? null : day.getDayOfMonth())
        .bind("limit", limit)
        .map(this::read)
        .list();
  }

  /// Nothing equals null, so a text that is no time finds none by it.
  private static String at(String column) {
    var local = column + " at time zone '" + ReceiptQuery.ZONE.getId() + "'";
    return """
    (extract(hour from %1$s) = :hour and extract(minute from %1$s) = :minute
     or extract(month from %1$s) = :month and extract(day from %1$s) = :day)\
    """
        .formatted(local);
  }

  private static String names(String column, ReceiptQuery query) {
    return query.isTail()
        ? "right(lower(%s), char_length(:text)) = :text".formatted(column)
        : "position(:text, lower(%s)) > 0".formatted(column);
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
        row.getInt("copies"),
        new Who(row.getString("seller_code"), row.getString("seller_name")),
        row.getString("tax_number"));
  }
}
