package saoma.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import saoma.store.CannotOpen.Reason;
import saoma.store.power.ForgetfulDisk;

/// The till's H2 file, open on its one writer thread. Opening refuses everything under which an
/// acknowledged sale could be lost, and brings the schema up to date.
///
/// `WRITE_DELAY=0` writes at each commit, and leaves no background thread that could move chunks
/// between a commit and its `CHECKPOINT SYNC`. `OPTIMIZE_REUSE_RESULTS=FALSE`: in 2.4.240 a
/// repeated query may miss the transaction's own change (h2database issue 4299).
/// `DB_CLOSE_ON_EXIT=FALSE`: a shutdown hook of H2 can hang for ever after an I/O error.
public final class Database implements AutoCloseable {
  static final String SAFE =
      ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE"
          + ";LOCK_TIMEOUT=5000;TRACE_LEVEL_FILE=1";
  static final String LOOKING =
      ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  static final String USER = "sa";

  private final Writer writer;
  private final Handle handle;
  private Installation installation;
  private final String address;
  private boolean abandoned;

  private Database(Writer writer, Handle handle, Installation installation, String address) {
    this.writer = writer;
    this.address = address;
    this.handle = handle;
    this.installation = installation;
  }

  /// Opens or makes the database.
  ///
  /// @param file absolute or not, without the suffix that H2 adds
  /// @throws CannotOpen with the reason for a person
  public static Database open(Path file) {
    return open(file, SAFE, UnaryOperator.identity());
  }

  /// For the proofs: on a disk that may forget. Old blocks are used again at once, as in a file
  /// that has been open for longer than H2's retention time: a young file hides losses. And no
  /// trace file: H2 would write it to the real disk once the other is gone.
  public static Database openOn(ForgetfulDisk disk) {
    var address = "jdbc:h2:" + disk.database();
    var url =
        address
            + SAFE.replace("TRACE_LEVEL_FILE=1", "TRACE_LEVEL_FILE=0")
            + ";RETENTION_TIME="
            + H2Settings.RETENTION;
    var writer = new Writer();
    try {
      return writer.call(() -> {
        var opened = wrapped(writer, DatabaseFile.upToDate(url), address, UnaryOperator.identity());
        opened.handle.execute("set retention_time 0");
        return opened;
      });
    } catch (RuntimeException | Error e) {
      writer.close(() -> {});
      throw e;
    }
  }

  /// Opens a database to look at it, and changes no byte of it: not its tables, should they be
  /// older, and not its settings.
  ///
  /// @throws CannotOpen also if a till has it open
  static Database openReadOnly(Path file) {
    var writer = new Writer();
    try {
      return writer.call(() ->
          wrapped(
              writer,
              DatabaseFile.looking(file),
              DatabaseFile.lookedAt(file),
              UnaryOperator.identity()));
    } catch (RuntimeException | Error e) {
      writer.close(() -> {});
      throw e;
    }
  }

  /// For tests: other settings, and a connection that fails on purpose.
  static Database open(Path file, String settings, UnaryOperator<Connection> wrap) {
    return open(file, "file", settings, wrap);
  }

  /// @param scheme by which H2 goes to the file
  static Database open(Path file, String scheme, String settings, UnaryOperator<Connection> wrap) {
    var writer = new Writer();
    try {
      return writer.call(() -> opened(writer, file, scheme, settings, wrap));
    } catch (RuntimeException | Error e) {
      writer.close(() -> {});
      throw e;
    }
  }

  /// Whether there is a file to open.
  public static boolean exists(Path file) {
    return Files.exists(suffixed(file));
  }

  /// Writes what is there and lets go of the file, unless the outcome of a commit is unknown: then
  /// closing is not safe and nothing is done.
  @Override
  public void close() {
    writer.close(() -> {
      if (!abandoned) {
        DatabaseFile.quietly(handle.getConnection());
      }
    });
  }

  /// Writes a copy of the open file into a zip, as it stands at one moment. It goes through a
  /// second session on a thread of its own, which is as deaf to interrupts as the writer, so that
  /// sales are committed meanwhile. H2 neither forces the zip nor checks what it copies.
  ///
  /// @param zip must not be there yet
  /// @throws CannotOpen if H2 or the disk refuses; nothing in the database has changed then
  public void copyInto(Path zip) {
    var copier = new Writer();
    try {
      copier.call(() -> {
        copied(zip);
        return true;
      });
    } finally {
      copier.close(() -> {});
    }
  }

  private void copied(Path zip) {
    try (var session = DriverManager.getConnection(address, USER, "");
        var statement = session.prepareStatement("backup to ?")) {
      statement.setString(1, zip.toAbsolutePath().toString());
      statement.execute();
    } catch (SQLException e) {
      throw H2Errors.cannotOpen(e);
    }
  }

  /// Does the work on the writer thread; the caller waits, whatever interrupts it.
  <T> T call(Function<Handle, T> work) {
    return writer.call(() -> {
      if (abandoned) {
        throw new OutcomeUnknown("an earlier commit is in doubt", new IllegalStateException());
      }
      return work.apply(handle);
    });
  }

  /// From now on nothing is read, written or closed. Only from within a work.
  void abandon() {
    abandoned = true;
  }

  Installation installation() {
    return installation;
  }

  /// After the books of another installation were made again in this file. Only from within a work.
  void readInstallationAgain() {
    installation = Installation.of(handle);
  }

  private static Database opened(
      Writer writer, Path file, String scheme, String settings, UnaryOperator<Connection> wrap) {
    var prepared = DatabaseFile.prepared(file);
    DatabaseFile.lookedThrough(prepared);
    var address = "jdbc:h2:" + scheme + ":" + prepared;
    return wrapped(writer, DatabaseFile.upToDate(address + settings), address, wrap);
  }

  private static Database wrapped(
      Writer writer, Connection connection, String address, UnaryOperator<Connection> wrap) {
    try {
      connection.setAutoCommit(false);
      var handle = Jdbi.create(wrap.apply(connection)).installPlugin(new Columns()).open();
      var installation = Installation.of(handle);
      return new Database(writer, handle, installation, address);
    } catch (SQLException e) {
      DatabaseFile.quietly(connection);
      throw H2Errors.cannotOpen(e);
    } catch (JdbiException e) {
      DatabaseFile.quietly(connection);
      throw new CannotOpen(Reason.DAMAGED, "it cannot be read or written", e);
    } catch (RuntimeException | Error e) {
      DatabaseFile.quietly(connection);
      throw e;
    }
  }

  /// The file as H2 names it.
  public static Path suffixed(Path file) {
    return file.resolveSibling(file.getFileName() + ".mv.db");
  }
}
