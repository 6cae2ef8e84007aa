package saoma.shift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import saoma.shift.Figure.Unit;

/// Taxes by their rates, discounts by their names and changed prices by their reasons. Nothing of
/// what a shop does not have.
record PriceFigures(Tallies tallies) {
  /// Gross is net and tax; each is what was sold less what went back.
  List<Figure> taxes() {
    var rates = new TreeSet<String>();
    tallies.all(Topic.TAX_NET).forEach(one -> rates.add(one.key()));
    tallies.all(Topic.TAX_NET_BACK).forEach(one -> rates.add(one.key()));
    if (rates.isEmpty()) {
      return List.of();
    }
    var each = new ArrayList<Figure>();
    for (var rate : rates) {
      var net = soldAndBack("tax.net", rate, Topic.TAX_NET, Topic.TAX_NET_BACK);
      var tax = soldAndBack("tax.tax", rate, Topic.TAX, Topic.TAX_BACK);
      each.add(Figure.sum("tax.rate", rate, Unit.MONEY, List.of(net, tax)));
    }
    return List.of(Figure.sum("tax.gross", "", Unit.MONEY, each));
  }

  private Figure soldAndBack(String name, String rate, Topic sale, Topic refund) {
    var sold = tallies.of(sale, rate);
    var back = tallies.of(refund, rate);
    return Figure.sum(
        name,
        rate,
        Unit.MONEY,
        List.of(
            Figure.money(name + "-sold", rate, sold.sum(), sold.count()),
            Figure.money(name + "-back", rate, back.sum(), back.count()).negated()));
  }

  List<Figure> discounts() {
    var found = new ArrayList<Figure>();
    var kinds = new LinkedHashMap<String, List<Figure>>();
    for (var one : tallies.all(Topic.DISCOUNT)) {
      kinds
          .computeIfAbsent(Keys.first(one.key()), _ -> new ArrayList<>())
          .add(Figure.money("discount.name", Keys.second(one.key()), one.sum(), one.count()));
    }
    if (!kinds.isEmpty()) {
      var each = new ArrayList<Figure>();
      kinds.forEach(
          (kind, names) -> each.add(Figure.sum("discount.kind", kind, Unit.MONEY, names)));
      found.add(Figure.sum("discounts.given", "", Unit.MONEY, each));
    }
    var changes = tallies.all(Topic.PRICE_CHANGE);
    if (!changes.isEmpty()) {
      var each =
          changes.stream()
              .map(one -> Figure.money("price.reason", one.key(), one.sum(), one.count()))
              .toList();
      found.add(Figure.sum("prices.changed", "", Unit.MONEY, each));
    }
    return found;
  }
}
