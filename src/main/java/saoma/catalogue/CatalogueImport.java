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

  public CatalogueImport(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// Reads the file to its end, or to what makes that impossible; never throws for what a file
  /// holds.
  public ImportReport run(Path file, ImportProgress progress) {
    var run = new Run(progress);
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
    private final ImportProgress progress;
    private final CodeSet codes = new CodeSet();
    private final List<Product> batch = new ArrayList<>();
    private final List<Line> repeatedLines = new ArrayList<>();
    private final List<Line> skippedLines = new ArrayList<>();
    private long lines;
    private long added;
    private long replaced;
    private long repeated;
    private long skipped;

    Run(ImportProgress progress) {
      this.progress = progress;
    }

    void all(Rows rows) throws IOException {
      try {
        var first = rows.next();
        if (first == null) {
          return;
        }
        var header = Header.of(first.cells());
        if (header.isPresent() && !header.get().has(Header.Part.NAME)) {
          throw new Rows.UnreadableFile(Trouble.NO_NAME_COLUMN, null);
        }
        var reader = new ProductReader(header.orElse(Header.BY_POSITION));
        for (var row = header.isPresent() ? rows.next() : first; row != null; row = rows.next()) {
          take(row.number(), reader.read(row));
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

    private void take(long number, ProductReader.Result result) {
      lines++;
      switch (result) {
        case ProductReader.Result.Read(var product) -> take(number, product);
        case ProductReader.Result.Refused(var reason, var cell) -> {
          skipped++;
          name(skippedLines, number, reason, cell);
        }
      }
    }

    private void take(long number, Product product) {
      batch.add(product);
      if (!codes.add(product.code())) {
        repeated++;
        name(repeatedLines, number, Reason.REPEATED, product.code());
      } else if (catalogue.byCode(product.code()).isPresent()) {
        replaced++;
      } else {
        added++;
      }
    }

    private void flush() {
      if (!batch.isEmpty()) {
        catalogue.put(List.copyOf(batch));
        batch.clear();
      }
    }

    ImportReport report(@Nullable Trouble trouble) {
      return new ImportReport(
          lines, added, replaced, repeated, skipped, repeatedLines, skippedLines, trouble);
    }
  }

  private static void name(List<Line> lines, long number, Reason reason, String cell) {
    if (lines.size() < ImportReport.NAMED) {
      var tidy = Folded.tidy(cell);
      lines.add(new Line(number, reason, tidy.substring(0, Math.min(tidy.length(), 60))));
    }
  }
}
