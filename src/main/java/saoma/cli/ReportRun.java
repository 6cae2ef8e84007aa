package saoma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import saoma.checkout.ShiftDesk;
import saoma.numbers.DaySums;
import saoma.report.PageText;
import saoma.settings.Home;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;

/// Opens a till's shifts and days for `saoma report`, while no till has them open. Given by the
/// wiring.
public interface ReportRun {
  /// @param work reads only
  /// @throws CannotEnter with words for a person
  <T> T read(Home home, Function<ShiftDesk, T> work) throws CannotEnter;

  /// The same for the sums of its days.
  ///
  /// @throws CannotEnter with words for a person
  <T> T numbers(Home home, Function<DaySums, T> work) throws CannotEnter;

  /// In the shop's language.
  PageText words(Home home) throws CannotEnter;

  /// Writes a report into the till's folder for reports.
  ///
  /// @param name of the file, without what the format adds
  /// @throws IOException when it cannot be written
  Path save(Home home, Sheet sheet, String name, SheetFormat format) throws IOException;
}
