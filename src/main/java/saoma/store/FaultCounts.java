package saoma.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Counts of what must not be in a database, for the checks of the books. A database that is only
/// looked at may be from before a table or a column was there.
record FaultCounts(Handle handle) {
  boolean hasTable(String table) {
    return isAny(
        """
        select count(*) from information_schema.tables
        where table_schema = 'PUBLIC' and lower(table_name) = ?
        """,
        table);
  }

  boolean hasColumn(String table, String column) {
    return isAny(
        """
        select count(*) from information_schema.columns
        where table_schema = 'PUBLIC' and lower(table_name) = ? and lower(column_name) = ?
        """,
        table,
        column);
  }

  private boolean isAny(String sql, Object... names) {
    return handle.select(sql, names).mapTo(Long.class).one() > 0;
  }

  /// @param counts a select of one number for each fault, by its name
  List<String> of(Map<String, String> counts) {
    var found = new ArrayList<String>();
    counts.forEach((what, sql) -> {
      var many = handle.select(sql).mapTo(Long.class).one();
      if (many != 0) {
        found.add(many + " " + what);
      }
    });
    return found;
  }
}
