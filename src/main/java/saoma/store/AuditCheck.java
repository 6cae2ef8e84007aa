package saoma.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import saoma.operator.AuditRow;
import saoma.store.Journals.Broken;
import saoma.store.Journals.Fault;

/// Reads the audit log to see whether it is whole: every number there, every hash right, every row
/// bound to the one before.
public final class AuditCheck {
  /// Read in pieces, so that a sale never waits for more than one.
  private static final int PIECE = 1000;

  private final DurableTx tx;

  public AuditCheck(DurableTx tx) {
    this.tx = tx;
  }

  /// Where it breaks first; empty for a whole one.
  public Optional<Broken> firstBroken() {
    var seen = 0L;
    var hash = JournalRow.GENESIS;
    while (true) {
      var from = seen;
      var piece = tx.look(handle -> Piece.after(from, handle));
      for (var stored : piece.rows()) {
        var expected = seen + 1;
        if (stored.row.seq() != expected) {
          return Optional.of(new Broken(expected, Fault.MISSING));
        }
        if (!AuditTable.hash(stored.row, stored.before).equals(stored.hash)) {
          return Optional.of(new Broken(expected, Fault.CHANGED));
        }
        if (!stored.before.equals(hash)) {
          return Optional.of(new Broken(expected, Fault.UNBOUND));
        }
        seen = expected;
        hash = stored.hash;
      }
      if (piece.rows().size() < PIECE) {
        return atEnd(seen, piece.counted());
      }
    }
  }

  private static Optional<Broken> atEnd(long last, long counted) {
    if (last < counted) {
      return Optional.of(new Broken(last + 1, Fault.MISSING));
    }
    return last > counted
        ? Optional.of(new Broken(counted + 1, Fault.UNCOUNTED))
        : Optional.empty();
  }

  private record Stored(AuditRow row, String before, String hash) {}

  private record Piece(List<Stored> rows, long counted) {
    static Piece after(long seq, Handle handle) {
      var rows =
          handle
              .select("select * from audit where seq > ? order by seq limit ?", seq, PIECE)
              .map((row, context) ->
                  new Stored(
                      AuditTable.read(row, context),
                      row.getString("prev_hash"),
                      row.getString("hash")))
              .list();
      return new Piece(rows, new Counters(handle).given(Counters.Name.AUDIT));
    }
  }
}
