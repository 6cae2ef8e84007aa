package saoma.ui.numbers;

import java.io.IOException;
import java.nio.file.Path;
import saoma.numbers.Compared;
import saoma.numbers.Span;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;

/// What the screen of the numbers needs. Blocks on the database and on the disk.
public interface NumbersDoor {
  Compared numbers(Span span);

  /// Writes a report into the shop's folder for reports.
  ///
  /// @param name of the file, without what the format adds
  /// @throws IOException when it cannot be written
  Path save(Sheet sheet, String name, SheetFormat format) throws IOException;
}
