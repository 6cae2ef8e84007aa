package saoma.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads the payment journal to see whether it is whole: every number there, every hash right,
/// every row bound to the one before.
public final class Journals {
  /// Read in pieces, so that a sale never waits for more than one.
  private static final int PIECE = 1000;

  private final DurableTx tx;

  public Journals(DurableTx tx) {
    this.tx = tx;
  }

  /// Where the chain breaks first.
  public record Broken(long seq, Fault fault) {}

  /// What is wrong there.
  public enum Fault {
    /// No row has this number.
    MISSING,
    /// Its columns do not give its hash.
    CHANGED,
    /// It does not name the hash of the row before.
    UNBOUND,
    /// There are more rows than were ever counted.
    UNCOUNTED
  }

  /// Empty for a whole journal.
  public Optional<Broken> firstBroken() {
    var seen = new Seen(0, JournalRow.GENESIS);
    while (true) {
      var from = seen;
      var piece = tx.look(handle -> Piece.read(handle, from.seq(), PIECE));
      for (var stored : piece.rows()) {
        var fault = fault(seen, stored);
        if (fault.isPresent()) {
          return fault;
        }
        seen = new Seen(stored.row().seq(), stored.hash());
      }
      if (piece.rows().size() < PIECE) {
        return atEnd(seen.seq(), piece.counted());
      }
    }
  }

  private static Optional<Broken> fault(Seen before, Stored stored) {
    var row = stored.row();
    var expected = before.seq() + 1;
    if (row.seq() != expected) {
      return Optional.of(new Broken(expected, Fault.MISSING));
    }
    if (!row.hash().equals(stored.hash())) {
      return Optional.of(new Broken(expected, Fault.CHANGED));
    }
    if (!row.prevHash().equals(before.hash())) {
      return Optional.of(new Broken(expected, Fault.UNBOUND));
    }
    return Optional.empty();
  }

  private static Optional<Broken> atEnd(long last, long counted) {
    if (last < counted) {
      return Optional.of(new Broken(last + 1, Fault.MISSING));
    }
    return last > counted
        ? Optional.of(new Broken(counted + 1, Fault.UNCOUNTED))
        : Optional.empty();
  }

  private record Seen(long seq, String hash) {}

  private record Stored(JournalRow row, String hash) {}

  private record Piece(List<Stored> rows, long counted) {
    static Piece read(Handle handle, long after, int limit) {
      var rows =
          handle
              .select(
                  "select * from payment_journal where seq > ? order by seq limit ?", after, limit)
              .map((row, _) ->
                  new Stored(
                      new JournalRow(
                          row.getLong("seq"),
                          row.getString("at"),
                          row.getString("payment"),
                          row.getString("event"),
                          row.getString("state_from"),
                          row.getString("state_to"),
                          row.getString("evidence"),
                          row.getString("prev_hash")),
                      row.getString("hash")))
              .list();
      return new Piece(rows, new Counters(handle).given(Counters.Name.JOURNAL));
    }
  }
}
