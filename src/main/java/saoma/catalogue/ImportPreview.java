package saoma.catalogue;

import java.util.List;

/// What an import would do.
///
/// @param rows the first of the file, as they stand there, its header too
/// @param choice of the columns that this was worked out with
/// @param report what would become of each line
public record ImportPreview(List<List<String>> rows, ColumnChoice choice, ImportReport report) {
  /// As many rows as are looked at.
  public static final int ROWS = 12;

  /// Of a cell, in characters.
  static final int LONGEST = 80;

  public ImportPreview {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// Of the rows that are shown.
  public int columns() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /// Products that are there and will be another way.
  public long changed() {
    return report.replaced() - report.unchanged();
  }
}
