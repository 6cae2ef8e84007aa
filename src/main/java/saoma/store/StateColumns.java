package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.*;
import saoma.payment.Proof;
import saoma.payment.ShownCode;

/// A payment state as columns: its name, and each fact in a column of its own, null where the state
/// has no such fact. The table's checks hold the same rules.
record StateColumns(
    String name,
    @Nullable ShownCode code,
    @Nullable Why why,
    @Nullable Proof proof,
    @Nullable Boolean late,
    @Nullable String reason) {
  static StateColumns of(PaymentState state) {
    return switch (state) {
      case Created _ -> new StateColumns("CREATED", null, null, null, null, null);
      case Awaiting s -> new StateColumns("AWAITING", s.code(), null, null, null, null);
      case Reversing s -> new StateColumns("REVERSING", s.code(), s.why(), null, null, null);
      case Paid s -> new StateColumns("PAID", null, null, s.proof(), s.late(), null);
      case Declined s -> new StateColumns("DECLINED", null, null, null, null, s.reason());
      case Closed s -> new StateColumns("CLOSED", null, null, null, null, s.how());
      case Unresolved s -> new StateColumns("UNRESOLVED", s.code(), null, null, null, null);
      case Disputed s -> new StateColumns("DISPUTED", null, null, s.proof(), null, null);
    };
  }

  static PaymentState read(ResultSet row) throws SQLException {
    var name = row.getString("state");
    return switch (name) {
      case "CREATED" -> new Created();
      case "AWAITING" -> new Awaiting(code(row));
      case "REVERSING" -> new Reversing(Why.valueOf(row.getString("why")), code(row));
      case "PAID" -> new Paid(proof(row), row.getBoolean("late"));
      case "DECLINED" -> new Declined(row.getString("reason"));
      case "CLOSED" -> new Closed(row.getString("reason"));
      case "UNRESOLVED" -> new Unresolved(code(row));
      case "DISPUTED" -> new Disputed(proof(row));
      default -> throw new IllegalStateException("no payment state is called " + name);
    };
  }

  /// Binds every column of a state by its name.
  <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .bind("state", name)
        .bind("code_text", code == null ? null : code.text())
        .bindByType("code_expires_at", code == null ? null : code.expiresAt(), Instant.class)
        .bind("why", why == null ? null : why.name())
        .bind("trade_no", proof == null ? null : proof.tradeNumber())
        .bindByType("paid_at", proof == null ? null : proof.paidAt(), Instant.class)
        .bindByType("paid_amount", proof == null ? null : proof.amount().minor(), Long.class)
        .bind("paid_currency", proof == null ? null : proof.amount().currency().getCurrencyCode())
        .bindByType("late", late, Boolean.class)
        .bind("reason", reason);
  }

  private static @Nullable ShownCode code(ResultSet row) throws SQLException {
    var text = row.getString("code_text");
    return text == null ? null : new ShownCode(text, Columns.instant(row, "code_expires_at"));
  }

  private static Proof proof(ResultSet row) throws SQLException {
    return new Proof(
        row.getString("trade_no"),
        Columns.instant(row, "paid_at"),
        Columns.money(row, "paid_amount", "paid_currency"));
  }
}
