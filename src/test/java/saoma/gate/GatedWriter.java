package saoma.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/// Runs with nothing but one H2 on its class path, and commits as the till does: `WRITE_DELAY=0`,
/// then `CHECKPOINT SYNC`, then a number on standard output, which is the acknowledgement.
final class GatedWriter {
  private static final String AS_THE_TILL = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  /// A till's pace.
  private static final Duration PACE = Duration.ofMillis(200);

  /// An older row is changed too, so that old blocks become free.
  private static final int CHANGES_EACH = 3;

  private GatedWriter() {}

  /// @param arguments `version`, or `write FOLDER`, `count FOLDER` or `reuse FOLDER COMMITS`
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "version" -> version();
      case "write" -> write(Path.of(arguments[1]));
      case "count" -> count(Path.of(arguments[1]));
      case "reuse" -> reuse(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void version() throws SQLException {
    try (var connection = open("mem:")) {
      System.out.println(connection.getMetaData().getDatabaseProductVersion());
    }
  }

  private static Connection open(String what) throws SQLException {
    return new org.h2.Driver().connect("jdbc:h2:" + what, new Properties());
  }

  private static String file(Path folder) {
    return "file:" + folder.toAbsolutePath().resolve("gate");
  }

  private static void write(Path folder) throws SQLException, InterruptedException {
    try (var connection = open(file(folder) + AS_THE_TILL)) {
      var sales = new Sales(connection);
      System.out.println("open");
      while (true) {
        System.out.println(sales.sell());
        Thread.sleep(PACE);
      }
    }
  }

  /// Prints the newest number, and how many there are.
  private static void count(Path folder) throws SQLException {
    try (var connection = open(file(folder) + AS_THE_TILL);
        var statement = connection.createStatement();
        var row = statement.executeQuery("select coalesce(max(id), 0), count(*) from sale")) {
      row.next();
      System.out.println(row.getLong(1) + " " + row.getLong(2));
    }
  }

  /// Lets H2 use space again at once, copies the file after each commit, which is what a kill would
  /// leave, and prints how many commits the copies lacked.
  private static void reuse(Path folder, int commits) throws SQLException, IOException {
    var copy = Files.createDirectories(folder.resolve("copy"));
    var missing = 0;
    try (var connection = open(file(folder) + AS_THE_TILL + ";RETENTION_TIME=0")) {
      var sales = new Sales(connection);
      for (int commit = 0; commit < commits; commit++) {
        var sold = sales.sell();
        Files.copy(
            folder.resolve("gate.mv.db"),
            copy.resolve("gate.mv.db"),
            StandardCopyOption.REPLACE_EXISTING);
        try (var second = open(file(copy));
            var statement = second.createStatement();
            var row = statement.executeQuery("select max(id) from sale")) {
          row.next();
          missing += row.getLong(1) < sold ? 1 : 0;
        }
      }
    }
    System.out.println(missing);
  }

  private static final class Sales {
    private final Connection connection;
    private long newest;

    Sales(Connection connection) throws SQLException {
      this.connection = connection;
      try (var statement = connection.createStatement()) {
        statement.execute("create table if not exists sale(id bigint primary key, words varchar)");
        try (var row = statement.executeQuery("select coalesce(max(id), 0) from sale")) {
          row.next();
          newest = row.getLong(1);
        }
      }
      connection.setAutoCommit(false);
    }

    /// @return its number, once it is forced to the disk
    long sell() throws SQLException {
      newest++;
      try (var statement = connection.createStatement()) {
        statement.execute("insert into sale values(" + newest + ", 'sale " + newest + "')");
        if (newest % CHANGES_EACH == 0) {
          var older = newest / 2;
          statement.execute("update sale set words = 'seen at " + newest + "' where id = " + older);
        }
        connection.commit();
        statement.execute("checkpoint sync");
        return newest;
      }
    }
  }
}
