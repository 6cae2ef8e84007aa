package saoma.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/// The sales of a span, divided by one thing. All rows together are its total.
public record Table(Kind kind, List<Row> rows) {
  /// By what.
  public enum Kind {
    /// `2026-11-26`, every day of the span.
    DAY,
    /// `00` to `23`, all of them.
    HOUR,
    /// `1` for Monday to `7`, all of them.
    WEEKDAY,
    /// Empty for what had none.
    CATEGORY,
    /// The code; empty for what belongs to no line.
    PRODUCT,
    /// Empty for nobody.
    OPERATOR,
    /// The channel's code.
    TENDER
  }

  /// The key of the row that has all that are not shown one by one.
  public static final String OTHERS = "…";

  private static final Comparator<Row> LARGEST_FIRST =
      Comparator.comparingLong(Row::sum).reversed().thenComparing(Row::key);

  public Table {
    rows = List.copyOf(rows);
  }

  /// Rows of one key added up, in the order of the keys.
  ///
  /// @param keys that have a row in any case
  static Table ordered(Kind kind, List<String> keys, List<Row> parts) {
    var found = new TreeMap<String, Row>();
    keys.forEach(key -> found.put(key, Row.nothing(key)));
    parts.forEach(row -> found.merge(row.key(), row, Row::plus));
    return new Table(kind, List.copyOf(found.values()));
  }

  /// Rows of one key added up, the largest first.
  static Table largestFirst(Kind kind, List<Row> parts) {
    var found = new LinkedHashMap<String, Row>();
    parts.forEach(row -> found.merge(row.key(), row, Row::plus));
    return new Table(kind, found.values().stream().sorted(LARGEST_FIRST).toList());
  }

  public Row total() {
    return rows.stream().reduce(Row.nothing(""), Row::plus);
  }

  /// The first rows, and one that has all the others together, so that the sum stays the same.
  ///
  /// @param most rows at the most, that one included
  public Table first(int most) {
    if (rows.size() <= most) {
      return this;
    }
    var shown = new ArrayList<>(rows.subList(0, most - 1));
    shown.add(
        rows.subList(most - 1, rows.size()).stream()
            .reduce(Row.nothing(""), Row::plus)
            .named(OTHERS, ""));
    return new Table(kind, shown);
  }

  /// Nothing where it has no such row.
  public Row row(String key) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseGet(() -> Row.nothing(key));
  }

  /// Whether nobody sold anything in it.
  public boolean isEmpty() {
    return rows.stream().allMatch(row -> row.count() == 0 && row.sum() == 0);
  }
}
