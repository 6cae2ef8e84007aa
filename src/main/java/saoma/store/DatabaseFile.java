package saoma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;
import saoma.store.CannotOpen.Reason;

/// The way to a connection: looks a file through before it is opened to be written, brings its
/// schema up to date, and says why where that cannot be.
final class DatabaseFile {
  private static final int FORGOTTEN = 20;

  private DatabaseFile() {}

  static String lookedAt(Path file) {
    return "jdbc:h2:file:" + file.toAbsolutePath().normalize();
  }

  static Connection looking(Path file) {
    var connection = connect(lookedAt(file) + Database.LOOKING);
    try {
      // Inside one process H2 gives a second session to the file that is open already.
      if (H2Settings.of(connection).sessions() == 1) {
        return connection;
      }
    } catch (SQLException e) {
      quietly(connection);
      throw H2Errors.cannotOpen(e);
    }
    quietly(connection);
    throw new CannotOpen(Reason.IN_USE, "this program has it open already");
  }

  /// Opening to write changes a file even where nothing is written. So it is opened to be read
  /// first, and what is refused then keeps every byte.
  static void lookedThrough(Path file) {
    var real = Database.suffixed(file);
    if (!Files.exists(real)) {
      return;
    }
    var connection = looking(file);
    try {
      var size = Files.size(real);
      Schema.requireOurs(connection, size);
      ReadThrough.atStart(connection, size);
    } catch (SQLException e) {
      throw H2Errors.cannotOpen(e);
    } catch (IOException e) {
      throw new CannotOpen(Reason.NO_ACCESS, "the file cannot be read", e);
    } finally {
      quietly(connection);
    }
  }

  static Connection upToDate(String url) {
    var connection = connect(url);
    try {
      H2Settings.of(connection).require();
      if (Schema.bringUpToDate(connection, url, Database.USER)) {
        connection.close();
        connection = connect(url);
        H2Settings.of(connection).require();
      }
      return connection;
    } catch (SQLException e) {
      quietly(connection);
      throw H2Errors.cannotOpen(e);
    } catch (RuntimeException | Error e) {
      quietly(connection);
      throw e;
    }
  }

  static Path prepared(Path file) {
    var absolute = file.toAbsolutePath().normalize();
    if (absolute.toString().contains(";")) {
      throw new CannotOpen(Reason.NO_ACCESS, "H2 takes no folder with a semicolon in its name");
    }
    try {
      Files.createDirectories(absolute.resolveSibling("."));
    } catch (IOException e) {
      throw new CannotOpen(Reason.NO_ACCESS, "the folder cannot be made", e);
    }
    FirstBytes.require(Database.suffixed(absolute));
    return absolute;
  }

  /// A damaged head can make H2 throw out of its own start and leave the file open and locked, with
  /// nobody who could close it but the garbage collector. Until then this program would be told
  /// that another one has the file. Nothing else here locks it twice: whoever opens a file that is
  /// open gets a second session.
  static Connection connect(String url) {
    for (var again = FORGOTTEN; ; again--) {
      try {
        return DriverManager.getConnection(url, Database.USER, "");
      } catch (SQLException e) {
        if (again == 0 || !H2Errors.isLockedByUs(e)) {
          throw H2Errors.cannotOpen(e);
        }
        System.gc();
      }
    }
  }

  static void quietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LoggerFactory.getLogger(DatabaseFile.class).warn("The database did not close", e);
    }
  }
}
