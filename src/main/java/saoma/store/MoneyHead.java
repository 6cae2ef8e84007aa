package saoma.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import saoma.store.journal.Head;

/// The one row of `money_head`.
record MoneyHead(Handle handle) {
  Optional<Head> read() {
    return handle
        .select("select seq, hash from money_head")
        .map((row, _) -> new Head(row.getLong("seq"), row.getString("hash")))
        .findOne();
  }

  /// Of a database that may be older than the table.
  Optional<Head> readIfThere() {
    var there =
        handle
            .select("select 1 from information_schema.tables where table_name = 'MONEY_HEAD'")
            .mapTo(Integer.class)
            .findOne();
    return there.isPresent() ? read() : Optional.empty();
  }

  void write(Head head) {
    handle.execute(
        "merge into money_head (id, seq, hash) key (id) values (1, ?, ?)", head.seq(), head.hash());
  }
}
