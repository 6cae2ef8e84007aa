package saoma.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import saoma.store.CannotOpen.Reason;

/// The tables, brought up to date by Flyway from `resources/sql`. Starting Flyway takes most of a
/// second of the two that a till may take, so a file whose history is complete never meets it.
///
/// H2 commits after each statement that changes a schema. A cut in the middle of a migration leaves
/// no row in the history, and the next start runs it again from its top: each statement in it must
/// bear that (`if not exists`).
final class Schema {
  /// The migrations in `resources/sql`. A test compares them with the folder.
  static final List<Integer> ALL =
      List.of(
          1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
          26, 27);

  private Schema() {}

  /// @return whether anything was done; then the file must be closed and opened again: a check with
  ///   `in ('A', 'B')` goes on comparing by the session that made it, which is Flyway's and gone
  static boolean bringUpToDate(Connection connection, String url, String user) throws SQLException {
    return switch (standing(connection)) {
      case CURRENT -> false;
      case BEHIND -> {
        migrate(connection, url, user);
        yield true;
      }
      case FAILED ->
          throw new CannotOpen(
              Reason.DAMAGED, "a change of the tables failed and left them half done");
      case AHEAD -> throw new CannotOpen(Reason.NEWER_SCHEMA, "a newer program has written it");
    };
  }

  /// A file that grew beyond this had tables once.
  private static final long ONCE_HAD_TABLES = 64 << 10;

  /// Looks and changes nothing.
  ///
  /// @param size of the file
  static void requireOurs(Connection connection, long size) throws SQLException {
    switch (standing(connection)) {
      case CURRENT -> {}
      case BEHIND -> {
        if (size > ONCE_HAD_TABLES && !hasHistory(connection)) {
          throw new CannotOpen(Reason.DAMAGED, "all of its tables are gone");
        }
      }
      case FAILED ->
          throw new CannotOpen(
              Reason.DAMAGED, "a change of the tables failed and left them half done");
      case AHEAD -> throw new CannotOpen(Reason.NEWER_SCHEMA, "a newer program has written it");
    }
  }

  private enum Standing {
    CURRENT,
    BEHIND,
    FAILED,
    AHEAD
  }

  private static Standing standing(Connection connection) throws SQLException {
    var history = history(connection);
    if (history.stream().anyMatch(row -> row.version() > ALL.getLast())) {
      return Standing.AHEAD;
    }
    if (history.stream().anyMatch(row -> !row.success())) {
      return Standing.FAILED;
    }
    var done = new HashSet<Integer>();
    history.forEach(row -> done.add(row.version()));
    return done.containsAll(ALL) ? Standing.CURRENT : Standing.BEHIND;
  }

  private record Row(int version, boolean success) {}

  private static boolean hasHistory(Connection connection) throws SQLException {
    try (var tables =
        connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
      return tables.next();
    }
  }

  private static List<Row> history(Connection connection) throws SQLException {
    var found = new ArrayList<Row>();
    if (!hasHistory(connection)) {
      requireEmpty(connection);
      return found;
    }
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select "version", "success" from "flyway_schema_history"
                where "version" is not null
                """)) {
      while (rows.next()) {
        found.add(new Row(number(rows.getString(1)), rows.getBoolean(2)));
      }
    }
    return found;
  }

  /// Flyway's table is the first that this program makes.
  private static void requireEmpty(Connection connection) throws SQLException {
    try (var tables =
        connection.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"})) {
      if (tables.next()) {
        throw new CannotOpen(Reason.NOT_OURS, "it has the tables of another program");
      }
    }
  }

  /// A version that is no plain number was not written by this program or an older one.
  private static int number(String version) {
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : Integer.MAX_VALUE;
  }

  private static void migrate(Connection connection, String url, String user) throws SQLException {
    var source = new JdbcDataSource();
    source.setURL(url);
    source.setUser(user);
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:sql")
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new CannotOpen(Reason.DAMAGED, "the tables could not be brought up to date", e);
    }
    try (var statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }
}
