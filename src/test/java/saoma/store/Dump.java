package saoma.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Every row of every table, so that two databases can be compared whole.
final class Dump {
  private Dump() {}

  static Map<String, List<String>> of(Till till) {
    return till.books.look(Dump::of);
  }

  private static Map<String, List<String>> of(Handle handle) {
    var tables =
        handle
            .select(
                """
                select table_name from information_schema.tables
                where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'
                """)
            .mapTo(String.class)
            .list();
    var dump = new TreeMap<String, List<String>>();
    for (var table : tables) {
      var rows = handle.select("select * from " + table).mapToMap().list();
      dump.put(table, rows.stream().map(row -> new TreeMap<>(row).toString()).sorted().toList());
    }
    return dump;
  }
}
