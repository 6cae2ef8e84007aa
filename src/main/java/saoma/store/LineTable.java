package saoma.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import saoma.money.Quantity;
import saoma.order.CartLine;
import saoma.order.Notes;

/// The lines of orders, receipts and the draft: three tables of one shape, so that a line comes
/// back from each of them as it went in.
record LineTable(Handle handle, String table) {
  static LineTable ofOrders(Handle handle) {
    return new LineTable(handle, "order_line");
  }

  static LineTable ofReceipts(Handle handle) {
    return new LineTable(handle, "receipt_line");
  }

  static LineTable ofDraft(Handle handle) {
    return new LineTable(handle, "draft_line");
  }

  void put(long owner, List<CartLine> lines) {
    handle.execute("delete from " + table + " where owner = ?", owner);
    if (lines.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into %s (
              owner, place, line_id, code, name, name_en, quantity, unit_price, currency,
              price_before, price_reason, own_discount, own_name, own_off,
              all_discount, all_name, all_off, tax_rate, tax, offers, offer_off, note, sale_note)
            values (:owner, :place, :id, :code, :name, :nameEn, :quantity, :price, :currency,
              :priceBefore, :priceReason, :ownDiscount, :ownName, :ownOff, :allDiscount, :allName,
              :allOff, :taxRate, :tax, :offers, :offerOff, :note, :saleNote)
            """
                .formatted(table));
    for (var place = 0; place < lines.size(); place++) {
      var line = lines.get(place);
      batch
          .bind("owner", owner)
          .bind("place", place)
          .bind("id", line.id())
          .bind("code", line.code())
          .bind("name", line.name())
          .bind("nameEn", line.nameEn())
          .bind("quantity", line.quantity().thousandths())
          .bind("price", line.unitPrice().minor())
          .bind("note", line.notes().own())
          .bind("saleNote", line.notes().sale())
          .bind("currency", line.unitPrice().currency().getCurrencyCode());
      PricingColumns.bind(line.pricing(), batch);
      batch.add();
    }
    batch.execute();
  }

  List<CartLine> of(long owner) {
    return handle
        .select("select * from " + table + " where owner = ? order by place", owner)
        .map((row, _) ->
            new CartLine(
                row.getLong("line_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                new Quantity(row.getLong("quantity")),
                Columns.money(row, "unit_price", "currency"),
                PricingColumns.read(row),
                new Notes(row.getString("note"), row.getString("sale_note"))))
        .list();
  }
}
