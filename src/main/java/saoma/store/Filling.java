package saoma.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.h2.store.fs.FilePath;
import org.jdbi.v3.core.Handle;
import saoma.store.journal.FolderFiles;
import saoma.store.journal.JournalFiles;
import saoma.store.journal.UnforcedFiles;

/// Books that are filled with something made up. A real sale waits for the disk some five times;
/// these do not, and everything is forced once, when all of it is there. What stopped half way is
/// worth nothing and must be thrown away.
public record Filling(Path database, Path journal) {
  /// The till's database.
  ///
  /// @throws CannotOpen as `Database.open` does
  public Database open() {
    FilePath.register(new UnforcedPath());
    var settings = Database.SAFE + ";RETENTION_TIME=" + H2Settings.RETENTION;
    var opened = Database.open(database, UnforcedPath.SCHEME, settings, UnaryOperator.identity());
    // Old blocks are used again at once: many small commits would make the file large.
    opened.call(handle -> handle.execute("set retention_time 0"));
    return opened;
  }

  /// The files of its money journal.
  public JournalFiles files() {
    return new UnforcedFiles(new FolderFiles(journal));
  }

  /// Closes the database as a till must find it, and as small as it can be.
  public void close(Database opened) {
    opened.call(handle -> handle.execute("set retention_time " + H2Settings.RETENTION));
    opened.call(Filling::shut);
    opened.close();
  }

  /// Past JDBI, which asks afterwards how many rows were changed, of a database that is shut.
  private static boolean shut(Handle handle) {
    try (var statement = handle.getConnection().createStatement()) {
      return statement.execute("shutdown compact");
    } catch (SQLException e) {
      throw new IllegalStateException("the database was not made small", e);
    }
  }

  /// Forces everything. Only when both are closed.
  public void force() throws IOException {
    force(Database.suffixed(database));
    try (var files = Files.list(journal)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        force(file);
      }
    }
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
