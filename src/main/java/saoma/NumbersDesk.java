package saoma;

import java.io.IOException;
import java.nio.file.Path;
import saoma.numbers.Compared;
import saoma.numbers.DaySums;
import saoma.numbers.Span;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;
import saoma.ui.numbers.NumbersDoor;

/// The sums of the books' days as the screen of the numbers sees them.
record NumbersDesk(DaySums days, ReportFolder reports) implements NumbersDoor {
  @Override
  public Compared numbers(Span span) {
    return Compared.of(span, days);
  }

  @Override
  public Path save(Sheet sheet, String name, SheetFormat format) throws IOException {
    return reports.save(sheet, name, format);
  }
}
