package saoma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.shift.Figure;
import saoma.shift.Period;
import saoma.shift.Sealed;
import saoma.shift.Section;
import saoma.shift.XReport;

/// A row for each figure (RFC 4180), a byte-order mark first, so that a spreadsheet reads Chinese.
/// Amounts are in yuan. What a person typed never begins a formula.
final class ReportCsv implements ReportLines {
  private static final String MARK = "\uFEFF";
  private static final String HEAD = MARK + "report,day,section,figure,of,depth,unit,value,count";

  @Override
  public List<String> x(XReport x) {
    var day = x.report().head().day().toString();
    return rows(Stream.of(new Part("X", day, x.report().sections())));
  }

  @Override
  public List<String> z(List<Sealed> zs) {
    return zs.isEmpty()
        ? List.of()
        : rows(
            zs.stream()
                .map(Sealed::z)
                .map(z ->
                    new Part(
                        "Z " + z.number(),
                        z.report().head().day().toString(),
                        z.report().sections())));
  }

  @Override
  public List<String> period(Period period) {
    var days =
        period.from().equals(period.to())
            ? period.from().toString()
            : period.from() + "/" + period.to();
    return rows(Stream.of(new Part("SUM", days, period.sections())));
  }

  private record Part(String name, String day, List<Section> sections) {}

  private static List<String> rows(Stream<Part> parts) {
    var found = new ArrayList<String>();
    found.add(HEAD);
    parts.forEach(part -> {
      for (var section : part.sections) {
        var before = List.of(part.name, part.day, section.kind().name());
        section.figures().forEach(one -> figure(before, one, 0, found));
      }
    });
    return found;
  }

  private static void figure(List<String> before, Figure one, int depth, List<String> into) {
    var own =
        List.of(
            one.name(),
            one.of(),
            String.valueOf(depth),
            one.unit().name(),
            value(one),
            String.valueOf(one.count()));
    into.add(
        Stream.concat(before.stream(), own.stream())
            .map(ReportCsv::cell)
            .collect(Collectors.joining(",")));
    one.parts().forEach(part -> figure(before, part, depth + 1, into));
  }

  private static String value(Figure one) {
    return switch (one.unit()) {
      case MONEY -> Money.fen(one.value()).digits();
      case COUNT -> String.valueOf(one.value());
      case QUANTITY -> new Quantity(one.value()).digits();
    };
  }

  private static String cell(String text) {
    var safe = text.matches("[=+@\\t].*|-(?![0-9.]+$).*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
