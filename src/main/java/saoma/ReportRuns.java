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
import saoma.numbers.DaySums;
import saoma.report.PageText;
import saoma.settings.Home;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;
import saoma.store.CannotOpen;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.PrintTable;
import saoma.store.StoredDays;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;

/// Opens the books for a report, which writes nothing.
record ReportRuns(InstantSource clock) implements ReportRun {
  @Override
  public <T> T read(Home home, Function<ShiftDesk, T> work) throws CannotEnter {
    var settings = Wiring.settings(home);
    var printer = new ReceiptFolder(home.receipts(), new ReceiptText(ReceiptText.WIDE));
    return books(
        home,
        books -> {
          var owed = new PrintTable(books).owedOriginals();
          return work.apply(
              new ShiftDesk(
                  books,
                  clock,
                  () -> settings,
                  number -> printer.hasOriginal(number) && !owed.contains(number)));
        });
  }

  @Override
  public <T> T numbers(Home home, Function<DaySums, T> work) throws CannotEnter {
    return books(home, books -> work.apply(new StoredDays(books)));
  }

  private static <T> T books(Home home, Function<DurableTx, T> work) throws CannotEnter {
    if (!Database.exists(home.database())) {
      throw new CannotEnter("There are no books in " + home.root() + ".");
    }
    var settings = Wiring.settings(home);
    try (var database = Database.open(home.database())) {
      return work.apply(new DurableTx(database, settings.shop().till(), Halt.jvm()));
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
