package saoma;

import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;
import saoma.settings.Home;
import saoma.store.Database;
import saoma.store.JournalStart;
import saoma.store.journal.FolderFiles;
import saoma.store.journal.MoneyJournal;

/// Opens and closes the money journal of a till beside its database.
final class TillJournal {
  private TillJournal() {}

  /// The database is closed again where this fails.
  static JournalStart.Started start(Database database, Home home, InstantSource clock) {
    try {
      return JournalStart.with(database, new FolderFiles(home.journal()), clock);
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  /// Everything in it is forced already.
  static void close(MoneyJournal journal) {
    try {
      journal.close();
    } catch (IOException e) {
      LoggerFactory.getLogger(TillJournal.class).warn("the money journal did not close", e);
    }
  }
}
