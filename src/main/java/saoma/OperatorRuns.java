package saoma;

import java.io.IOException;
import java.time.InstantSource;
import saoma.checkout.BooksOfStaff;
import saoma.cli.CannotEnter;
import saoma.cli.OperatorRun;
import saoma.operator.StaffDesk;
import saoma.settings.Home;
import saoma.store.CannotOpen;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.JournalStart;
import saoma.store.journal.FolderFiles;

/// Opens the books with their journal, as a till does, so that what is done to its people stands in
/// both.
record OperatorRuns(InstantSource clock) implements OperatorRun {
  @Override
  public int reset(Home home) throws CannotEnter {
    if (!Database.exists(home.database())) {
      throw new CannotEnter("There are no books in " + home.root() + ".");
    }
    var till = Wiring.settings(home).shop().till();
    try (var database = Database.open(home.database());
        var journal =
            JournalStart.with(database, new FolderFiles(home.journal()), clock).journal()) {
      var books = new DurableTx(database, till, Halt.jvm(), journal);
      return StaffDesk.resetManagers(new BooksOfStaff(books), clock);
    } catch (CannotOpen e) {
      throw new CannotEnter(Refusals.words(e.reason(), home), e);
    } catch (IOException e) {
      throw new CannotEnter("The money journal did not close: " + e.getMessage(), e);
    }
  }
}
