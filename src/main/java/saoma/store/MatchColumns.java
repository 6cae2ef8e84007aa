package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.channel.BillLine;
import saoma.reconcile.Difference;
import saoma.reconcile.Explanation;
import saoma.reconcile.MatchRuns.Standing;
import saoma.reconcile.MatchRuns.Status;
import saoma.reconcile.Others;
import saoma.reconcile.RunTotals;

/// Reads what comparisons found. How a difference stands follows from the books of this moment and
/// is stored nowhere, so that no crash can leave it wrong.
final class MatchColumns {
  private MatchColumns() {}

  /// A difference, where it stands in its run, and how.
  record Row(long seq, Standing standing) {}

  private static final String BOOKED =
      """
      (d.copy = 0 and d.subject = 'PAYMENT'
        and (d.kind = 'STATE' or (d.kind = 'ONLY_THEIRS' and d.state = ''))
        and exists (select 1 from payment p where p.number = d.number and p.channel = r.channel
          and p.state in ('PAID', 'DISPUTED') and p.paid_amount = d.theirs))
      or (d.kind = 'STATE' and d.refund_number <> '' and exists (
        select 1 from refund f where f.number = d.refund_number and f.payment = d.number
          and f.state = 'DONE' and f.amount = d.theirs))
      """;

  /// Only the run that counts tells what another bill has.
  private static final String FOUND =
      """
      exists (
        select 1 from match_carried c join match_run o on o.id = c.run
        where c.number = d.number and o.channel = r.channel and o.finished
          and o.id = (select max(n.id) from match_run n
            where n.channel = o.channel and n.bill_day = o.bill_day and n.finished)
          and ((d.kind = 'ONLY_OURS' and c.refund_number = d.refund_number
              and c.subject = 'PAYMENT' and d.subject = 'PAYMENT')
            or (d.kind = 'ONLY_OURS' and c.refund_number = d.refund_number
              and d.refund_number <> '')
            or (d.kind = 'STATE' and d.subject = 'PAYMENT' and c.subject = 'REVERSAL'
              and c.refund_number = '')))
      """;

  static List<Row> some(Handle handle, long run, boolean holds, long after, int limit) {
    return handle
        .createQuery(
            "select d.*, r.channel, r.bill_day, e.by_name, e.reason, e.at as said_at, case when "
                + BOOKED
                + " then 'BOOKED' when "
                + FOUND
                + """
                then 'FOUND' when e.mark is not null then 'EXPLAINED'
                  when d.kind = 'ONLY_OURS' and :holds then 'WAITING' else 'OPEN' end as status
                from match_difference d join match_run r on r.id = d.run
                left join match_explained e on e.channel = r.channel and e.bill_day = r.bill_day
                  and e.mark = d.mark
                where d.run = :run and d.seq > :after order by d.seq limit :limit
                """)
        .bind("holds", holds)
        .bind("run", run)
        .bind("after", after)
        .bind("limit", limit)
        .map(MatchColumns::row)
        .list();
  }

  private static Row row(ResultSet row, StatementContext context) throws SQLException {
    var difference =
        new Difference(
            Difference.Kind.valueOf(row.getString("kind")),
            BillLine.Kind.valueOf(row.getString("subject")),
            row.getString("number"),
            row.getString("refund_number"),
            row.getString("trade_number"),
            Columns.instant(row, "at"),
            row.getLong("ours"),
            row.getLong("theirs"),
            row.getLong("our_fee"),
            row.getLong("their_fee"),
            row.getString("state"),
            row.getInt("copy"));
    var status = Status.valueOf(row.getString("status"));
    return new Row(
        row.getLong("seq"), new Standing(difference, status, explained(row, difference)));
  }

  private static Optional<Explanation> explained(ResultSet row, Difference about)
      throws SQLException {
    var by = row.getString("by_name");
    if (by == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Explanation(
            row.getString("channel"),
            LocalDate.parse(row.getString("bill_day")),
            about.mark(),
            about.gap(),
            by,
            row.getString("reason"),
            Columns.instant(row, "said_at")));
  }

  /// The run counts from now on.
  ///
  /// @return how many rows there were of it
  static int finish(Handle handle, long run, RunTotals t) {
    return handle.execute(
        """
        update match_run set finished = true, bill = ?, findings = ?, at = ?, trades = ?,
          ours = ?, theirs = ?, gross = ?, refunds = ?, settled = ?, fee = ?, expected_fee = ?,
          lost = ?, other_lines = ?, other_gross = ?, other_refunds = ?, other_settled = ?,
          other_fee = ?
        where id = ?
        """,
        t.bill(),
        t.findings(),
        t.at(),
        t.trades(),
        t.ours(),
        t.theirs(),
        t.gross(),
        t.refunds(),
        t.settled(),
        t.fee(),
        t.expectedFee(),
        t.lost(),
        t.others().lines(),
        t.others().gross(),
        t.others().refunds(),
        t.others().settled(),
        t.others().fee(),
        run);
  }

  static RunTotals totals(Handle handle, long run) {
    return handle
        .select("select * from match_run where id = ?", run)
        .map((row, _) ->
            new RunTotals(
                row.getString("bill"),
                row.getString("findings"),
                Columns.instant(row, "at"),
                row.getLong("trades"),
                row.getLong("ours"),
                row.getLong("theirs"),
                row.getLong("gross"),
                row.getLong("refunds"),
                row.getLong("settled"),
                row.getLong("fee"),
                row.getLong("expected_fee"),
                row.getLong("lost"),
                new Others(
                    row.getLong("other_lines"),
                    row.getLong("other_gross"),
                    row.getLong("other_refunds"),
                    row.getLong("other_settled"),
                    row.getLong("other_fee"))))
        .one();
  }
}
