package saoma.shift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import saoma.money.Money;
import saoma.shift.Figure.Unit;

/// What must be in the drawer, what was in it, and where that goes.
///
/// Expected is the float, cash net of change and of refunds, change that members left, and every
/// move; over or short is counted less expected; the deposit is counted less what is kept.
record DrawerFigures(Shift shift, Tallies tallies, List<DrawerMove> moves) {
  List<Figure> open() {
    var found = floats();
    found.add(expected());
    return found;
  }

  List<Figure> closed(List<Counting> countings, Money kept) {
    var found = open();
    for (var one : countings.subList(0, Math.max(0, countings.size() - 1))) {
      found.add(pieces("drawer.earlier-count", String.valueOf(one.nth()), one.count()));
    }
    var count = countings.getLast().count();
    found.add(
        Figure.sum(
            "drawer.difference",
            pieces("drawer.counted", "", count),
            Figure.money("drawer.expected-then", expected().value(), 0).negated()));
    found.add(
        Figure.sum(
            "drawer.deposit",
            pieces("drawer.counted", "", count),
            Figure.money("drawer.kept", kept.minor(), 0).negated()));
    return found;
  }

  /// Nothing where nobody counted the float, or it was right.
  private List<Figure> floats() {
    var found = new ArrayList<Figure>();
    var counted = shift.floatCounted();
    if (counted != null && !counted.total().equals(shift.floatKept())) {
      found.add(
          Figure.sum(
              "drawer.float-difference",
              pieces("drawer.float-counted", "", counted),
              Figure.money("drawer.float-left", shift.floatKept().minor(), 0).negated()));
    }
    return found;
  }

  Figure expected() {
    var parts = new ArrayList<Figure>();
    parts.add(Figure.money("drawer.float", shift.opening().minor(), 0));
    var in = tallies.of(Topic.TENDER_IN, Tenders.CASH);
    var back = tallies.of(Topic.TENDER_BACK, Tenders.CASH);
    var left = tallies.of(Topic.STORED, Stored.CHANGE_KEPT.name());
    parts.add(Figure.money("drawer.cash-in", in.sum(), in.count()));
    parts.add(Figure.money("drawer.cash-back", back.sum(), back.count()).negated());
    if (left.count() > 0) {
      parts.add(Figure.money("drawer.change-kept", left.sum(), left.count()));
    }
    for (var kind : DrawerMove.Kind.values()) {
      var ofKind = moves.stream().filter(one -> one.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        parts.add(moved(kind, ofKind));
      }
    }
    return Figure.sum("drawer.expected", "", Unit.MONEY, parts);
  }

  private static Figure moved(DrawerMove.Kind kind, List<DrawerMove> ofKind) {
    return Figure.sum(
        "drawer." + word(kind),
        "",
        Unit.MONEY,
        ofKind.stream()
            .sorted(Comparator.comparingInt(DrawerMove::nth))
            .map(one -> Figure.money("drawer.move", words(one), one.effect().minor(), 1))
            .toList());
  }

  private static String word(DrawerMove.Kind kind) {
    return switch (kind) {
      case FLOAT -> "float-added";
      case PAY_IN -> "pay-in";
      case PAY_OUT -> "pay-out";
      case SAFE_DROP -> "safe-drop";
    };
  }

  private static String words(DrawerMove move) {
    var who = move.by().words();
    return move.nth() + " " + move.reason() + (who.isEmpty() ? "" : " (" + who + ")");
  }

  private static Figure pieces(String name, String of, Count count) {
    return Figure.sum(
        name,
        of,
        Unit.MONEY,
        count.pieces().entrySet().stream()
            .map(one ->
                Figure.money(
                    "drawer.pieces",
                    one.getKey().value().digits(),
                    one.getKey().times(one.getValue()).minor(),
                    one.getValue()))
            .toList());
  }
}
