package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.split.Portion;
import saoma.split.PortionEvent;
import saoma.split.PortionState;
import saoma.split.Portions;
import saoma.split.Receiver;
import saoma.split.TakeBack;

/// Portions in `portion`, each of their moves in `portion_event`, and what refunds take back in
/// `take_back`.
record PortionTable(Handle handle) implements Portions {
  @Override
  public void add(Portion portion) {
    var insert =
        handle
            .createUpdate(
                """
                insert into portion (
                  number, payment, channel, trade, basis, amount, currency, kind, account, name,
                  replaces, version, planned_at, changed_at, state, sent_at, sends, order_no,
                  ended_at, code, advice)
                values (
                  :number, :payment, :channel, :trade, :basis, :amount, :currency, :kind, :account,
                  :name, :replaces, :version, :planned_at, :changed_at, :state, :sent_at, :sends,
                  :order_no, :ended_at, :code, :advice)
                """)
            .bind("number", portion.number())
            .bind("payment", portion.payment())
            .bind("channel", portion.channel())
            .bind("trade", portion.trade())
            .bind("basis", portion.basis().minor())
            .bind("amount", portion.amount().minor())
            .bind("currency", portion.amount().currency().getCurrencyCode())
            .bind("kind", portion.receiver().kind().name())
            .bind("account", portion.receiver().account())
            .bind("name", portion.receiver().name())
            .bind("replaces", portion.replaces())
            .bind("version", portion.version())
            .bind("planned_at", portion.plannedAt())
            .bind("changed_at", portion.changedAt());
    PortionColumns.of(portion.state()).bind(insert).execute();
  }

  @Override
  public boolean move(
      Portion read, PortionState to, Instant at, PortionEvent event, String evidence) {
    return move(read, to, at, PortionRow.of(event), evidence);
  }

  /// The same in the words that the row holds.
  boolean move(Portion read, PortionState to, Instant at, String event, String evidence) {
    var update =
        handle
            .createUpdate(
                """
                update portion set
                  state = :state, sent_at = :sent_at, sends = :sends, order_no = :order_no,
                  ended_at = :ended_at, code = :code, advice = :advice, changed_at = :at,
                  version = version + 1
                where number = :number and version = :version
                """)
            .bind("at", at)
            .bind("number", read.number())
            .bind("version", read.version());
    if (PortionColumns.of(to).bind(update).execute() != 1) {
      return false;
    }
    handle.execute(
        """
        insert into portion_event (portion, version, at, event, state_from, state_to, evidence)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        read.number(),
        read.version() + 1,
        at,
        event,
        PortionColumns.of(read.state()).name(),
        PortionColumns.of(to).name(),
        evidence);
    return true;
  }

  @Override
  public void takeBack(TakeBack back) {
    handle.execute(
        """
        insert into take_back (refund, payment, amount, currency, kind, account, name)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        back.refund(),
        back.payment(),
        back.amount().minor(),
        back.amount().currency().getCurrencyCode(),
        back.receiver().kind().name(),
        back.receiver().account(),
        back.receiver().name());
  }

  @Override
  public Optional<Portion> byNumber(String number) {
    return handle
        .select("select * from portion where number = ?", number)
        .map(PortionTable::read)
        .findOne();
  }

  /// Their numbers end in their order.
  @Override
  public List<Portion> ofPayment(String payment) {
    return handle
        .select("select * from portion where payment = ? order by number", payment)
        .map(PortionTable::read)
        .list();
  }

  @Override
  public List<Portion> open() {
    return handle
        .select(
            """
            select * from portion where state in ('PLANNED', 'SENT', 'UNRESOLVED')
            order by planned_at, number
            """)
        .map(PortionTable::read)
        .list();
  }

  @Override
  public List<String> unsplit(String channel, Instant since) {
    return handle
        .select(
            """
            select p.number from payment p
            where p.state = 'PAID' and p.channel = ? and p.created_at >= ?
              and not exists (
                select 1 from portion s where s.payment = p.number and s.state <> 'DROPPED')
            order by p.created_at, p.number
            """,
            channel,
            since)
        .mapTo(String.class)
        .list();
  }

  @Override
  public List<Portion> latest(int limit) {
    return handle
        .select(
            "select * from portion order by planned_at desc, number desc fetch first ? rows only",
            limit)
        .map(PortionTable::read)
        .list();
  }

  @Override
  public List<TakeBack> ofRefund(String refund) {
    return handle
        .select("select * from take_back where refund = ? order by kind, account", refund)
        .map(PortionTable::back)
        .list();
  }

  @Override
  public List<TakeBack> backs(String payment) {
    return handle
        .select("select * from take_back where payment = ? order by refund, kind, account", payment)
        .map(PortionTable::back)
        .list();
  }

  private static Portion read(ResultSet row, StatementContext context) throws SQLException {
    return new Portion(
        row.getString("number"),
        row.getString("payment"),
        row.getString("channel"),
        row.getString("trade"),
        Columns.money(row, "basis", "currency"),
        Columns.money(row, "amount", "currency"),
        receiver(row),
        row.getString("replaces"),
        PortionColumns.read(row),
        row.getLong("version"),
        Columns.instant(row, "planned_at"),
        Columns.instant(row, "changed_at"));
  }

  private static TakeBack back(ResultSet row, StatementContext context) throws SQLException {
    return new TakeBack(
        row.getString("refund"),
        row.getString("payment"),
        receiver(row),
        Columns.money(row, "amount", "currency"));
  }

  private static Receiver receiver(ResultSet row) throws SQLException {
    return new Receiver(
        Receiver.Kind.valueOf(row.getString("kind")),
        row.getString("account"),
        row.getString("name"));
  }
}
