package saoma.store;

import java.util.List;
import saoma.catalogue.QuickKey;
import saoma.catalogue.QuickKeys;

/// The keys that the shop arranged, in `quick_key`. No money hangs on them.
public final class QuickTable implements QuickKeys {
  private final DurableTx tx;

  public QuickTable(DurableTx tx) {
    this.tx = tx;
  }

  @Override
  public List<QuickKey> all() {
    return tx.look(handle ->
        handle
            .select("select * from quick_key order by page, place")
            .map((row, _) ->
                new QuickKey(
                    row.getInt("page"),
                    row.getInt("place"),
                    row.getString("product"),
                    row.getInt("colour")))
            .list());
  }

  @Override
  public void put(QuickKey key) {
    tx.casual(handle ->
        handle.execute(
            """
            merge into quick_key (page, place, product, colour)
            key (page, place) values (?, ?, ?, ?)
            """,
            key.page(),
            key.place(),
            key.code(),
            key.colour()));
  }

  @Override
  public void clear(int page, int place) {
    tx.casual(handle ->
        handle.execute("delete from quick_key where page = ? and place = ?", page, place));
  }
}
