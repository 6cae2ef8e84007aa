package saoma.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/// The rows of the first sheet of an XLSX workbook. What it unpacks to is measured before anything
/// is read: a few kilobytes can claim to be gigabytes. The table of shared texts is the one thing
/// that must be held in memory whole, so it has a bound of its own.
final class SheetRows implements Rows {
  private static final long MOST_BYTES = 1L << 30;
  private static final long MOST_SHARED_BYTES = 96L << 20;
  private static final int MOST_ENTRIES = 1_000;

  /// More columns than any list of goods has.
  private static final int MOST_CELLS = 64;

  /// Excel keeps fifteen digits; what a file holds beyond them is the noise of binary fractions.
  private static final MathContext EXCEL = new MathContext(15);

  private final ReadableWorkbook workbook;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

  SheetRows(Path file) throws IOException {
    measure(file, MOST_BYTES);
    ReadableWorkbook opened = null;
    try {
      opened = new ReadableWorkbook(file.toFile());
      rows = opened.getFirstSheet().openStream().iterator();
      workbook = opened;
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        opened.close();
      }
      throw new UnreadableFile(ImportReport.Trouble.NOT_A_SHEET, e);
    }
  }

  /// Unpacks everything once, keeping nothing. What the archive says of its own sizes is not
  /// believed.
  static void measure(Path file, long mostBytes) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new UnreadableFile(ImportReport.Trouble.TOO_LARGE, null);
      }
      long left = mostBytes;
      for (var entry : zip.stream().toList()) {
        boolean shared = entry.getName().endsWith("sharedStrings.xml");
        try (var in = zip.getInputStream(entry)) {
          left -= unpacked(in, shared ? Math.min(left, MOST_SHARED_BYTES) : left);
        }
      }
    } catch (UnreadableFile e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableFile(ImportReport.Trouble.NOT_A_SHEET, e);
    }
  }

  private static long unpacked(InputStream in, long most) throws IOException {
    var buffer = new byte[1 << 16];
    long bytes = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes += read;
      if (bytes > most) {
        throw new UnreadableFile(ImportReport.Trouble.TOO_LARGE, null);
      }
    }
    return bytes;
  }

  @Override
  public @Nullable Row next() throws IOException {
    try {
      while (rows.hasNext()) {
        var row = rows.next();
        var cells = cells(row);
        boolean silent = cells.stream().allMatch(cell -> cell.text().isBlank());
        if (!silent && !cells.getFirst().text().startsWith("#")) {
          return new Row(row.getRowNum(), cells, null);
        }
      }
      return null;
    } catch (RuntimeException e) {
      // The reader throws what it likes at XML that is no sheet.
      throw new UnreadableFile(ImportReport.Trouble.NOT_A_SHEET, e);
    }
  }

  private static List<Rows.Cell> cells(org.dhatim.fastexcel.reader.Row row) {
    var cells = new ArrayList<Rows.Cell>();
    for (int i = 0; i < Math.min(MOST_CELLS, row.getCellCount()); i++) {
      cells.add(row.getOptionalCell(i).map(SheetRows::cell).orElse(new Rows.Cell("", false)));
    }
    return cells;
  }

  private static Rows.Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
      return new Rows.Cell(shown(number), true);
    }
    var text = cell.getType() == CellType.ERROR ? "" : cell.getRawValue();
    var value = cell.getType() == CellType.STRING ? cell.asString() : text;
    return new Rows.Cell(value == null ? "" : value, false);
  }

  private static String shown(BigDecimal number) {
    var rounded = number.round(EXCEL);
    // 1E+999999999 is a number of a few bytes, and a text of a gigabyte.
    boolean readable = Math.abs(rounded.scale()) < 100;
    return readable ? rounded.stripTrailingZeros().toPlainString() : rounded.toString();
  }

  @Override
  public int permille() {
    return ImportProgress.UNKNOWN;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
