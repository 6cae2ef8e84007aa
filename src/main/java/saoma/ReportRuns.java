package saoma;

import java.time.InstantSource;
import java.util.function.Function;
import saoma.checkout.ShiftDesk;
import saoma.cli.CannotEnter;
import saoma.cli.ReportRun;
import saoma.device.ReceiptFolder;
import saoma.device.ReceiptText;
import saoma.settings.Home;
import saoma.store.CannotOpen;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;

/// Opens the books for a report, which writes nothing.
record ReportRuns(InstantSource clock) implements ReportRun {
  @Override
  public <T> T read(Home home, Function<ShiftDesk, T> work) throws CannotEnter {
    if (!Database.exists(home.database())) {
      throw new CannotEnter("There are no books in " + home.root() + ".");
    }
    var settings = Wiring.settings(home);
    var printer = new ReceiptFolder(home.receipts(), new ReceiptText(ReceiptText.WIDE));
    try (var database = Database.open(home.database())) {
      var books = new DurableTx(database, settings.shop().till(), Halt.jvm());
      return work.apply(new ShiftDesk(books, clock, () -> settings, printer::hasOriginal));
    } catch (CannotOpen e) {
      throw new CannotEnter(Refusals.words(e.reason(), home), e);
    }
  }
}
