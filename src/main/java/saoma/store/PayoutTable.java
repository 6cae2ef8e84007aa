package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import saoma.payout.Payee;
import saoma.payout.Payout;
import saoma.payout.PayoutEvent;
import saoma.payout.PayoutState;
import saoma.payout.Payouts;
import saoma.payout.Signature;

/// Payouts in `payout`, and each of their moves in `payout_event`.
record PayoutTable(Handle handle) implements Payouts {
  @Override
  public void add(Payout payout) {
    var insert =
        handle
            .createUpdate(
                """
                insert into payout (
                  number, batch, channel, amount, currency, kind, account, name, bank, shown,
                  reason, replaces, drafted_by, drafted_at, approved_by, approved_at, version,
                  changed_at, state, person, sent_at, sends, order_no, ended_at, code, advice)
                values (
                  :number, :batch, :channel, :amount, :currency, :kind, :account, :name, :bank,
                  :shown, :reason, :replaces, :drafted_by, :drafted_at, :approved_by, :approved_at,
                  :version, :changed_at, :state, :person, :sent_at, :sends, :order_no, :ended_at,
                  :code, :advice)
                """)
            .bind("number", payout.number())
            .bind("batch", payout.batch())
            .bind("channel", payout.channel())
            .bind("amount", payout.amount().minor())
            .bind("currency", payout.amount().currency().getCurrencyCode())
            .bind("kind", payout.payee().kind().name())
            .bind("account", payout.payee().account())
            .bind("name", payout.payee().name())
            .bind("bank", payout.payee().bank())
            .bind("shown", payout.payee().shown())
            .bind("reason", payout.reason())
            .bind("replaces", payout.replaces())
            .bind("drafted_by", payout.drafted().person())
            .bind("drafted_at", payout.drafted().at())
            .bind("version", payout.version())
            .bind("changed_at", payout.changedAt());
    var approved = payout.approved();
    PayoutColumns.of(payout.state())
        .bind(insert)
        .bind("approved_by", approved == null ? null : approved.person())
        .bindByType("approved_at", approved == null ? null : approved.at(), Instant.class)
        .execute();
  }

  @Override
  public boolean move(Payout read, PayoutState to, Instant at, PayoutEvent event, String evidence) {
    return move(read, to, at, PayoutRow.of(event), evidence);
  }

  /// The same in the words that the row holds.
  boolean move(Payout read, PayoutState to, Instant at, String event, String evidence) {
    if (!moved(read, read.moved(to, at))) {
      return false;
    }
    handle.execute(
        """
        insert into payout_event (payout, version, at, event, state_from, state_to, evidence)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        read.number(),
        read.version() + 1,
        at,
        event,
        PayoutColumns.of(read.state()).name(),
        PayoutColumns.of(to).name(),
        evidence);
    return true;
  }

  private boolean moved(Payout read, Payout after) {
    var approved = after.approved();
    var update =
        handle
            .createUpdate(
                """
                update payout set
                  state = :state, person = :person, sent_at = :sent_at, sends = :sends,
                  order_no = :order_no, ended_at = :ended_at, code = :code,
                  advice = :advice, account = :account, approved_by = :approved_by,
                  approved_at = :approved_at, changed_at = :at, version = version + 1
                where number = :number and version = :version
                """)
            .bind("account", after.payee().account())
            .bind("approved_by", approved == null ? null : approved.person())
            .bindByType("approved_at", approved == null ? null : approved.at(), Instant.class)
            .bind("at", after.changedAt())
            .bind("number", read.number())
            .bind("version", read.version());
    return PayoutColumns.of(after.state()).bind(update).execute() == 1;
  }

  @Override
  public Optional<Payout> byNumber(String number) {
    return handle
        .select("select * from payout where number = ?", number)
        .map(PayoutTable::read)
        .findOne();
  }

  @Override
  public List<Payout> replacing(String number) {
    return handle
        .select("select * from payout where replaces = ? order by number", number)
        .map(PayoutTable::read)
        .list();
  }

  @Override
  public List<Payout> open() {
    return handle
        .select(
            """
            select * from payout
            where state in ('DRAFTED', 'APPROVED', 'SENT', 'UNRESOLVED', 'DEALING')
            order by drafted_at, number
            """)
        .map(PayoutTable::read)
        .list();
  }

  @Override
  public List<Payout> paidToBanksSince(Instant moment) {
    return handle
        .select(
            """
            select * from payout
            where state = 'DONE' and kind in ('CARD', 'COMPANY_CARD') and ended_at > ?
            order by drafted_at, number
            """,
            moment)
        .map(PayoutTable::read)
        .list();
  }

  @Override
  public List<Payout> latest(int limit) {
    return handle
        .select(
            "select * from payout order by drafted_at desc, number desc fetch first ? rows only",
            limit)
        .map(PayoutTable::read)
        .list();
  }

  private static Payout read(ResultSet row, StatementContext context) throws SQLException {
    var approved = approved(row);
    return new Payout(
        row.getString("number"),
        row.getString("batch"),
        row.getString("channel"),
        Columns.money(row, "amount", "currency"),
        new Payee(
            Payee.Kind.valueOf(row.getString("kind")),
            row.getString("account"),
            row.getString("name"),
            row.getString("bank"),
            row.getString("shown")),
        row.getString("reason"),
        row.getString("replaces"),
        new Signature(row.getString("drafted_by"), Columns.instant(row, "drafted_at")),
        approved,
        PayoutColumns.read(row, approved),
        row.getLong("version"),
        Columns.instant(row, "changed_at"));
  }

  private static @Nullable Signature approved(ResultSet row) throws SQLException {
    var person = row.getString("approved_by");
    return person == null ? null : new Signature(person, Columns.instant(row, "approved_at"));
  }
}
