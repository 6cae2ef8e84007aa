package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import saoma.payout.PayoutAdvice;
import saoma.payout.PayoutState;
import saoma.payout.PayoutState.Approved;
import saoma.payout.PayoutState.Dealing;
import saoma.payout.PayoutState.Done;
import saoma.payout.PayoutState.Drafted;
import saoma.payout.PayoutState.Refused;
import saoma.payout.PayoutState.Returned;
import saoma.payout.PayoutState.Sent;
import saoma.payout.PayoutState.Unresolved;
import saoma.payout.PayoutState.Withdrawn;
import saoma.payout.Signature;

/// A payout's state as columns, each fact in one of its own, null where the state has no such fact.
/// Who approved it stands in two columns of the payout, whatever its state.
record PayoutColumns(
    String name,
    @Nullable String person,
    @Nullable Instant sentAt,
    @Nullable Integer sends,
    @Nullable String order,
    @Nullable Instant endedAt,
    @Nullable String code,
    @Nullable String advice) {
  static PayoutColumns of(PayoutState state) {
    return switch (state) {
      case Drafted _ -> plain("DRAFTED");
      case Approved _ -> plain("APPROVED");
      case Withdrawn s ->
          new PayoutColumns(
              "WITHDRAWN", s.by().person(), null, null, null, s.by().at(), null, null);
      case Sent s -> sent("SENT", s.last(), s.times());
      case Unresolved s -> sent("UNRESOLVED", s.last(), s.times());
      case Dealing s -> ordered("DEALING", s.order(), null, null);
      case Done s -> ordered("DONE", s.order(), s.at(), null);
      case Refused s ->
          new PayoutColumns("REFUSED", null, null, null, null, null, s.code(), s.advice().name());
      case Returned s -> ordered("RETURNED", s.order(), s.at(), s.code());
    };
  }

  private static PayoutColumns plain(String name) {
    return new PayoutColumns(name, null, null, null, null, null, null, null);
  }

  private static PayoutColumns sent(String name, Instant last, int times) {
    return new PayoutColumns(name, null, last, times, null, null, null, null);
  }

  private static PayoutColumns ordered(
      String name, String order, @Nullable Instant at, @Nullable String code) {
    return new PayoutColumns(name, null, null, null, order, at, code, null);
  }

  /// Binds every column of a state by its name.
  <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .bind("state", name)
        .bind("person", person)
        .bindByType("sent_at", sentAt, Instant.class)
        .bindByType("sends", sends, Integer.class)
        .bind("order_no", order)
        .bindByType("ended_at", endedAt, Instant.class)
        .bind("code", code)
        .bind("advice", advice);
  }

  static PayoutState read(ResultSet row, @Nullable Signature approved) throws SQLException {
    var name = row.getString("state");
    return switch (name) {
      case "DRAFTED" -> new Drafted();
      case "APPROVED" -> {
        if (approved == null) {
          throw new IllegalStateException("approved by nobody");
        }
        yield new Approved(approved);
      }
      case "WITHDRAWN" ->
          new Withdrawn(new Signature(row.getString("person"), Columns.instant(row, "ended_at")));
      case "SENT" -> new Sent(Columns.instant(row, "sent_at"), row.getInt("sends"));
      case "UNRESOLVED" -> new Unresolved(Columns.instant(row, "sent_at"), row.getInt("sends"));
      case "DEALING" -> new Dealing(row.getString("order_no"));
      case "DONE" -> new Done(row.getString("order_no"), Columns.instant(row, "ended_at"));
      case "REFUSED" ->
          new Refused(row.getString("code"), PayoutAdvice.valueOf(row.getString("advice")));
      case "RETURNED" ->
          new Returned(
              row.getString("order_no"), row.getString("code"), Columns.instant(row, "ended_at"));
      default -> throw new IllegalStateException("no state of a payout is called " + name);
    };
  }
}
