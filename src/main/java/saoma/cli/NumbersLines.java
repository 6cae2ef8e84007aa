package saoma.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import saoma.numbers.Compared;
import saoma.numbers.Span;
import saoma.report.NumbersSheet;
import saoma.report.NumbersText;
import saoma.settings.Home;
import saoma.sheet.CellFigures;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;

/// The numbers of a span in one of the forms of `saoma report`.
record NumbersLines(ReportRun run, Home home, ReportCommand.Format format) {
  private static final String BETWEEN = "  ";

  /// @throws CannotEnter with words for a person
  List<String> told(Span span) throws CannotEnter {
    var compared = run.numbers(home, days -> Compared.of(span, days));
    var sheet = NumbersSheet.of(compared, new NumbersText(run.words(home).words()));
    return switch (format) {
      case TEXT -> text(sheet);
      case JSON -> written(sheet, SheetFormat.JSON);
      case CSV -> written(sheet, SheetFormat.CSV);
      case PDF -> List.of(saved(sheet, span, SheetFormat.PDF));
      case XLSX -> List.of(saved(sheet, span, SheetFormat.XLSX));
    };
  }

  private String saved(Sheet sheet, Span span, SheetFormat kind) throws CannotEnter {
    try {
      return run.save(home, sheet, NumbersSheet.file(span), kind).toString();
    } catch (IOException e) {
      throw new CannotEnter("The report cannot be written below " + home.reports() + ".", e);
    }
  }

  private static List<String> written(Sheet sheet, SheetFormat kind) {
    try (var out = new ByteArrayOutputStream()) {
      kind.write(sheet, out);
      return out.toString(StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be full of a report", e);
    }
  }

  private static List<String> text(Sheet sheet) {
    var lines = new ArrayList<String>();
    lines.add(sheet.title());
    lines.addAll(sheet.lines());
    for (var table : sheet.tables()) {
      lines.add("");
      lines.add(table.title());
      lines.addAll(text(table));
    }
    return lines;
  }

  private static List<String> text(Sheet.Table table) {
    var rows = new ArrayList<List<String>>();
    rows.add(table.columns());
    table.rows().forEach(row -> rows.add(row.stream().map(CellFigures::of).toList()));
    var widths =
        IntStream.range(0, table.columns().size())
            .map(at -> rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0))
            .boxed()
            .toList();
    return rows.stream()
        .map(row ->
            IntStream.range(0, row.size())
                .mapToObj(at -> padded(row.get(at), widths.get(at), at > 0))
                .collect(Collectors.joining(BETWEEN))
                .stripTrailing())
        .toList();
  }

  private static String padded(String text, int width, boolean right) {
    var room = " ".repeat(Math.max(0, width - width(text)));
    return right ? room + text : text + room;
  }

  /// A Chinese character is as wide as two others.
  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }
}
