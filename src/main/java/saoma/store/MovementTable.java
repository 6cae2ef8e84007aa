package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import saoma.payment.Way;
import saoma.reconcile.OurRow;
import saoma.reconcile.OurSide;

/// What the books have of a channel's movements, read in short pages by an index, so that no sale
/// waits for a long comparison.
public record MovementTable(DurableTx books) implements OurSide {
  private static final String PAYMENT =
      """
      select p.number, '' as refund_number, p.state, p.created_at as begun, p.paid_at as moved,
        coalesce(p.paid_amount, p.amount) as amount, p.currency, p.way,
        exists (select 1 from ruling r where r.payment = p.number and r.outcome = 'OPEN'
          and r.ruling = 'MONEY_IS_OURS') as ruled
      from payment p
      """;
  private static final String REFUND =
      """
      select p.number, f.number as refund_number, f.state, f.asked_at as begun, f.done_at as moved,
        f.amount, f.currency, p.way,
        exists (select 1 from ruling r where r.payment = p.number and r.outcome = 'OPEN'
          and r.ruling = 'GIVE_BACK') as ruled
      from refund f join payment p on p.number = f.payment
      """;

  /// What was handed out in cash has another letter behind the payment's number.
  private static final String BY_CHANNEL =
      " and substring(f.number, char_length(f.payment) + 1, 1) = 'R' ";

  @Override
  public List<OurRow> payments(
      String channel, Instant from, Instant until, @Nullable OurRow after, int limit) {
    return books.look(h ->
        h.createQuery(
                PAYMENT
                    + """
                    where p.channel = :channel and p.paid_at >= :from and p.paid_at < :until
                      and (p.paid_at > :from or p.number > :after)
                      and p.state in ('PAID', 'DISPUTED')
                    order by p.paid_at, p.number limit :limit
                    """)
            .bind("channel", channel)
            .bind("from", after == null ? from : after.at())
            .bind("until", until)
            .bind("after", after == null ? "" : after.number())
            .bind("limit", limit)
            .map(MovementTable::row)
            .list());
  }

  @Override
  public List<OurRow> refunds(
      String channel, Instant from, Instant until, @Nullable OurRow after, int limit) {
    return books.look(h ->
        h.createQuery(
                REFUND
                    + """
                    where p.channel = :channel and f.done_at >= :from and f.done_at < :until
                      and (f.done_at > :from or f.number > :after) and f.state = 'DONE'
                    """
                    + BY_CHANNEL
                    + "order by f.done_at, f.number limit :limit")
            .bind("channel", channel)
            .bind("from", after == null ? from : after.at())
            .bind("until", until)
            .bind("after", after == null ? "" : after.refundNumber())
            .bind("limit", limit)
            .map(MovementTable::row)
            .list());
  }

  @Override
  public List<OurRow> of(String channel, Set<String> payments) {
    return books.look(h -> {
      var found = new ArrayList<>(of(h, PAYMENT, "", channel, payments));
      found.addAll(of(h, REFUND, BY_CHANNEL, channel, payments));
      return found;
    });
  }

  private static List<OurRow> of(
      Handle handle, String select, String rest, String channel, Set<String> payments) {
    return handle
        .createQuery(select + "where p.number in (<numbers>) and p.channel = :channel" + rest)
        .bindList("numbers", List.copyOf(payments))
        .bind("channel", channel)
        .map(MovementTable::row)
        .list();
  }

  private static OurRow row(ResultSet row, StatementContext context) throws SQLException {
    var refund = !row.getString("refund_number").isEmpty();
    var state = row.getString("state");
    var begun = Columns.instant(row, "begun");
    var counts = refund ? state.equals("DONE") : row.getObject("moved") != null;
    return new OurRow(
        refund,
        row.getString("number"),
        row.getString("refund_number"),
        counts,
        state,
        Columns.money(row, "amount", "currency"),
        begun,
        counts ? Columns.instant(row, "moved") : begun,
        Way.valueOf(row.getString("way")),
        row.getBoolean("ruled"));
  }
}
