package saoma.shift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import saoma.shift.Figure.Unit;

/// Sections that have one line for each key: hours, sellers, exceptions.
final class ByKey {
  private ByKey() {}

  static List<Figure> hours(Tallies tallies) {
    var hours = new TreeSet<String>();
    tallies.all(Topic.HOUR).forEach(one -> hours.add(one.key()));
    tallies.all(Topic.HOUR_BACK).forEach(one -> hours.add(one.key()));
    if (hours.isEmpty()) {
      return List.of();
    }
    var each = new ArrayList<Figure>();
    for (var hour : hours) {
      var sold = tallies.of(Topic.HOUR, hour);
      var back = tallies.of(Topic.HOUR_BACK, hour);
      each.add(
          Figure.sum(
              "hour.net",
              hour,
              Unit.MONEY,
              List.of(
                  Figure.money("hour.sales", hour, sold.sum(), sold.count()),
                  Figure.money("hour.returns", hour, back.sum(), back.count()).negated())));
    }
    return List.of(Figure.sum("hours.net", "", Unit.MONEY, each));
  }

  /// Who was at the till when the receipt was issued, and how it was paid.
  static List<Figure> sellers(Tallies tallies) {
    var figures =
        grouped(
            tallies.all(Topic.SELLER),
            "seller.sold",
            Unit.MONEY,
            one -> Figure.money("seller.tender", Keys.second(one.key()), one.sum(), one.count()));
    return figures.isEmpty()
        ? List.of()
        : List.of(Figure.sum("sellers.sold", "", Unit.MONEY, figures));
  }

  /// What was sold of each category less what went back, and how much of it. In a shift that began
  /// before categories were counted the rest has none.
  static List<Figure> categories(Tallies tallies) {
    var names = new TreeSet<String>();
    tallies.all(Topic.CATEGORY).forEach(one -> names.add(one.key()));
    tallies.all(Topic.CATEGORY_BACK).forEach(one -> names.add(one.key()));
    if (names.isEmpty()) {
      return List.of();
    }
    var net = new ArrayList<Figure>();
    var items = new ArrayList<Figure>();
    for (var name : names) {
      var sold = tallies.of(Topic.CATEGORY, name);
      var back = tallies.of(Topic.CATEGORY_BACK, name);
      net.add(
          Figure.sum(
              "category.net",
              name,
              Unit.MONEY,
              List.of(
                  Figure.money("category.sales", name, sold.sum(), sold.count()),
                  Figure.money("category.returns", name, back.sum(), back.count()).negated())));
      items.add(Figure.fact("category.items", name, Unit.QUANTITY, sold.quantity(), sold.count()));
    }
    var known = net.stream().mapToLong(Figure::value).sum();
    var all = tallies.of(Topic.SALE).sum() - tallies.of(Topic.RETURN).sum();
    if (known != all) {
      net.add(Figure.money("category.unknown", Math.subtractExact(all, known), 0));
    }
    return List.of(
        Figure.sum("categories.net", "", Unit.MONEY, net),
        Figure.sum("categories.items", "", Unit.QUANTITY, items));
  }

  /// What was done out of the usual, and by whom.
  static List<Figure> exceptions(Tallies tallies) {
    return grouped(
        tallies.all(Topic.EXCEPTION),
        "exception",
        Unit.COUNT,
        one -> Figure.fact("exception.by", Keys.second(one.key()), Unit.COUNT, one.count(), 0));
  }

  private static List<Figure> grouped(
      List<Booking> rows, String name, Unit unit, Function<Booking, Figure> figure) {
    var groups = new LinkedHashMap<String, List<Figure>>();
    for (var row : rows) {
      groups.computeIfAbsent(Keys.first(row.key()), _ -> new ArrayList<>()).add(figure.apply(row));
    }
    var found = new ArrayList<Figure>();
    groups.forEach((first, parts) -> found.add(Figure.sum(name, first, unit, parts)));
    return found;
  }
}
