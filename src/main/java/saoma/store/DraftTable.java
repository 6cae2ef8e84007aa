package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import saoma.order.Cart;
import saoma.order.Draft;
import saoma.order.Drafts;

/// The one draft, in `draft` and `draft_line`. Saved at each key, so its commit is not forced.
public final class DraftTable implements Drafts {
  private static final long ONLY = 1;
  private final DurableTx tx;

  public DraftTable(DurableTx tx) {
    this.tx = tx;
  }

  @Override
  public void save(Draft draft) {
    tx.casual(handle -> {
      erase(handle);
      handle
          .createUpdate(
              """
              insert into draft (id, next_id, last_touched, sale, saved_at)
              values (:id, :next, :last, :sale, :at)
              """)
          .bind("id", ONLY)
          .bind("next", draft.cart().nextId())
          .bind("last", draft.cart().lastTouched())
          .bind("sale", draft.sale())
          .bind("at", draft.savedAt())
          .execute();
      LineTable.ofDraft(handle).put(ONLY, draft.cart().lines());
      return true;
    });
  }

  @Override
  public Optional<Draft> load() {
    return tx.look(handle ->
        handle
            .select("select * from draft where id = ?", ONLY)
            .map((row, _) -> read(handle, row))
            .findOne());
  }

  @Override
  public void clear() {
    tx.casual(handle -> {
      erase(handle);
      return true;
    });
  }

  private static void erase(Handle handle) {
    handle.execute("delete from draft_line");
    handle.execute("delete from draft");
  }

  private static Draft read(Handle handle, ResultSet row) throws SQLException {
    var lines = LineTable.ofDraft(handle).of(ONLY);
    return new Draft(
        new Cart(lines, row.getLong("next_id"), row.getLong("last_touched")),
        row.getString("sale"),
        Columns.instant(row, "saved_at"));
  }
}
