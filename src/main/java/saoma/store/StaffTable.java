package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.operator.AuditNote;
import saoma.operator.AuditQuery;
import saoma.operator.AuditRow;
import saoma.operator.Operator;
import saoma.operator.Right;
import saoma.operator.Rights;
import saoma.operator.Role;
import saoma.operator.Staff;
import saoma.operator.Tries;

/// Operators in `operator`, `operator_pin`, `pin_tries` and `role_right`. The audit log is
/// [AuditTable]'s.
record StaffTable(Handle handle) implements Staff {
  @Override
  public List<Operator> all() {
    return handle
        .select("select * from operator order by char_length(code), code")
        .map(StaffTable::read)
        .list();
  }

  @Override
  public void put(Operator operator) {
    handle.execute(
        "merge into operator (code, name, role, active) key (code) values (?, ?, ?, ?)",
        operator.code(),
        operator.name(),
        operator.role().name(),
        operator.active());
  }

  @Override
  public Rights rights() {
    var rights = Rights.USUAL;
    for (var set : set()) {
      rights = rights.with(set.role, set.right, set.allowed);
    }
    return rights;
  }

  private record Set(Role role, Right right, boolean allowed) {}

  private List<Set> set() {
    return handle
        .select("select * from role_right")
        .map((row, _) ->
            new Set(
                Role.valueOf(row.getString("role")),
                Right.valueOf(row.getString("right_name")),
                row.getBoolean("allowed")))
        .list();
  }

  @Override
  public void put(Rights rights) {
    for (var role : List.of(Role.CLERK, Role.SUPERVISOR)) {
      for (var right : Right.values()) {
        handle.execute(
            "merge into role_right (role, right_name, allowed) key (role, right_name) values (?, ?,"
                + " ?)",
            role.name(),
            right.name(),
            rights.may(role, right));
      }
    }
  }

  @Override
  public Map<String, String> pins() {
    var pins = new LinkedHashMap<String, String>();
    handle
        .select(
            """
            select p.operator, p.hash from operator_pin p join operator o on o.code = p.operator
            where o.active order by p.operator
            """)
        .map((row, _) -> Map.entry(row.getString("operator"), row.getString("hash")))
        .forEach(one -> pins.put(one.getKey(), one.getValue()));
    return pins;
  }

  @Override
  public void putPin(String code, String hash) {
    handle.execute(
        "merge into operator_pin (operator, hash) key (operator) values (?, ?)", code, hash);
  }

  @Override
  public void dropPin(String code) {
    handle.execute("delete from operator_pin where operator = ?", code);
  }

  @Override
  public Tries tries() {
    return handle
        .select("select * from pin_tries where id = 1")
        .map((row, _) -> {
          var until = row.getObject("locked_until", OffsetDateTime.class);
          return new Tries(
              row.getInt("wrong"),
              Columns.instant(row, "since"),
              until == null ? null : until.toInstant());
        })
        .findOne()
        .orElse(Tries.NONE);
  }

  @Override
  public void put(Tries tries) {
    handle
        .createUpdate(
            """
            merge into pin_tries (id, wrong, since, locked_until) key (id)
            values (1, :wrong, :since, :locked_until)
            """)
        .bind("wrong", tries.wrong())
        .bind("since", tries.since())
        .bindByType("locked_until", tries.lockedUntil(), Instant.class)
        .execute();
  }

  @Override
  public AuditRow append(AuditNote note) {
    return new AuditTable(handle).append(note);
  }

  @Override
  public List<AuditRow> search(AuditQuery query, int limit) {
    return new AuditTable(handle).search(query, limit);
  }

  private static Operator read(ResultSet row, StatementContext context) throws SQLException {
    return new Operator(
        row.getString("code"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("active"));
  }
}
