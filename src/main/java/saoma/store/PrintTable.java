package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import saoma.device.paper.PrintJob;
import saoma.device.paper.PrintJobs;

/// What is owed on paper, in `print_job`. No money moves by it, so the money journal does not have
/// it: after a loss the till prints what it finds no text of in its folder.
public final class PrintTable implements PrintJobs {
  private final DurableTx tx;

  public PrintTable(DurableTx tx) {
    this.tx = tx;
  }

  @Override
  public boolean add(PrintJob.Kind kind, String subject, int copy, String body, Instant at) {
    return tx.forced(handle -> {
      if (has(handle, kind, subject, copy)) {
        return false;
      }
      handle.execute(
          """
          insert into print_job (kind, subject, copy, body, made_at, sends)
          values (?, ?, ?, ?, ?, 0)
          """,
          kind.name(),
          subject,
          copy,
          body,
          at);
      return true;
    });
  }

  private static boolean has(Handle handle, PrintJob.Kind kind, String subject, int copy) {
    return handle
            .select(
                "select count(*) from print_job where kind = ? and subject = ? and copy = ?",
                kind.name(),
                subject,
                copy)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Override
  public int count(PrintJob.Kind kind, String subject) {
    return tx.look(handle ->
        handle
            .select(
                "select count(*) from print_job where kind = ? and subject = ?",
                kind.name(),
                subject)
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public List<PrintJob> waiting() {
    return tx.look(handle ->
        handle
            .select("select * from print_job where ended_at is null order by id")
            .map((row, _) -> job(row))
            .list());
  }

  /// Numbers of the receipts whose original is not on paper yet.
  public Set<Long> owedOriginals() {
    return waiting().stream()
        .filter(PrintJob::isOriginal)
        .map(job -> Long.valueOf(job.subject()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<PrintJob> next() {
    return tx.look(handle ->
        handle
            .select(
                """
                select * from print_job where ended_at is null
                order by id fetch first 1 rows only
                """)
            .map((row, _) -> job(row))
            .findFirst());
  }

  @Override
  public void leaving(long id) {
    tx.forced(handle -> handle.execute("update print_job set sends = sends + 1 where id = ?", id));
  }

  @Override
  public void ended(long id, PrintJob.Outcome outcome, Instant at) {
    tx.forced(handle ->
        handle.execute(
            "update print_job set outcome = ?, ended_at = ? where id = ? and ended_at is null",
            outcome.name(),
            at,
            id));
  }

  private static PrintJob job(ResultSet row) throws SQLException {
    return new PrintJob(
        row.getLong("id"),
        PrintJob.Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getInt("copy"),
        row.getString("body"),
        Columns.instant(row, "made_at"),
        row.getInt("sends"));
  }
}
