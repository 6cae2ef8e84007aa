package saoma.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A sheet as CSV (RFC 4180) in UTF-8 with the mark by which Excel knows it. A line before each
/// table has its title.
public final class CsvSheet {
  private static final char MARK = '\uFEFF';

  /// Excel makes floating numbers of these, and loses digits from the sixteenth on.
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{12,}");

  /// What a spreadsheet would run as a formula. Names of products come from outside.
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private CsvSheet() {}

  /// @throws IOException when the file cannot be written
  public static void write(Sheet sheet, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(MARK);
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord(words(sheet.title()));
    sheet.lines().forEach(line -> csv.writeRecord(words(line)));
    for (var table : sheet.tables()) {
      csv.writeRecord("");
      csv.writeRecord(words(table.title()));
      csv.writeRecord(table.columns().stream().map(CsvSheet::words).toList());
      table.rows().forEach(row -> csv.writeRecord(fields(row)));
    }
    csv.flush();
  }

  private static List<String> fields(List<Cell> row) {
    var fields = new ArrayList<String>();
    for (var cell : row) {
      fields.add(cell instanceof Cell.Words(var text) ? words(text) : CellText.of(cell));
    }
    return fields;
  }

  /// A TAB before it makes a spreadsheet take it as words, as the channels' own bills do.
  private static String words(String text) {
    return LONG_NUMBER.matcher(text).matches() || FORMULA.matcher(text).matches()
        ? "\t" + text
        : text;
  }
}
