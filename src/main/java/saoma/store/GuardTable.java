package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import saoma.account.Guard;
import saoma.account.Guards;
import saoma.account.Permit;

/// Guards in `member_guard`, permits in `balance_permit`.
record GuardTable(Handle handle) implements Guards {
  @Override
  public Guard of(long member) {
    return handle
        .select("select * from member_guard where member = ?", member)
        .map(GuardTable::read)
        .findOne()
        .orElseGet(() -> Guard.none(member));
  }

  @Override
  public void put(Guard guard) {
    handle
        .createUpdate(
            """
            merge into member_guard (
              member, password, wrong, locked_until, code, code_sent, code_wrong, sent, sent_since)
            key (member)
            values (
              :member, :password, :wrong, :locked_until, :code, :code_sent, :code_wrong, :sent,
              :sent_since)
            """)
        .bind("member", guard.member())
        .bind("password", guard.password())
        .bind("wrong", guard.wrong())
        .bindByType("locked_until", guard.lockedUntil(), Instant.class)
        .bind("code", guard.code())
        .bindByType("code_sent", guard.codeSent(), Instant.class)
        .bind("code_wrong", guard.codeWrong())
        .bind("sent", guard.sent())
        .bindByType("sent_since", guard.sentSince(), Instant.class)
        .execute();
  }

  @Override
  public void permit(Permit permit) {
    handle.execute(
        """
        merge into balance_permit (sale, member, amount, currency, until_at) key (sale)
        values (?, ?, ?, ?, ?)
        """,
        permit.sale(),
        permit.member(),
        permit.amount().minor(),
        permit.amount().currency().getCurrencyCode(),
        permit.until());
  }

  @Override
  public Optional<Permit> takePermit(String sale) {
    var permit =
        handle
            .select("select * from balance_permit where sale = ?", sale)
            .map((row, _) ->
                new Permit(
                    row.getString("sale"),
                    row.getLong("member"),
                    Columns.money(row, "amount", "currency"),
                    Columns.instant(row, "until_at")))
            .findOne();
    handle.execute("delete from balance_permit where sale = ?", sale);
    return permit;
  }

  private static Guard read(ResultSet row, StatementContext context) throws SQLException {
    return new Guard(
        row.getLong("member"),
        row.getString("password"),
        row.getInt("wrong"),
        instant(row, "locked_until"),
        row.getString("code"),
        instant(row, "code_sent"),
        row.getInt("code_wrong"),
        row.getInt("sent"),
        instant(row, "sent_since"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
