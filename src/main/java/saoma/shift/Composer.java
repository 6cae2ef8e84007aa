package saoma.shift;

import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import saoma.shift.Figure.Unit;
import saoma.shift.Section.Kind;

/// Makes the sections of a report from the tallies: as much work for a million sales as for one.
/// What nothing was booked of is left out; what must be said although it is nothing stands there as
/// zero.
public final class Composer {
  private final Shift shift;
  private final Tallies tallies;
  private final List<DrawerMove> moves;
  private final Standing standing;

  /// Where nothing stands open.
  public Composer(Shift shift, Tallies tallies, List<DrawerMove> moves) {
    this(shift, tallies, moves, Standing.NOTHING);
  }

  public Composer(Shift shift, Tallies tallies, List<DrawerMove> moves, Standing standing) {
    this.shift = shift;
    this.tallies = tallies;
    this.moves = List.copyOf(moves);
    this.standing = standing;
  }

  /// What must be in the drawer.
  public Money expected() {
    return Money.fen(drawer().expected().value());
  }

  /// The sections of an X.
  public List<Section> sections() {
    var found = books();
    found.add(new Section(Kind.DRAWER, drawer().open()));
    found.add(grandTotals());
    return List.copyOf(found);
  }

  /// The sections of a Z.
  ///
  /// @param countings every blind count; the last one counts
  /// @param kept what stays in the drawer for the next shift
  public List<Section> sections(List<Counting> countings, Money kept) {
    var found = books();
    found.add(new Section(Kind.DRAWER, drawer().closed(countings, kept)));
    found.add(grandTotals());
    return List.copyOf(found);
  }

  private DrawerFigures drawer() {
    return new DrawerFigures(shift, tallies, moves);
  }

  private List<Section> books() {
    var money = new MoneyFigures(shift, tallies);
    var found = new ArrayList<Section>();
    found.add(new Section(Kind.SALES, sales(money)));
    found.add(new Section(Kind.COUNTS, counts(money)));
    put(found, Kind.DISCOUNTS, new PriceFigures(tallies).discounts());
    put(found, Kind.TAX, new PriceFigures(tallies).taxes());
    found.add(new Section(Kind.TENDERS, List.of(money.tenders())));
    put(found, Kind.CHANNELS, new ChannelFigures(tallies, standing).all());
    put(found, Kind.APART, money.apart());
    found.add(new Section(Kind.CROSS_CHECK, List.of(money.check())));
    put(found, Kind.STORED_VALUE, money.stored());
    put(found, Kind.SELLERS, ByKey.sellers(tallies));
    put(found, Kind.CATEGORIES, ByKey.categories(tallies));
    put(found, Kind.ITEMS, new ItemFigures(tallies).all());
    put(found, Kind.HOURS, ByKey.hours(tallies));
    put(found, Kind.EXCEPTIONS, ByKey.exceptions(tallies));
    return found;
  }

  /// The total, and what would have been sold if nothing had come off the prices.
  private List<Figure> sales(MoneyFigures money) {
    var less = new PriceFigures(tallies).discounts();
    if (less.isEmpty()) {
      return List.of(money.total());
    }
    var parts = new ArrayList<>(List.of(money.gross()));
    parts.addAll(less);
    return List.of(money.total(), Figure.sum("sales.before", "", Unit.MONEY, parts));
  }

  private static void put(List<Section> into, Kind kind, List<Figure> figures) {
    if (!figures.isEmpty()) {
      into.add(new Section(kind, figures));
    }
  }

  private List<Figure> counts(MoneyFigures money) {
    var sales = tallies.of(Topic.SALE);
    var receipts = Figure.counted("counts.receipts", sales.count());
    var found = new ArrayList<Figure>();
    found.add(receipts);
    found.add(Figure.fact("counts.items", "", Unit.QUANTITY, sales.quantity(), 0));
    found.add(Figure.quotient("counts.average", money.total(), receipts));
    found.add(Figure.counted("counts.returns", tallies.of(Topic.RETURN).count()));
    var topUps = tallies.of(Topic.TOP_UP_SALE);
    if (topUps.count() > 0) {
      found.add(Figure.counted("counts.top-ups", topUps.count()));
    }
    var checks = tallies.of(Topic.PRICE_CHECK);
    if (checks.count() > 0) {
      found.add(Figure.counted("counts.price-checks", checks.count()));
    }
    var copies = tallies.of(Topic.COPY);
    found.add(Figure.money("counts.copies", copies.sum(), copies.count()));
    return found;
  }

  private Section grandTotals() {
    var sales =
        Figure.sum(
            "grand.sales",
            Figure.brought("grand.sales.before", shift.brought().sales()),
            new MoneyFigures(shift, tallies).gross());
    var returns =
        Figure.sum(
            "grand.returns",
            Figure.brought("grand.returns.before", shift.brought().returns()),
            new MoneyFigures(shift, tallies).returns());
    var net = Figure.sum("grand.net", sales, returns.negated());
    return new Section(Kind.GRAND_TOTALS, List.of(net));
  }
}
