package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import saoma.operator.Act;
import saoma.operator.AuditNote;
import saoma.operator.AuditQuery;
import saoma.operator.AuditRow;
import saoma.operator.Person;
import saoma.operator.Right;

/// The audit log in `audit`: rows are put behind each other and never changed. Each is bound to the
/// one before by its hash, and the counter knows how many there are, as in `payment_journal`.
record AuditTable(Handle handle) {
  AuditRow append(AuditNote note) {
    var row = new AuditRow(new Counters(handle).next(Counters.Name.AUDIT), note);
    var before = hashBefore(row.seq());
    handle.execute(
        """
        insert into audit (
          seq, at, act, by_code, by_name, right_name, approver_code, approver_name, about, reason,
          prev_hash, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        row.seq(),
        note.at(),
        note.act().name(),
        note.by().code(),
        note.by().name(),
        name(note.right()),
        note.approver().code(),
        note.approver().name(),
        note.about(),
        note.reason(),
        before,
        hash(row, before));
    return row;
  }

  List<AuditRow> search(AuditQuery query, int limit) {
    return handle
        .createQuery(
            """
            select * from audit
            where (cast(:from as timestamp(9) with time zone) is null or at >= :from)
              and (cast(:to as timestamp(9) with time zone) is null or at < :to)
              and (cast(:person as varchar) is null
                or by_code = :person or approver_code = :person)
              and (cast(:act as varchar) is null or act = :act)
            order by seq desc fetch first :limit rows only
            """)
        .bindByType("from", query.from(), Instant.class)
        .bindByType("to", query.to(), Instant.class)
        .bindByType("person", query.person(), String.class)
        .bindByType("act", query.act() == null ? null : query.act().name(), String.class)
        .bind("limit", limit)
        .map(AuditTable::read)
        .list();
  }

  /// Over every column and the hash of the row before.
  static String hash(AuditRow row, String before) {
    var note = row.note();
    return JournalRow.hash(
        row.seq(),
        List.of(
            note.at().toString(),
            note.act().name(),
            note.by().code(),
            note.by().name(),
            name(note.right()),
            note.approver().code(),
            note.approver().name(),
            note.about(),
            note.reason(),
            before));
  }

  private static String name(@Nullable Right right) {
    return right == null ? "" : right.name();
  }

  private String hashBefore(long seq) {
    return handle
        .select("select hash from audit where seq < ? order by seq desc fetch first row only", seq)
        .mapTo(String.class)
        .findOne()
        .orElse(JournalRow.GENESIS);
  }

  static AuditRow read(ResultSet row, StatementContext context) throws SQLException {
    var right = row.getString("right_name");
    return new AuditRow(
        row.getLong("seq"),
        new AuditNote(
            Columns.instant(row, "at"),
            Act.valueOf(row.getString("act")),
            new Person(row.getString("by_code"), row.getString("by_name")),
            right.isEmpty() ? null : Right.valueOf(right),
            new Person(row.getString("approver_code"), row.getString("approver_name")),
            row.getString("about"),
            row.getString("reason")));
  }
}
