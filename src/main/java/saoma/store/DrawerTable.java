package saoma.store;

import java.util.List;
import saoma.checkout.DrawerLog;

/// Openings of the cash drawer without a sale, in `drawer_opening`. No money moves by them, so the
/// money journal does not have them.
public final class DrawerTable implements DrawerLog {
  private final DurableTx tx;

  public DrawerTable(DurableTx tx) {
    this.tx = tx;
  }

  @Override
  public void add(Opening opening) {
    tx.forced(handle ->
        handle.execute(
            "insert into drawer_opening (opened_at, by_whom, reason) values (?, ?, ?)",
            opening.at(),
            opening.by(),
            opening.reason()));
  }

  @Override
  public List<Opening> latest(int limit) {
    return tx.look(handle ->
        handle
            .select("select * from drawer_opening order by id desc fetch first ? rows only", limit)
            .map((row, _) ->
                new Opening(
                    Columns.instant(row, "opened_at"),
                    row.getString("by_whom"),
                    row.getString("reason")))
            .list());
  }
}
