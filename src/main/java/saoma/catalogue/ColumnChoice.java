package saoma.catalogue;

import java.util.List;

/// Which column of a list is taken for what, and whether its first row names the columns.
public record ColumnChoice(Header header, boolean headed) {
  /// What the first row itself says.
  static ColumnChoice of(List<Rows.Cell> cells) {
    var header = Header.of(cells);
    return new ColumnChoice(header.orElse(Header.BY_POSITION), header.isPresent());
  }
}
