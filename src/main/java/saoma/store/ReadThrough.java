package saoma.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import saoma.store.CannotOpen.Reason;

/// Reads every page of every map in a database, tables and indexes alike, and looks whether the
/// keys are in order and as many as they should be, and each value of its column's type. H2 opens a
/// file whose pages are spoilt, and says so only when a sale comes upon one; a start must find it
/// before. H2 keeps no checksum of a page: a bit that makes another value of the same type is found
/// only where the books are compared with their journal, as each backup does.
///
/// The pages not through SQL: a `select` reads a table's rows, never those of its other indexes.
final class ReadThrough {
  /// Bytes up to which a file is read at each start; reading so many takes about a second. A larger
  /// one is read at the start after an unclean end, and by each backup.
  static final long ALWAYS = 64L << 20;

  private static final String[] BASE_TABLES = {"BASE TABLE"};
  private static final String NAME = "name.";

  private ReadThrough() {}

  /// @param size of the file, in bytes
  /// @throws CannotOpen `DAMAGED`, if a page cannot be read
  static void atStart(Connection connection, long size) throws SQLException {
    if (size <= ALWAYS || !store(connection).getStoreHeader().containsKey("clean")) {
      ofAll(connection);
    }
  }

  /// @throws CannotOpen `DAMAGED`, if a page cannot be read
  static void ofAll(Connection connection) throws SQLException {
    everyPage(store(connection));
    for (var table : tables(connection)) {
      everyValue(connection, table);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var rows = connection.getMetaData().getTables(null, "PUBLIC", null, BASE_TABLES)) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static void everyValue(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from \"" + table + '"')) {
      var columns = rows.getMetaData();
      while (rows.next()) {
        for (var i = 1; i <= columns.getColumnCount(); i++) {
          var value = rows.getObject(i);
          if (value != null && !value.getClass().getName().equals(columns.getColumnClassName(i))) {
            throw new CannotOpen(
                Reason.DAMAGED, "in " + table + " a " + columns.getColumnName(i) + " is none");
          }
        }
      }
    } catch (CannotOpen e) {
      throw e;
    } catch (SQLException | RuntimeException | AssertionError e) {
      throw new CannotOpen(Reason.DAMAGED, "the table " + table + " cannot be read", e);
    }
  }

  private static MVStore store(Connection connection) throws SQLException {
    var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase().getStore().getMvStore();
  }

  private static void everyPage(MVStore store) {
    try {
      for (var entry : store.getMetaMap().entrySet()) {
        if (entry.getKey().startsWith(NAME)) {
          everyPage(store, entry);
        }
      }
    } catch (CannotOpen e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError e) {
      // A flipped bit in a length or a pointer asks for memory that nobody has, or stops H2's own
      // assertions where they are on.
      throw new CannotOpen(Reason.DAMAGED, "a page cannot be read", e);
    }
  }

  private static void everyPage(MVStore store, Map.Entry<String, String> named) {
    MVMap<Object, Object> map = store.getMap(DataUtils.parseHexInt(named.getValue()));
    if (map == null) {
      return; // Belongs to no table: nothing a sale could come upon.
    }
    Object before = null;
    var count = 0L;
    for (var cursor = map.cursor(null); cursor.hasNext(); count++) {
      var key = cursor.next();
      if (before != null && map.getKeyType().compare(before, key) >= 0) {
        throw new CannotOpen(Reason.DAMAGED, "keys out of order in " + named.getKey());
      }
      before = key;
    }
    if (count != map.sizeAsLong()) {
      throw new CannotOpen(Reason.DAMAGED, "entries are missing in " + named.getKey());
    }
  }
}
