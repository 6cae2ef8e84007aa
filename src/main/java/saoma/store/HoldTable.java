package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import saoma.hold.Hold;
import saoma.hold.HoldEvent;
import saoma.hold.HoldState;
import saoma.hold.HoldState.Cancelled;
import saoma.hold.HoldState.Cancelling;
import saoma.hold.HoldState.Declined;
import saoma.hold.HoldState.Held;
import saoma.hold.HoldState.Over;
import saoma.hold.HoldState.Placing;
import saoma.hold.HoldState.Releasing;
import saoma.hold.HoldState.Unresolved;
import saoma.hold.Holds;

/// Holds in `hold`, and the payments taken from them in `hold_capture`.
record HoldTable(Handle handle) implements Holds {
  private record StateText(
      String name,
      @Nullable String code,
      @Nullable String authNumber,
      @Nullable Instant heldAt,
      @Nullable Long rest,
      @Nullable String reason) {
    static StateText of(HoldState state) {
      return switch (state) {
        case Placing s -> new StateText("PLACING", s.code(), null, null, null, null);
        case Cancelling _ -> plain("CANCELLING", null);
        case Held s -> new StateText("HELD", null, s.authNumber(), s.at(), null, null);
        case Releasing s ->
            new StateText("RELEASING", null, s.authNumber(), s.at(), s.rest().minor(), null);
        case Declined s -> plain("DECLINED", s.code());
        case Cancelled s -> plain("CANCELLED", s.how());
        case Over s -> new StateText("OVER", null, s.authNumber(), s.at(), null, null);
        case Unresolved _ -> plain("UNRESOLVED", null);
      };
    }

    private static StateText plain(String name, @Nullable String reason) {
      return new StateText(name, null, null, null, null, reason);
    }
  }

  @Override
  public void add(Hold hold) {
    var state = StateText.of(hold.state());
    handle
        .createUpdate(
            """
            insert into hold (
              number, channel, amount, currency, subject, version, placed_at, deadline, expires_at,
              changed_at, state, shown_code, auth_number, held_at, rest, reason, note)
            values (
              :number, :channel, :amount, :currency, :subject, :version, :placed_at, :deadline,
              :expires_at, :changed_at, :state, :code, :auth, :held_at, :rest, :reason, :note)
            """)
        .bind("number", hold.number())
        .bind("channel", hold.channel())
        .bind("amount", hold.amount().minor())
        .bind("currency", hold.amount().currency().getCurrencyCode())
        .bind("subject", hold.subject())
        .bind("version", hold.version())
        .bind("placed_at", hold.placedAt())
        .bind("deadline", hold.deadline())
        .bind("expires_at", hold.expiresAt())
        .bind("changed_at", hold.changedAt())
        .bind("state", state.name())
        .bind("code", state.code())
        .bind("auth", state.authNumber())
        .bindByType("held_at", state.heldAt(), Instant.class)
        .bindByType("rest", state.rest(), Long.class)
        .bind("reason", state.reason())
        .bind("note", hold.note())
        .execute();
  }

  @Override
  public boolean move(Hold read, HoldState to, Instant at, HoldEvent event, String evidence) {
    return move(read, to, at, HoldRow.of(event), evidence);
  }

  /// The same in the words that the row holds.
  boolean move(Hold read, HoldState to, Instant at, String event, String evidence) {
    if (!moved(read, to, at)) {
      return false;
    }
    handle.execute(
        """
        insert into hold_event (hold, version, at, event, state_from, state_to, evidence)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        read.number(),
        read.version() + 1,
        at,
        event,
        StateText.of(read.state()).name(),
        StateText.of(to).name(),
        evidence);
    return true;
  }

  private boolean moved(Hold read, HoldState to, Instant at) {
    var state = StateText.of(to);
    return handle
            .createUpdate(
                """
                update hold set
                  state = :state, shown_code = :code, auth_number = :auth, held_at = :held_at,
                  rest = :rest, reason = :reason, changed_at = :at, version = version + 1
                where number = :number and version = :version
                """)
            .bind("state", state.name())
            .bind("code", state.code())
            .bind("auth", state.authNumber())
            .bindByType("held_at", state.heldAt(), Instant.class)
            .bindByType("rest", state.rest(), Long.class)
            .bind("reason", state.reason())
            .bind("at", at)
            .bind("number", read.number())
            .bind("version", read.version())
            .execute()
        == 1;
  }

  @Override
  public void capture(String hold, String payment) {
    handle.execute("insert into hold_capture (payment, hold) values (?, ?)", payment, hold);
  }

  @Override
  public Optional<Hold> byNumber(String number) {
    return handle
        .select("select * from hold where number = ?", number)
        .map(HoldTable::read)
        .findOne();
  }

  @Override
  public List<String> capturesOf(String hold) {
    return handle
        .select("select payment from hold_capture where hold = ? order by payment", hold)
        .mapTo(String.class)
        .list();
  }

  @Override
  public List<Hold> open() {
    return handle
        .select(
            """
            select * from hold
            where state in ('PLACING', 'CANCELLING', 'HELD', 'RELEASING', 'UNRESOLVED')
            order by placed_at, number
            """)
        .map(HoldTable::read)
        .list();
  }

  @Override
  public List<Hold> latest(int limit) {
    return handle
        .select(
            "select * from hold order by placed_at desc, number desc fetch first ? rows only",
            limit)
        .map(HoldTable::read)
        .list();
  }

  private static Hold read(ResultSet row, StatementContext context) throws SQLException {
    return new Hold(
        row.getString("number"),
        row.getString("channel"),
        Columns.money(row, "amount", "currency"),
        row.getString("subject"),
        state(row),
        row.getLong("version"),
        Columns.instant(row, "placed_at"),
        Columns.instant(row, "deadline"),
        Columns.instant(row, "expires_at"),
        Columns.instant(row, "changed_at"),
        row.getString("note"));
  }

  private static HoldState state(ResultSet row) throws SQLException {
    var name = row.getString("state");
    return switch (name) {
      case "PLACING" -> new Placing(row.getString("shown_code"));
      case "CANCELLING" -> new Cancelling();
      case "HELD" -> new Held(row.getString("auth_number"), Columns.instant(row, "held_at"));
      case "RELEASING" ->
          new Releasing(
              row.getString("auth_number"),
              Columns.instant(row, "held_at"),
              Columns.money(row, "rest", "currency"));
      case "DECLINED" -> new Declined(row.getString("reason"));
      case "CANCELLED" -> new Cancelled(row.getString("reason"));
      case "OVER" -> new Over(row.getString("auth_number"), Columns.instant(row, "held_at"));
      case "UNRESOLVED" -> new Unresolved();
      default -> throw new IllegalStateException("no state of a hold is called " + name);
    };
  }
}
