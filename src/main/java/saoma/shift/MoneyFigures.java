package saoma.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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
    for (var code : codes()) {
      if (!code.equals(Tenders.ROUNDING)) {
        each.add(inAndBack("tender", code));
      }
    }
    return Figure.sum("tenders.net", "", Unit.MONEY, each);
  }

  private List<String> codes() {
    var codes = new TreeSet<String>();
    tallies.all(Topic.TENDER_IN).forEach(one -> codes.add(one.key()));
    tallies.all(Topic.TENDER_BACK).forEach(one -> codes.add(one.key()));
    return List.copyOf(codes);
  }

  private Figure inAndBack(String name, String code) {
    var in = tallies.of(Topic.TENDER_IN, code);
    var back = tallies.of(Topic.TENDER_BACK, code);
    return Figure.sum(
        name + ".net",
        code,
        Unit.MONEY,
        List.of(
            Figure.money(name + ".in", code, in.sum(), in.count()),
            Figure.money(name + ".back", code, back.sum(), back.count()).negated()));
  }

  /// What gateways and banks have for the shop, and what of it came late or after the end.
  List<Figure> channels() {
    var found = new ArrayList<Figure>();
    for (var code : codes()) {
      if (Tenders.isChannel(code)) {
        found.add(payable(code));
        special(found, "channel.late", tallies.of(Topic.LATE, code));
        special(found, "channel.after-end", tallies.of(Topic.AFTER_END, code));
      }
    }
    return found;
  }

  /// What of it reaches the shop, where it is known what the channel keeps.
  private Figure payable(String code) {
    var net = inAndBack("channel", code);
    var fee = tallies.of(Topic.FEE, code);
    if (fee.count() == 0) {
      return net;
    }
    var parts = new ArrayList<>(net.parts());
    parts.add(Figure.money("channel.fee", code, fee.sum(), 0).negated());
    return Figure.sum("channel.payable", code, Unit.MONEY, parts);
  }

  private static void special(List<Figure> into, String name, Booking booking) {
    if (booking.count() > 0) {
      into.add(Figure.money(name, booking.key(), booking.sum(), booking.count()));
    }
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
