package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.reconcile.Explanation;
import saoma.reconcile.Explanations;

/// What named persons said about differences, in `match_explained`. Nothing changes a row.
record ExplanationTable(Handle handle) implements Explanations {
  @Override
  public void add(Explanation one) {
    handle
        .createUpdate(
            """
            insert into match_explained (channel, bill_day, mark, gap, by_name, reason, at)
            values (:channel, :day, :mark, :gap, :by, :reason, :at)
            """)
        .bind("channel", one.channel())
        .bind("day", one.day().toString())
        .bind("mark", one.mark())
        .bind("gap", one.gap())
        .bind("by", one.by())
        .bind("reason", one.reason())
        .bind("at", one.at())
        .execute();
  }

  @Override
  public Optional<Explanation> of(String channel, LocalDate day, String mark) {
    return handle
        .select(
            "select * from match_explained where channel = ? and bill_day = ? and mark = ?",
            channel,
            day.toString(),
            mark)
        .map(ExplanationTable::read)
        .findOne();
  }

  @Override
  public List<Explanation> ofDay(String channel, LocalDate day) {
    return handle
        .select(
            "select * from match_explained where channel = ? and bill_day = ? order by at, mark",
            channel,
            day.toString())
        .map(ExplanationTable::read)
        .list();
  }

  private static Explanation read(ResultSet row, StatementContext context) throws SQLException {
    return new Explanation(
        row.getString("channel"),
        LocalDate.parse(row.getString("bill_day")),
        row.getString("mark"),
        row.getLong("gap"),
        row.getString("by_name"),
        row.getString("reason"),
        Columns.instant(row, "at"));
  }
}
