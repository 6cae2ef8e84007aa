package saoma.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of separated text. Tabs separate without any quoting, because names hold quotes; commas and
/// semicolons separate as RFC 4180 says, and a quoted cell may run over several lines. A quote that
/// never closes costs its own line only.
final class TextRows implements Rows {
  /// A quoted cell over more lines than this is a quote that somebody forgot.
  private static final int MOST_LINES = 20;

  private final TextLines lines;
  private final Deque<Numbered> ahead = new ArrayDeque<>();
  private final char separator;
  private final CsvReader.CsvReaderBuilder csv;

  private record Numbered(long number, String text) {}

  TextRows(Path file) throws IOException {
    lines = new TextLines(file, Encoding.of(file));
    separator = separator(file);
    csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
  }

  /// By the first line that says something; the file's name where it does not.
  private char separator(Path file) throws IOException {
    var first = line();
    while (first != null && isSilent(first.text())) {
      first = line();
    }
    if (first == null) {
      return '\t';
    }
    ahead.addFirst(first);
    var text = first.text();
    if (file.getFileName().toString().endsWith(".tsv") || text.indexOf('\t') >= 0) {
      return '\t';
    }
    return text.indexOf(',') < 0 && text.indexOf(';') >= 0 ? ';' : ',';
  }

  private static boolean isSilent(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private @Nullable Numbered line() throws IOException {
    var kept = ahead.pollFirst();
    if (kept != null) {
      return kept;
    }
    var text = lines.next();
    return text == null ? null : new Numbered(lines.number(), text);
  }

  @Override
  public @Nullable Row next() throws IOException {
    var line = line();
    while (line != null && isSilent(line.text())) {
      line = line();
    }
    if (line == null) {
      return null;
    }
    if (line.text().length() > TextLines.LONGEST) {
      return broken(line, ImportReport.Reason.LINE_TOO_LONG);
    }
    return separator == '\t'
        ? new Row(line.number(), cells(Arrays.stream(line.text().split("\t", -1))), null)
        : quoted(line);
  }

  private Row quoted(Numbered first) throws IOException {
    var text = first.text();
    var more = new ArrayDeque<Numbered>();
    while (isOpen(text)) {
      var line = more.size() < MOST_LINES && text.length() < TextLines.LONGEST ? line() : null;
      if (line == null) {
        while (!more.isEmpty()) {
          ahead.addFirst(more.removeLast());
        }
        return broken(first, ImportReport.Reason.BROKEN_QUOTES);
      }
      more.add(line);
      text += "\n" + line.text();
    }
    try {
      var fields = csv.ofSingleCsvRecord(text).getFields();
      return new Row(first.number(), cells(fields.stream()), null);
    } catch (CsvParseException e) {
      return broken(first, ImportReport.Reason.BROKEN_QUOTES);
    }
  }

  /// Whether the text ends inside a quoted cell. A quote opens one only where a cell begins.
  private boolean isOpen(String text) {
    boolean open = false;
    boolean beginning = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && (open || beginning)) {
        open = !open;
        // The second quote of a pair opens the cell again.
        beginning = !open;
      } else {
        beginning = !open && c == separator;
      }
    }
    return open;
  }

  private static Row broken(Numbered line, ImportReport.Reason reason) {
    return new Row(line.number(), cells(Stream.of(line.text())), reason);
  }

  private static List<Cell> cells(Stream<String> texts) {
    return texts.map(text -> new Cell(text, false)).toList();
  }

  @Override
  public int permille() {
    return lines.permille();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
