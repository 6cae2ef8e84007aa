package saoma.store;

import java.io.IOException;
import java.util.Optional;
import saoma.store.journal.Fault;
import saoma.store.journal.Head;
import saoma.store.journal.JournalFiles;
import saoma.store.journal.Walk;
import saoma.store.journal.Walked;
import saoma.store.journal.Written;
import saoma.store.journal.WrongText;

/// How a journal and a database stand to each other, found without changing either. Only the files
/// from the database's own record on are read; the older ones are the business of `saoma verify`.
///
/// @param known whether the database's head stands in the journal as the database has it
/// @param unreadable the first record behind it that makes no sense, if there is one
record Standing(Head database, Walked walked, boolean known, Optional<Long> unreadable) {
  static Standing of(Head database, JournalFiles files) throws IOException {
    var look = new Look(database);
    var walked = Walk.from(database.seq(), files, look);
    return new Standing(
        database, walked, look.known || walked.before().equals(database), look.unreadable);
  }

  /// Records that the database lacks.
  long ahead() {
    return walked.last().seq() - database.seq();
  }

  boolean isLevel() {
    return walked.last().equals(database);
  }

  /// Whether every record that the database lacks is there, bound to the database's own, and makes
  /// sense.
  boolean canGive() {
    return known
        && unreadable.isEmpty()
        && walked.faults().stream()
            .noneMatch(f -> f.seq() > database.seq() && f.seq() <= walked.last().seq());
  }

  Optional<Fault> fault() {
    return walked.faults().stream().filter(f -> f.kind() != Fault.Kind.UNFINISHED).findFirst();
  }

  private static final class Look implements Walk.Reader {
    private final Head database;
    private boolean known;
    private Optional<Long> unreadable = Optional.empty();

    Look(Head database) {
      this.database = database;
    }

    @Override
    public void read(Written record, String segment, long offset) {
      if (record.seq() == database.seq()) {
        known = record.head().equals(database);
      }
      if (record.seq() > database.seq() && unreadable.isEmpty()) {
        try {
          record.batch();
        } catch (WrongText e) {
          unreadable = Optional.of(record.seq());
        }
      }
    }
  }
}
