package saoma.report;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import saoma.shift.Figure;
import saoma.shift.Leftover;
import saoma.shift.Period;
import saoma.shift.Report;
import saoma.shift.Sealed;
import saoma.shift.Section;
import saoma.shift.ZReport;

/// A report as somebody looks at it.
public sealed interface Page {
  /// Before the first money of a till.
  record Nothing() implements Page {}

  /// The open shift at this moment: an X.
  record Now(Report report) implements Page {}

  /// A closed shift: a Z as it was issued.
  record Closed(Sealed sealed, ZReport z) implements Page {
    public static Closed of(Sealed sealed) {
      return new Closed(sealed, sealed.z());
    }
  }

  /// The Zs of one business day together.
  record Day(Period period) implements Page {}

  record Month(Period period) implements Page {}

  default List<Section> sections() {
    return switch (this) {
      case Nothing _ -> List.of();
      case Now(var report) -> report.sections();
      case Closed(_, var z) -> z.report().sections();
      case Day(var period) -> period.sections();
      case Month(var period) -> period.sections();
    };
  }

  /// What is not finished, or was not when the shift closed.
  default List<Leftover> leftovers() {
    return switch (this) {
      case Now(var report) -> report.leftovers();
      case Closed(_, var z) -> z.report().leftovers();
      case Nothing _, Day _, Month _ -> List.of();
    };
  }

  /// The shifts that it is of, in their order.
  default List<Long> shifts() {
    return switch (this) {
      case Nothing _ -> List.of();
      case Now(var report) -> List.of(report.head().shift());
      case Closed(_, var z) -> List.of(z.number());
      case Day(var period) -> period.numbers();
      case Month(var period) -> period.numbers();
    };
  }

  /// A name for its file, without what the format adds. An X has the minute in it, because there
  /// are many of it.
  default String file(ZoneId zone) {
    return switch (this) {
      case Nothing _ -> "nothing";
      case Now(var report) -> {
        var at = report.head().at().atZone(zone);
        yield String.format(
            Locale.ROOT, "X-%s-%02d%02d", at.toLocalDate(), at.getHour(), at.getMinute());
      }
      case Closed(_, var z) -> String.format(Locale.ROOT, "Z-%05d", z.number());
      case Day(var period) -> "day-" + period.from();
      case Month(var period) -> "month-" + YearMonth.from(period.from());
    };
  }

  default Optional<Section> section(Section.Kind kind) {
    return sections().stream().filter(one -> one.kind() == kind).findFirst();
  }

  /// Whether anything but the float lies in the drawer.
  default boolean hasCashMoved() {
    return find("drawer.expected").stream()
        .flatMap(expected -> expected.parts().stream())
        .anyMatch(part -> part.count() > 0);
  }

  default Optional<Figure> find(String name) {
    return sections().stream().flatMap(one -> one.find(name, "").stream()).findFirst();
  }
}
