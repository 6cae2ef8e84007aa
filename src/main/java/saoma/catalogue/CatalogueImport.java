package saoma.catalogue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.ImportReport.Line;
import saoma.catalogue.ImportReport.Reason;
import saoma.catalogue.ImportReport.Trouble;

/// Brings a list of goods into a catalogue: TSV, CSV or XLSX, told apart by their content. Lines go
/// in by batches, so that a million need no more memory than a thousand; a line that cannot be used
/// is named and the rest goes in. Batches that are in stay in, whatever comes after.
public final class CatalogueImport {
  private static final int BATCH = 1_000;

  private final Catalogue catalogue;
  private final StockCounts stock;

  /// @param stock where a list that says how much there is of a product counts it
  public CatalogueImport(Catalogue catalogue, StockCounts stock) {
    this.catalogue = catalogue;
    this.stock = stock;
  }

  /// Reads the file to its end, or to what makes that impossible; never throws for what a file
  /// holds. Which column is what the file itself says.
  public ImportReport run(Path file, ImportProgress progress) {
    return run(file, new Run(null, true, progress));
  }

  /// The same, with columns that a person has chosen.
  public ImportReport run(Path file, ColumnChoice choice, ImportProgress progress) {
    return run(file, new Run(choice, true, progress));
  }

  /// What an import would do, changing nothing.
  ///
  /// @param choice of the columns; null for what the file itself says
  public ImportPreview preview(Path file, @Nullable ColumnChoice choice, ImportProgress progress) {
    var run = new Run(choice, false, progress);
    var report = run(file, run);
    return new ImportPreview(run.first, run.choice(), report);
  }

  private static ImportReport run(Path file, Run run) {
    try (var rows = open(file)) {
      run.all(rows);
      return run.report(null);
    } catch (Rows.UnreadableFile e) {
      return run.report(e.trouble());
    } catch (NoSuchFileException | FileNotFoundException e) {
      return run.report(Trouble.NO_FILE);
    } catch (IOException e) {
      return run.report(Trouble.CANNOT_READ);
    }
  }

  private static Rows open(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Rows.UnreadableFile(Trouble.OLD_EXCEL, null);
    }
    return startsWith(head, 'P', 'K', 3, 4) ? new SheetRows(file) : new TextRows(file);
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /// One file on its way in.
  private final class Run {
    private final @Nullable ColumnChoice wanted;
    private final boolean writes;
    private final ImportProgress progress;
    private final CodeSet codes = new CodeSet();
    private final ImportBatch batch = new ImportBatch(catalogue, stock);
    private final List<List<String>> first = new ArrayList<>();
    private ColumnChoice taken = new ColumnChoice(Header.BY_POSITION, false);
    private final List<Line> repeatedLines = new ArrayList<>();
    private final List<Line> skippedLines = new ArrayList<>();
    private long lines;
    private long added;
    private long replaced;
    private long unchanged;
    private long repeated;
    private long skipped;
    private long counted;

    Run(@Nullable ColumnChoice wanted, boolean writes, ImportProgress progress) {
      this.wanted = wanted;
      this.writes = writes;
      this.progress = progress;
    }

    ColumnChoice choice() {
      return taken;
    }

    void all(Rows rows) throws IOException {
      try {
        var top = rows.next();
        if (top == null) {
          return;
        }
        taken = wanted == null ? ColumnChoice.of(top.cells()) : wanted;
        show(top);
        requireColumns(rows);
        var reader = new ProductReader(taken.header());
        for (var row = taken.headed() ? next(rows) : top; row != null; row = next(rows)) {
          take(row.number(), reader.read(row, catalogue::byCode));
          if (lines % BATCH == 0) {
            flush();
            if (!progress.goOn(lines, rows.permille())) {
              throw new Rows.UnreadableFile(Trouble.CANCELLED, null);
            }
          }
        }
      } finally {
        flush();
      }
    }

    private Rows.@Nullable Row next(Rows rows) throws IOException {
      var row = rows.next();
      if (row != null) {
        show(row);
      }
      return row;
    }

    private void show(Rows.Row row) {
      if (first.size() < ImportPreview.ROWS) {
        first.add(row.cells().stream().map(Rows.Cell::text).map(Run::glimpse).toList());
      }
    }

    private static String glimpse(String cell) {
      var tidy = Folded.tidy(cell);
      return tidy.substring(0, Math.min(tidy.length(), ImportPreview.LONGEST));
    }

    /// A list whose header names no column for the name is refused; a person may choose to change
    /// prices only.
    private void requireColumns(Rows rows) throws IOException {
      var coded = taken.header().has(Header.Part.CODE);
      if (coded && (wanted != null || taken.header().has(Header.Part.NAME))) {
        return;
      }
      // Whoever is to choose the columns sees what is in them.
      while (first.size() < ImportPreview.ROWS && next(rows) != null) {}
      throw new Rows.UnreadableFile(coded ? Trouble.NO_NAME_COLUMN : Trouble.NO_CODE_COLUMN, null);
    }

    private void take(long number, ProductReader.Result result) {
      lines++;
      switch (result) {
        case ProductReader.Result.Read read -> batch.add(number, read);
        case ProductReader.Result.Refused(var reason, var cell) -> {
          skipped++;
          name(skippedLines, number, reason, cell);
        }
      }
    }

    private void take(ImportBatch.Line line) {
      var read = line.read();
      var first = codes.add(line.code());
      var sameProduct = first && batch.isSameProduct(read);
      if (!first) {
        repeated++;
        name(repeatedLines, line.number(), Reason.REPEATED, line.code());
      } else if (read.was().isPresent()) {
        replaced++;
        unchanged += sameProduct && batch.isSameStock(read) ? 1 : 0;
      } else {
        added++;
      }
      if (!sameProduct) {
        batch.bring(read);
      }
      batch.count(read);
    }

    private void flush() {
      batch.known().forEach(this::take);
      counted += batch.end(writes);
    }

    ImportReport report(@Nullable Trouble trouble) {
      return new ImportReport(
          lines,
          added,
          replaced,
          unchanged,
          repeated,
          skipped,
          counted,
          repeatedLines,
          skippedLines,
          trouble);
    }
  }

  private static void name(List<Line> lines, long number, Reason reason, String cell) {
    if (lines.size() < ImportReport.NAMED) {
      var tidy = Folded.tidy(cell);
      lines.add(new Line(number, reason, tidy.substring(0, Math.min(tidy.length(), 60))));
    }
  }
}
