package saoma.shift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import saoma.shift.Figure.How;
import saoma.shift.Figure.Unit;
import saoma.shift.Section.Kind;

/// Several Zs together, a day's or a month's: flows are added, what was brought forward is that of
/// the first. No number and no right of its own; running it changes nothing. Which articles brought
/// the most is left to the one Z: the ten of each of many do not tell the ten of all.
///
/// @param from the first business day, `to` the last
/// @param numbers of the Zs in it
public record Period(LocalDate from, LocalDate to, List<Long> numbers, List<Section> sections) {
  public Period {
    numbers = List.copyOf(numbers);
    sections = List.copyOf(sections);
  }

  /// @param zs in the order of their numbers; none is a period without sales
  public static Period of(LocalDate from, LocalDate to, List<ZReport> zs) {
    var sections = new ArrayList<Section>();
    for (var kind : Kind.values()) {
      var figures =
          switch (kind) {
            case DRAWER -> drawers(zs);
            case ITEMS -> zs.size() == 1 ? figures(kind, zs) : List.<Figure>of();
            case SALES,
                COUNTS,
                DISCOUNTS,
                TAX,
                TENDERS,
                CHANNELS,
                APART,
                CROSS_CHECK,
                STORED_VALUE,
                SELLERS,
                CATEGORIES,
                HOURS,
                EXCEPTIONS,
                GRAND_TOTALS ->
                merged(payable(figures(kind, zs)));
          };
      if (!figures.isEmpty()) {
        sections.add(new Section(kind, figures));
      }
    }
    return new Period(from, to, zs.stream().map(ZReport::number).toList(), sections);
  }

  /// What stood at the end of the last one, and what happened in all of them.
  private static List<Figure> figures(Kind kind, List<ZReport> zs) {
    var found = new ArrayList<Figure>();
    for (var z : zs) {
      var isLast = z.equals(zs.getLast());
      z.report().section(kind).stream()
          .flatMap(section -> section.figures().stream())
          .filter(one -> isLast || one.how() != How.STANDING)
          .forEach(found::add);
    }
    completed(kind, zs, found);
    return found;
  }

  /// What only some of the Zs have, because nothing came off a price in the others or because they
  /// are older than it, must be the sum of all of them too.
  private static void completed(Kind kind, List<ZReport> zs, List<Figure> into) {
    var name =
        kind == Kind.SALES ? "sales.before" : kind == Kind.CATEGORIES ? "categories.net" : "";
    if (into.stream().noneMatch(one -> one.name().equals(name))) {
      return;
    }
    for (var z : zs) {
      if (z.report().find(name, "").isEmpty()) {
        into.add(kind == Kind.SALES ? before(z.report()) : unknown(z.report()));
      }
    }
  }

  private static Figure before(Report report) {
    var parts = new ArrayList<Figure>();
    report.find("sales.gross", "").ifPresent(parts::add);
    report.section(Kind.DISCOUNTS).ifPresent(one -> parts.addAll(one.figures()));
    return Figure.sum("sales.before", "", Unit.MONEY, parts);
  }

  private static Figure unknown(Report report) {
    return Figure.sum(
        "categories.net", Figure.money("category.unknown", report.value("sales.net"), 0));
  }

  /// A channel that kept nothing in one shift and something in another is one line all the same.
  private static List<Figure> payable(List<Figure> figures) {
    var kept =
        figures.stream()
            .filter(one -> one.name().equals("channel.payable"))
            .map(Figure::of)
            .collect(Collectors.toSet());
    return figures.stream()
        .map(one ->
            one.name().equals("channel.net") && kept.contains(one.of())
                ? Figure.sum("channel.payable", one.of(), one.unit(), one.parts())
                : one)
        .toList();
  }

  /// A drawer's float goes from shift to shift; only what was over or short and what left it can be
  /// added.
  private static List<Figure> drawers(List<ZReport> zs) {
    var found = new ArrayList<Figure>();
    for (var name : List.of("drawer.difference", "drawer.deposit")) {
      var each =
          zs.stream()
              .flatMap(z ->
                  z.report().find(name, "").stream()
                      .map(one -> Figure.money(name, "Z " + z.number(), one.value(), 0)))
              .toList();
      if (!each.isEmpty()) {
        found.add(Figure.sum(name, "", Unit.MONEY, each));
      }
    }
    return found;
  }

  /// Those of the same name made one.
  private static List<Figure> merged(List<Figure> figures) {
    Map<String, List<Figure>> same = new LinkedHashMap<>();
    for (var one : figures) {
      same.computeIfAbsent(one.name() + "\t" + one.of(), _ -> new ArrayList<>()).add(one);
    }
    return same.values().stream().map(Period::one).toList();
  }

  private static Figure one(List<Figure> same) {
    var first = same.getFirst();
    var parts = inOrder(merged(same.stream().flatMap(one -> one.parts().stream()).toList()));
    return switch (first.how()) {
      case BROUGHT, STANDING -> first;
      case FACT ->
          Figure.fact(
              first.name(),
              first.of(),
              first.unit(),
              added(same, Figure::value),
              added(same, Figure::count));
      case SUM -> Figure.sum(first.name(), first.of(), first.unit(), parts);
      case QUOTIENT -> Figure.quotient(first.name(), parts.getFirst(), parts.getLast());
    };
  }

  /// One hour after the other, although the first day had no early one.
  private static List<Figure> inOrder(List<Figure> parts) {
    var alike = parts.stream().map(Figure::name).distinct().count() == 1;
    return alike ? parts.stream().sorted(Comparator.comparing(Figure::of)).toList() : parts;
  }

  private static long added(List<Figure> same, Function<Figure, Long> what) {
    var sum = 0L;
    for (var one : same) {
      sum = Math.addExact(sum, what.apply(one));
    }
    return sum;
  }

  public Optional<Figure> find(String name, String of) {
    return sections.stream().flatMap(one -> one.find(name, of).stream()).findFirst();
  }
}
