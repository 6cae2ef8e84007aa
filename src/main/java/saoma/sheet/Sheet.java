package saoma.sheet;

import java.util.List;

/// A report, without how it looks.
///
/// @param lines what is said before the tables, a line each
public record Sheet(String title, List<String> lines, List<Table> tables) {
  public Sheet {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a report without a name");
    }
    lines = List.copyOf(lines);
    tables = List.copyOf(tables);
  }

  /// Rows under named columns. The first column says what a row is about, and its name may be
  /// empty.
  ///
  /// @param rows each as wide as there are columns
  /// @param hasTotal whether the last row is the sum of the others
  public record Table(String title, List<String> columns, List<List<Cell>> rows, boolean hasTotal) {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (var row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.size() + " in a table of " + columns.size() + " columns");
        }
      }
      if (hasTotal && rows.isEmpty()) {
        throw new IllegalArgumentException("a sum of nothing");
      }
    }

    /// Whether this is the row of the sum.
    public boolean isTotal(int row) {
      return hasTotal && row == rows.size() - 1;
    }
  }
}
