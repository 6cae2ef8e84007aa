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
