package saoma;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.cli.CannotEnter;
import saoma.cli.Verified;
import saoma.settings.Home;
import saoma.store.BooksCheck;
import saoma.store.BooksCheck.Result;
import saoma.store.journal.Day;
import saoma.store.journal.Fault;
import saoma.store.journal.FolderFiles;
import saoma.store.journal.Verification;

/// Verifies a money journal for a command, and the database beside it where there is one.
final class Verifying {
  private final List<String> words = new ArrayList<>();
  private boolean good = true;

  private Verifying() {}

  /// @param journal a folder to look at alone; null for the home's own, beside its database
  static Verified verify(Home home, @Nullable Path journal) throws CannotEnter {
    var folder = journal == null ? home.journal() : journal;
    try {
      return new Verifying().verify(home, folder, journal == null);
    } catch (IOException e) {
      throw new CannotEnter("The journal in " + folder + " cannot be read: " + e.getMessage());
    }
  }

  private Verified verify(Home home, Path folder, boolean withDatabase)
      throws IOException, CannotEnter {
    var files = new FolderFiles(folder);
    var check = new BooksCheck();
    var verification = Verification.of(files, check.records());
    if (verification.walked().isEmpty()) {
      throw new CannotEnter("There is no money journal in " + folder + ".");
    }
    journal(verification);
    Result result = withDatabase ? check.compare(home.database(), files) : new Result.NoDatabase();
    var alive = result instanceof Result.Level || result instanceof Result.InUse;
    verification.faults().forEach(fault -> broken(fault, alive));
    database(result);
    var last = verification.walked().last();
    return new Verified(
        folder,
        verification.walked().before().seq(),
        verification.records(),
        last.seq(),
        last.hash(),
        verification.faults().stream().map(Verifying::broken).toList(),
        verification.days().stream().map(Verifying::day).toList(),
        result.getClass().getSimpleName(),
        words,
        good);
  }

  private void journal(Verification verification) {
    var walked = verification.walked();
    words.add(
        "%d records, %d to %d; head %s."
            .formatted(
                verification.records(),
                walked.before().seq() + 1,
                walked.last().seq(),
                walked.last().hash()));
    if (walked.before().seq() > 0) {
      words.add("What was before record " + (walked.before().seq() + 1) + " lies elsewhere.");
    }
  }

  /// Beside a database that has everything, or that is being written on, an unfinished last record
  /// is one that nobody was told of.
  private void broken(Fault fault, boolean alive) {
    if (fault.kind() == Fault.Kind.UNFINISHED && alive) {
      words.add("The unfinished record " + fault.seq() + " was never acknowledged.");
    } else {
      good = false;
    }
  }

  private void database(Result result) {
    switch (result) {
      case Result.NoDatabase _ -> words.add("No database was compared.");
      case Result.InUse _ -> words.add("A till has the database open; it was not compared.");
      case Result.Level(var differences) when differences.isEmpty() ->
          words.add(
              "The database has come to the same record, and every payment agrees; so does every"
                  + " tally and every Z.");
      case Result.Level(var differences) -> bad("The database differs: " + differences + ".");
      case Result.DatabaseBehind(var records) ->
          words.add("The next start gives the database " + records + " records.");
      case Result.JournalBehind(var records) ->
          bad("The journal lacks " + records + " records that the database has.");
      case Result.Different(var seq) ->
          bad("Record " + seq + " reads otherwise in the database's memory.");
      case Result.NoHead _ -> bad("The database never had this journal.");
      case Result.CannotRead(var reason) -> bad("The database cannot be read (" + reason + ").");
    }
  }

  private void bad(String sentence) {
    words.add(sentence);
    good = false;
  }

  private static Verified.Broken broken(Fault fault) {
    return new Verified.Broken(
        fault.seq(), fault.segment(), fault.offset(), fault.kind().name(), fault.words());
  }

  private static Verified.Day day(Day day) {
    var totals =
        day.totals().stream()
            .map(t ->
                new Verified.Total(
                    t.channel(),
                    t.received().currency().getCurrencyCode(),
                    t.paid(),
                    t.received().minor(),
                    t.disputed(),
                    t.after().minor(),
                    t.refunds(),
                    t.returned().minor()))
            .toList();
    return new Verified.Day(
        day.day(), day.records(), day.head().seq(), day.head().onPaper(), totals);
  }
}
