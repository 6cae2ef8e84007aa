package saoma;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import saoma.checkout.ShiftDesk;
import saoma.cli.CannotEnter;
import saoma.cli.ReportRun;
import saoma.device.ReceiptFolder;
import saoma.device.ReceiptText;
import saoma.report.PageText;
import saoma.settings.Home;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;
import saoma.store.CannotOpen;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.PrintTable;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;

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
      var owed = new PrintTable(books).owedOriginals();
      return work.apply(
          new ShiftDesk(
              books,
              clock,
              () -> settings,
              number -> printer.hasOriginal(number) && !owed.contains(number)));
    } catch (CannotOpen e) {
      throw new CannotEnter(Refusals.words(e.reason(), home), e);
    }
  }

  @Override
  public PageText words(Home home) throws CannotEnter {
    var texts = new Texts(Language.of(Wiring.settings(home).shop().language()));
    return new PageText(texts::now, ShiftDesk.ZONE);
  }

  @Override
  public Path save(Home home, Sheet sheet, String name, SheetFormat format) throws IOException {
    return new ReportFolder(home.reports()).save(sheet, name, format);
  }
}
