package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.RefundState.Asked;
import saoma.payment.RefundState.Done;
import saoma.payment.RefundState.Refused;
import saoma.payment.RefundState.Sent;
import saoma.payment.RefundState.Unresolved;
import saoma.payment.Refunds;

/// Refunds in `refund`. `open_of` names the payment while a refund of it is not final; the unique
/// index over it lets nobody begin the next one before that.
record RefundTable(Handle handle) implements Refunds {
  private record StateText(String name, @Nullable Instant doneAt, @Nullable String code) {
    static StateText of(RefundState state) {
      return switch (state) {
        case Asked _ -> new StateText("ASKED", null, null);
        case Sent _ -> new StateText("SENT", null, null);
        case Done s -> new StateText("DONE", s.at(), null);
        case Refused s -> new StateText("REFUSED", null, s.code());
        case Unresolved _ -> new StateText("UNRESOLVED", null, null);
      };
    }
  }

  @Override
  public void add(Refund refund) {
    var state = StateText.of(refund.state());
    handle
        .createUpdate(
            """
            insert into refund (
              number, payment, amount, currency, reason, asked_by, version, asked_at, changed_at,
              state, done_at, code, open_of)
            values (
              :number, :payment, :amount, :currency, :reason, :by, :version, :asked_at,
              :changed_at, :state, :done_at, :code, case when :open then :payment end)
            """)
        .bind("number", refund.number())
        .bind("payment", refund.payment())
        .bind("amount", refund.amount().minor())
        .bind("currency", refund.amount().currency().getCurrencyCode())
        .bind("reason", refund.reason())
        .bind("by", refund.by())
        .bind("version", refund.version())
        .bind("asked_at", refund.askedAt())
        .bind("changed_at", refund.changedAt())
        .bind("state", state.name())
        .bindByType("done_at", state.doneAt(), Instant.class)
        .bind("code", state.code())
        .bind("open", !refund.state().isFinal())
        .execute();
  }

  @Override
  public boolean move(Refund read, RefundState to, Instant at) {
    var state = StateText.of(to);
    return handle
            .createUpdate(
                """
                update refund set
                  state = :state, done_at = :done_at, code = :code, changed_at = :at,
                  version = version + 1, open_of = case when :open then payment end
                where number = :number and version = :version
                """)
            .bind("state", state.name())
            .bindByType("done_at", state.doneAt(), Instant.class)
            .bind("code", state.code())
            .bind("at", at)
            .bind("open", !to.isFinal())
            .bind("number", read.number())
            .bind("version", read.version())
            .execute()
        == 1;
  }

  @Override
  public Optional<Refund> byNumber(String number) {
    return handle
        .select("select * from refund where number = ?", number)
        .map(RefundTable::read)
        .findOne();
  }

  /// Their numbers end in their order, whichever way the money went.
  @Override
  public List<Refund> ofPayment(String payment) {
    return handle
        .select("select * from refund where payment = ? order by right(number, 2)", payment)
        .map(RefundTable::read)
        .list();
  }

  @Override
  public List<Refund> open() {
    return handle
        .select("select * from refund where open_of is not null order by asked_at, number")
        .map(RefundTable::read)
        .list();
  }

  private static Refund read(ResultSet row, StatementContext context) throws SQLException {
    return new Refund(
        row.getString("number"),
        row.getString("payment"),
        Columns.money(row, "amount", "currency"),
        row.getString("reason"),
        row.getString("asked_by"),
        state(row),
        row.getLong("version"),
        Columns.instant(row, "asked_at"),
        Columns.instant(row, "changed_at"));
  }

  private static RefundState state(ResultSet row) throws SQLException {
    var name = row.getString("state");
    return switch (name) {
      case "ASKED" -> new Asked();
      case "SENT" -> new Sent();
      case "DONE" -> new Done(Columns.instant(row, "done_at"));
      case "REFUSED" -> new Refused(row.getString("code"));
      case "UNRESOLVED" -> new Unresolved();
      default -> throw new IllegalStateException("no refund state is called " + name);
    };
  }
}
