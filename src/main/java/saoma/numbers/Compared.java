package saoma.numbers;

import java.util.OptionalLong;

/// A span beside the span before it.
public record Compared(Numbers now, Numbers before) {
  public static Compared of(Span span, DaySums days) {
    return new Compared(Numbers.of(span, days), Numbers.of(span.before(), days));
  }

  /// By which part of itself a figure has changed, in millionths; nothing where there was none.
  public OptionalLong change(Measure measure) {
    var is = measure.of(now);
    var was = measure.of(before);
    return is.isEmpty() || was.isEmpty()
        ? OptionalLong.empty()
        : Rate.change(is.getAsLong(), was.getAsLong());
  }

  /// What stood in the row's place before. Days stand beside the day as many days before.
  public Row before(Table.Kind kind, Row row) {
    if (kind != Table.Kind.DAY) {
      return before.table(kind).row(row.key());
    }
    var place = now.table(kind).rows().indexOf(row);
    var rows = before.table(kind).rows();
    return place >= 0 && place < rows.size() ? rows.get(place) : Row.nothing("");
  }
}
