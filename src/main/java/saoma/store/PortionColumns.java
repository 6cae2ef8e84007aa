package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import saoma.split.PortionAdvice;
import saoma.split.PortionState;
import saoma.split.PortionState.Done;
import saoma.split.PortionState.Dropped;
import saoma.split.PortionState.Planned;
import saoma.split.PortionState.Refused;
import saoma.split.PortionState.Sent;
import saoma.split.PortionState.Unresolved;

/// A portion's state as columns, each fact in one of its own, null where the state has no such
/// fact.
record PortionColumns(
    String name,
    @Nullable Instant sentAt,
    @Nullable Integer sends,
    @Nullable String order,
    @Nullable Instant endedAt,
    @Nullable String code,
    @Nullable String advice) {
  static PortionColumns of(PortionState state) {
    return switch (state) {
      case Planned _ -> new PortionColumns("PLANNED", null, null, null, null, null, null);
      case Dropped _ -> new PortionColumns("DROPPED", null, null, null, null, null, null);
      case Sent s -> new PortionColumns("SENT", s.last(), s.times(), null, null, null, null);
      case Unresolved s ->
          new PortionColumns("UNRESOLVED", s.last(), s.times(), null, null, null, null);
      case Done s -> new PortionColumns("DONE", null, null, s.order(), s.at(), null, null);
      case Refused s ->
          new PortionColumns("REFUSED", null, null, null, null, s.code(), s.advice().name());
    };
  }

  /// Binds every column of a state by its name.
  <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .bind("state", name)
        .bindByType("sent_at", sentAt, Instant.class)
        .bindByType("sends", sends, Integer.class)
        .bind("order_no", order)
        .bindByType("ended_at", endedAt, Instant.class)
        .bind("code", code)
        .bind("advice", advice);
  }

  static PortionState read(ResultSet row) throws SQLException {
    var name = row.getString("state");
    return switch (name) {
      case "PLANNED" -> new Planned();
      case "DROPPED" -> new Dropped();
      case "SENT" -> new Sent(Columns.instant(row, "sent_at"), row.getInt("sends"));
      case "UNRESOLVED" -> new Unresolved(Columns.instant(row, "sent_at"), row.getInt("sends"));
      case "DONE" -> new Done(row.getString("order_no"), Columns.instant(row, "ended_at"));
      case "REFUSED" ->
          new Refused(row.getString("code"), PortionAdvice.valueOf(row.getString("advice")));
      default -> throw new IllegalStateException("no state of a portion is called " + name);
    };
  }
}
