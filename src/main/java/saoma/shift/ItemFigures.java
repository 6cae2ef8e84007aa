package saoma.shift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import saoma.shift.Figure.Unit;

/// The articles that brought the most, each what was sold of it less what went back, and all others
/// in one line: together what was sold. Refunds name no goods, so of each line of a receipt goes
/// back the same part.
record ItemFigures(Tallies tallies) {
  /// Nothing where nothing was sold since articles are counted. In a shift that began before, the
  /// rest stands apart.
  List<Figure> all() {
    var sold = tallies.of(Topic.ITEMS);
    var back = tallies.of(Topic.ITEMS_BACK);
    if (sold.count() == 0 && back.count() == 0) {
      return List.of();
    }
    var largest = largest();
    var net = new ArrayList<Figure>();
    var items = new ArrayList<Figure>();
    for (var key : largest) {
      net.add(net(key, tallies.of(Topic.ITEM, key), tallies.of(Topic.ITEM_BACK, key)));
      items.add(quantity("item.items", key, tallies.of(Topic.ITEM, key)));
    }
    var otherSold = less(sold, largest, Topic.ITEM);
    var otherBack = less(back, largest, Topic.ITEM_BACK);
    if (isSomething(otherSold) || isSomething(otherBack)) {
      net.add(others(otherSold, otherBack));
      items.add(quantity("items.other-items", "", otherSold));
    }
    var before = before(Math.subtractExact(sold.sum(), back.sum()));
    if (before != 0) {
      net.add(Figure.money("items.unknown", before, 0));
    }
    return List.of(
        Figure.sum("items.net", "", Unit.MONEY, net),
        Figure.sum("items.items", "", Unit.QUANTITY, items));
  }

  /// Keys of the largest, the largest first. What has no code is no article.
  private List<String> largest() {
    var keys = new TreeSet<String>();
    tallies.all(Topic.ITEM).forEach(one -> keys.add(one.key()));
    tallies.all(Topic.ITEM_BACK).forEach(one -> keys.add(one.key()));
    return keys.stream()
        .filter(key -> !Keys.first(key).isEmpty())
        .sorted(Comparator.comparingLong(this::brought).reversed())
        .limit(Tallies.ARTICLES)
        .toList();
  }

  private long brought(String key) {
    return Math.subtractExact(
        tallies.of(Topic.ITEM, key).sum(), tallies.of(Topic.ITEM_BACK, key).sum());
  }

  private Booking less(Booking all, List<String> keys, Topic topic) {
    var rest = new Booking(topic, "", all.count(), all.quantity(), all.sum());
    for (var key : keys) {
      var one = tallies.of(topic, key);
      rest =
          rest.plus(
              new Booking(
                  topic,
                  "",
                  Math.negateExact(one.count()),
                  Math.negateExact(one.quantity()),
                  Math.negateExact(one.sum())));
    }
    return rest;
  }

  private static boolean isSomething(Booking one) {
    return one.count() != 0 || one.quantity() != 0 || one.sum() != 0;
  }

  private long before(long known) {
    var all = Math.subtractExact(tallies.of(Topic.SALE).sum(), tallies.of(Topic.RETURN).sum());
    return Math.subtractExact(all, known);
  }

  private static Figure net(String key, Booking sold, Booking back) {
    return Figure.sum(
        "item.net",
        key,
        Unit.MONEY,
        List.of(
            Figure.money("item.sales", key, sold.sum(), sold.count()),
            Figure.money("item.returns", key, back.sum(), back.count()).negated()));
  }

  private static Figure others(Booking sold, Booking back) {
    return Figure.sum(
        "items.other",
        Figure.money("items.other-sales", sold.sum(), sold.count()),
        Figure.money("items.other-returns", back.sum(), back.count()).negated());
  }

  private static Figure quantity(String name, String key, Booking sold) {
    return Figure.fact(name, key, Unit.QUANTITY, sold.quantity(), sold.count());
  }
}
