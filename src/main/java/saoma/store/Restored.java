package saoma.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The table of restores. After one the till may have taken money that these books do not know.
///
/// @param installation of the books until then: their payment numbers begin with it
/// @param attempts the counter in the last payment number that the backup knows
/// @param since when the backup's last payment or receipt was
public record Restored(Instant at, String installation, long attempts, Instant since) {
  /// Marks a database that came out of a backup, and gives it a new installation name.
  ///
  /// @param file not in its place yet
  public static void mark(Path file, Contents contents, Instant at) {
    try (var database = Database.open(file)) {
      database.call(handle -> {
        handle.execute(
            "insert into restored (at, installation, attempts, since) values (?, ?, ?, ?)",
            at,
            contents.installation(),
            contents.lastAttempt(),
            contents.newest().orElse(at));
        handle.execute("update installation set name = ?", Installation.other().name());
        handle.execute("commit");
        handle.execute("checkpoint sync");
        return true;
      });
    }
  }

  /// The restores after which not every number has been answered for, oldest first.
  public static List<Restored> open(DurableTx books) {
    return books.look(handle ->
        handle
            .select("select * from restored where done_at is null order by at")
            .map((row, _) ->
                new Restored(
                    Columns.instant(row, "at"),
                    row.getString("installation"),
                    row.getLong("attempts"),
                    Columns.instant(row, "since")))
            .list());
  }

  /// Every number was answered for.
  public void done(DurableTx books, Instant now) {
    books.casual(handle -> handle.execute("update restored set done_at = ? where at = ?", now, at));
  }
}
