package saoma.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Books;
import saoma.operator.Person;
import saoma.store.journal.Entry;
import saoma.store.journal.MoneyJournal;
import saoma.store.journal.NotWritten;

/// The one way to write money: transaction, money journal, commit, `CHECKPOINT SYNC`, and only then
/// back to the caller. H2's commit alone forces nothing to disk. Everything runs on the database's
/// one writer thread, so a work sees no other work's half.
///
/// What the work wrote is forced to the journal before the commit, so that whatever H2 loses later
/// can be given back; the commit carries the journal's new head. A crash between the two leaves a
/// record that the next start gives to the database.
public final class DurableTx implements Books {
  private final Database database;
  private final String till;
  private final Halt halt;
  private final @Nullable MoneyJournal journal;
  private volatile Supplier<Person> seller = () -> Person.NOBODY;
  private volatile TradeCost cost = TradeCost.NONE;

  /// @param till two digits or capitals, part of each attempt number
  /// @param journal as `JournalStart` gave it, for this database
  public DurableTx(Database database, String till, Halt halt, @Nullable MoneyJournal journal) {
    if (!till.matches("[0-9A-Z]{2}")) {
      throw new IllegalArgumentException("a till's code is two digits or capitals");
    }
    this.database = database;
    this.till = till;
    this.halt = halt;
    this.journal = journal;
  }

  /// Without a journal: for commands that only read the books. A database that has a journal takes
  /// no money this way.
  public DurableTx(Database database, String till, Halt halt) {
    this(database, till, halt, null);
  }

  /// Whose sales these are from now on.
  ///
  /// @param present who is at the till; asked inside of each transaction, so it must not wait
  public void soldBy(Supplier<Person> present) {
    seller = present;
  }

  /// What the channels keep from now on.
  public void costing(TradeCost fees) {
    cost = fees;
  }

  /// Over a database that was opened read only.
  static DurableTx looking(Database database) {
    return new DurableTx(database, "00", Halt.jvm());
  }

  @Override
  public <T> T durable(Function<Pages, T> work) {
    return database.call(handle -> {
      var recording = new Recording(pages(handle), seller, cost);
      T result;
      List<Entry> entries;
      try {
        result = work.apply(recording);
        entries = recording.entries();
        requireJournal(entries, handle);
      } catch (RuntimeException | Error e) {
        end(End.FORGET, handle, List.of());
        throw e;
      }
      end(End.FORCE, handle, entries);
      return result;
    });
  }

  @Override
  public <T> T read(Function<Pages, T> work) {
    return run(End.FORGET, handle -> work.apply(pages(handle)));
  }

  /// For what no money hangs on: committed, and forced to disk by the next durable work.
  <T> T casual(Function<Handle, T> work) {
    return run(End.COMMIT, work);
  }

  /// The same, on disk when it returns.
  <T> T forced(Function<Handle, T> work) {
    return run(End.FORCE, work);
  }

  /// For tables that are no pages of the books.
  <T> T look(Function<Handle, T> work) {
    return run(End.FORGET, work);
  }

  private enum End {
    /// Undone, so that a work that only reads cannot write.
    FORGET,
    COMMIT,
    FORCE
  }

  private <T> T run(End end, Function<Handle, T> work) {
    return database.call(handle -> {
      T result;
      try {
        result = work.apply(handle);
      } catch (RuntimeException | Error e) {
        end(End.FORGET, handle, List.of());
        throw e;
      }
      end(end, handle, List.of());
      return result;
    });
  }

  private void requireJournal(List<Entry> entries, Handle handle) {
    if (journal == null && !entries.isEmpty() && new MoneyHead(handle).read().isPresent()) {
      throw new IllegalStateException("money without its journal");
    }
  }

  /// Everything here is the last act of a transaction. If it fails nobody knows what is on disk, so
  /// there is no second try; only a journal that took nothing leaves no doubt.
  private void end(End end, Handle handle, List<Entry> entries) {
    try {
      finish(end, handle, entries);
    } catch (NotWritten e) {
      end(End.FORGET, handle, List.of());
      throw e;
    } catch (SQLException | IOException | RuntimeException | Error e) {
      database.abandon();
      var what = "the end of a transaction failed (" + end + ")";
      halt.because(what, e);
      throw new OutcomeUnknown(what, e);
    }
  }

  private void finish(End end, Handle handle, List<Entry> entries)
      throws SQLException, IOException {
    var connection = handle.getConnection();
    switch (end) {
      case FORGET -> connection.rollback();
      case COMMIT -> connection.commit();
      case FORCE -> {
        if (journal != null && !entries.isEmpty()) {
          var head = journal.append(entries);
          new MoneyHead(handle).write(head);
          PlaceTable.note(handle, head, entries);
        }
        connection.commit();
        try (var statement = connection.createStatement()) {
          statement.execute("checkpoint sync");
        }
      }
    }
  }

  private BookPages pages(Handle handle) {
    return new BookPages(handle, till, database.installation());
  }
}
