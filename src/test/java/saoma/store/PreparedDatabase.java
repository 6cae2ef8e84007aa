package saoma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database with all its tables and nothing in them, made once for a process of tests and copied
/// for each. Every migration again for every test took a third of the time of the books' tests;
/// that they run is what [DatabaseTest] is about.
public final class PreparedDatabase {
  private PreparedDatabase() {}

  private static final class Once {
    private static final byte[] FILE = made();

    private Once() {}
  }

  /// Puts one there, unless there is something.
  ///
  /// @param file without the suffix that H2 adds
  public static void in(Path file) {
    var real = Database.suffixed(file.toAbsolutePath());
    try {
      if (!Files.exists(real)) {
        Files.createDirectories(real.resolveSibling("."));
        Files.write(real, Once.FILE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without the installation's name: each makes its own.
  private static byte[] made() {
    try {
      var folder = Files.createTempDirectory("saoma-database");
      var file = folder.resolve("till");
      Database.open(file).close();
      try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
          var statement = connection.createStatement()) {
        statement.execute("delete from installation");
        statement.execute("checkpoint sync");
      }
      var bytes = Files.readAllBytes(Database.suffixed(file));
      try (var left = Files.newDirectoryStream(folder)) {
        for (var one : left) { // H2 leaves a trace file, or does not.
          Files.delete(one);
        }
      }
      Files.delete(folder);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
