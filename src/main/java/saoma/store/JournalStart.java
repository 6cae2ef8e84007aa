package saoma.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.LoggerFactory;
import saoma.store.CannotOpen.Reason;
import saoma.store.Recovered.Anew;
import saoma.store.Recovered.Why;
import saoma.store.Replay.DoesNotFit;
import saoma.store.journal.Aside;
import saoma.store.journal.Head;
import saoma.store.journal.JournalFiles;
import saoma.store.journal.MoneyJournal;
import saoma.store.journal.Segment;
import saoma.store.journal.Walk;
import saoma.store.journal.Written;
import saoma.store.journal.WrongText;

/// Brings the money journal and the database together before the first sale. What the database
/// lacks it is given, a record in a transaction, each with its head, so that a start that is itself
/// stopped goes on where it was. Nothing that was found is ever deleted.
///
/// The database wins where it has everything (the journal begins anew behind it, the old files are
/// kept); where it lacks what a damaged journal held nobody may guess, and the start is refused.
public final class JournalStart {
  private final Database database;
  private final JournalFiles files;
  private final InstantSource clock;
  private final int slots;

  private JournalStart(Database database, JournalFiles files, InstantSource clock, int slots) {
    this.database = database;
    this.slots = slots;
    this.files = files;
    this.clock = clock;
  }

  /// A journal to write on, and what had to be done for it.
  ///
  /// @param installation the name of these books, which no other till's have
  public record Started(MoneyJournal journal, Recovered recovered, String installation) {}

  /// @param database just opened; it is left open whatever happens
  /// @throws CannotOpen if the two cannot be brought together; neither has lost anything then
  public static Started with(Database database, JournalFiles files, InstantSource clock) {
    return with(database, files, clock, Segment.SLOTS);
  }

  /// For the proofs, where a few sales must fill more than one file.
  ///
  /// @param slots in each file of a journal that begins
  public static Started with(
      Database database, JournalFiles files, InstantSource clock, int slots) {
    try {
      var started = new JournalStart(database, files, clock, slots).start();
      started
          .recovered()
          .words()
          .forEach(words -> LoggerFactory.getLogger(JournalStart.class).warn("{}", words));
      return started;
    } catch (IOException e) {
      throw new CannotOpen(Reason.NO_ACCESS, "the money journal cannot be read or written", e);
    } catch (JdbiException | IllegalArgumentException e) {
      throw new CannotOpen(Reason.DAMAGED, "the database does not fit the journal's records", e);
    } catch (DoesNotFit e) {
      throw new CannotOpen(Reason.JOURNAL, "the journal does not fit the database", e);
    }
  }

  private Started start() throws IOException {
    var head = database.call(h -> new MoneyHead(h).read());
    var at = head.orElse(Head.NONE);
    var standing = Standing.of(at, files);
    if (standing.walked().isEmpty()) {
      return anew(head.isPresent() ? Why.MISSING : Why.FIRST, standing, Recovered.NOTHING.given());
    }
    if (standing.walked().isWhole() && standing.canGive()) {
      return goOn(standing);
    }
    if (standing.ahead() < 0) {
      return anew(Why.BEHIND, standing, Recovered.NOTHING.given());
    }
    if (!standing.isLevel() && !standing.canGive()) {
      throw new CannotOpen(Reason.JOURNAL, refusal(standing));
    }
    return anew(Why.DAMAGED, standing, give(standing));
  }

  private static String refusal(Standing standing) {
    return standing
        .fault()
        .map(fault -> fault.words())
        .or(() -> standing.unreadable().map(seq -> "Record " + seq + " makes no sense."))
        .orElse(
            "The journal begins behind record "
                + standing.walked().before().seq()
                + " and does not have the database's record "
                + standing.database().seq()
                + ".");
  }

  private Started goOn(Standing standing) throws IOException {
    var given = give(standing);
    var torn = standing.walked().end().orElseThrow().torn() > 0;
    var journal = MoneyJournal.resume(files, clock, standing.walked());
    if (standing.walked().last().equals(standing.walked().before())) {
      // The start that made the file went no further.
      anchor(journal);
    }
    return new Started(journal, new Recovered(given, Optional.empty(), torn), name());
  }

  private String name() {
    return database.installation().name();
  }

  private void anchor(MoneyJournal journal) throws IOException {
    var first = journal.append(List.of(database.call(Replay::anchor)));
    committed(handle -> new MoneyHead(handle).write(first));
  }

  private Recovered.Given give(Standing standing) throws IOException {
    var tally = new Tally();
    if (standing.ahead() > 0) {
      Walk.from(
          standing.database().seq(),
          files,
          (record, _, _) -> {
            if (record.seq() > standing.database().seq()) {
              give(record, tally);
            }
          });
    }
    return tally.given();
  }

  private void give(Written record, Tally tally) {
    try {
      var batch = record.batch();
      committed(handle -> {
        new Replay(handle).apply(batch);
        new MoneyHead(handle).write(record.head());
        PlaceTable.note(handle, record.head(), batch.entries());
        database.readInstallationAgain();
      });
      tally.add(batch);
    } catch (WrongText e) {
      throw new DoesNotFit("record " + record.seq() + ": " + e.getMessage());
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new DoesNotFit("record " + record.seq() + " is refused: " + e.getMessage());
    }
  }

  private Started anew(Why why, Standing standing, Recovered.Given given) throws IOException {
    var suffix = standing.walked().isEmpty() ? "" : Aside.all(files);
    var head = database.call(h -> new MoneyHead(h).read()).orElse(Head.NONE);
    var journal = MoneyJournal.begin(files, clock, head, slots);
    anchor(journal);
    return new Started(
        journal,
        new Recovered(given, Optional.of(new Anew(why, head, suffix, standing.fault())), false),
        name());
  }

  private void committed(Consumer<Handle> work) {
    database.call(handle -> {
      try {
        work.accept(handle);
        handle.execute("commit");
        handle.execute("checkpoint sync");
        return true;
      } catch (RuntimeException | Error e) {
        rolledBack(handle);
        throw e;
      }
    });
  }

  private static void rolledBack(Handle handle) {
    try {
      handle.getConnection().rollback();
    } catch (SQLException e) {
      throw new CannotOpen(Reason.DAMAGED, "the database cannot even undo", e);
    }
  }
}
