package saoma.shift;

import java.util.ArrayList;
import java.util.List;
import saoma.shift.Figure.Unit;

/// Sales, tenders and stored value of one shift as figures.
///
/// Net is gross less returns; the total is the net, prices include what tax there is. The tenders
/// together, and what was let go in rounding, are the total, what was sold as stored value, and
/// what of the money no receipt has.
record MoneyFigures(Shift shift, Tallies tallies) {
  Figure gross() {
    var sales = tallies.of(Topic.SALE);
    return Figure.money("sales.gross", sales.sum(), sales.count());
  }

  Figure returns() {
    var back = tallies.of(Topic.RETURN);
    return Figure.money("sales.returns", back.sum(), back.count());
  }

  Figure total() {
    return Figure.sum("sales.total", Figure.sum("sales.net", gross(), returns().negated()));
  }

  Figure tenders() {
    var each = new ArrayList<Figure>();
    for (var code : tallies.tenders()) {
      if (!code.equals(Tenders.ROUNDING)) {
        each.add(tallies.inAndBack("tender", code));
      }
    }
    return Figure.sum("tenders.net", "", Unit.MONEY, each);
  }

  private Figure rounding() {
    var let = tallies.of(Topic.TENDER_IN, Tenders.ROUNDING);
    return Figure.money("tenders.rounding", let.sum(), let.count());
  }

  private Figure taken() {
    return Figure.sum("apart.taken", moneyIn().toArray(Figure[]::new));
  }

  private List<Figure> moneyIn() {
    return tallies.all(Topic.TENDER_IN).stream()
        .map(one -> Figure.money("tender.in", one.key(), one.sum(), one.count()))
        .toList();
  }

  /// Nothing where every fen stands on a receipt, as it does on most days.
  List<Figure> apart() {
    var before = shift.brought().apart();
    return before == 0 && tallies.apartMore() == 0 && tallies.of(Topic.APART_BACK).count() == 0
        ? List.of()
        : List.of(
            Figure.sum("apart.closing", Figure.brought("apart.opening", before), apartChange()));
  }

  private Figure apartChange() {
    var placed = tallies.of(Topic.PLACED);
    var back = tallies.of(Topic.APART_BACK);
    return Figure.sum(
        "apart.change",
        taken(),
        Figure.money("apart.placed", placed.sum(), placed.count()).negated(),
        Figure.money("apart.back", back.sum(), back.count()).negated());
  }

  /// Always nothing: what came is what was sold.
  Figure check() {
    var soldValue = tallies.of(Topic.TOP_UP_SALE);
    var backValue = tallies.of(Topic.TOP_UP_RETURN);
    var came = Figure.sum("check.came", tenders(), rounding());
    var sold =
        Figure.sum(
            "check.sold",
            total(),
            Figure.money("stored.sold", soldValue.sum(), soldValue.count()),
            Figure.money("stored.sold-back", backValue.sum(), backValue.count()).negated(),
            apartChange());
    return Figure.sum("check.difference", came, sold.negated());
  }

  /// Nothing for a shop that owes no member anything and had none today.
  List<Figure> stored() {
    if (shift.brought().owed() == 0 && tallies.all(Topic.STORED).isEmpty()) {
      return List.of();
    }
    var parts = new ArrayList<Figure>();
    parts.add(Figure.brought("stored.opening", shift.brought().owed()));
    for (var kind : Stored.values()) {
      var booked = tallies.of(Topic.STORED, kind.name());
      if (booked.count() != 0 || booked.sum() != 0) {
        var figure = Figure.money("stored." + kind.word(), booked.sum(), booked.count());
        parts.add(kind.grows() ? figure : figure.negated());
      }
    }
    return List.of(Figure.sum("stored.closing", "", Unit.MONEY, parts));
  }
}
