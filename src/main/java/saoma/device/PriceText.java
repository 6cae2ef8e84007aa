package saoma.device;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import saoma.money.Money;
import saoma.order.CartLine;
import saoma.order.Prices;
import saoma.order.Pricing.Taken;

/// The part of a receipt that says what things cost, what was taken off and what tax is in it.
/// Where there is neither discount nor tax it says nothing of them.
///
/// @param unitPrices whether goods say what one of them costs
/// @param names whether each discount stands with its name
record PriceText(int columns, boolean unitPrices, boolean names) {
  private static final String OFF = "优惠 Discount";
  private static final String NOTE = "备注 Note: ";

  void line(CartLine line, List<String> paper) {
    if (unitPrices) {
      name(line, paper);
      paper.add(
          Columns.ends(
              "  " + line.quantity().digits() + " x " + line.unitPrice().digits(),
              line.gross().digits(),
              columns));
    } else {
      counted(line, paper);
    }
    var repriced = line.pricing().repriced();
    if (repriced != null) {
      paper.add(Columns.ends("  原价 Price before", repriced.before().digits(), columns));
    }
    var off = new ArrayList<Off>();
    line.pricing().lineOffers().forEach(offer -> off.add(new Off(offer.words(), offer.off())));
    var own = line.pricing().own();
    if (own != null) {
      off.add(new Off(own.discount().words(), own.off()));
    }
    discounts("  ", off, paper);
    note("  ", line.notes().own(), paper);
  }

  /// On one line where it fits.
  private void counted(CartLine line, List<String> paper) {
    var times = " x" + line.quantity().digits();
    var cost = line.gross().digits();
    if (Columns.width(line.name()) + times.length() + 1 + cost.length() <= columns) {
      paper.add(Columns.ends(line.name() + times, cost, columns));
    } else {
      name(line, paper);
      paper.add(Columns.ends(" " + times, cost, columns));
    }
  }

  /// All of it.
  private void name(CartLine line, List<String> paper) {
    paper.addAll(Columns.rows("", line.name(), "", columns));
  }

  private record Off(String words, Money off) {}

  /// Each by its name, or all as one sum: what was taken off stands there in any case.
  private void discounts(String indent, List<Off> off, List<String> paper) {
    if (names) {
      off.forEach(
          one -> paper.addAll(Columns.rows(indent, one.words(), minus(one.off()), columns)));
    } else if (!off.isEmpty()) {
      var all = off.stream().map(Off::off).reduce(Money.fen(0), Money::plus);
      paper.add(Columns.ends(indent + OFF, minus(all), columns));
    }
  }

  /// What was written to the whole sale.
  void note(List<CartLine> lines, List<String> paper) {
    if (!lines.isEmpty()) {
      note("", lines.getFirst().notes().sale(), paper);
    }
  }

  /// A note is never cut: it goes on as many lines as it needs.
  private void note(String indent, String note, List<String> paper) {
    if (!note.isEmpty()) {
      // The last column stays free, as in any line with nothing at its end.
      Columns.wrap(NOTE + note, columns - 1 - indent.length())
          .forEach(row -> paper.add(Columns.left(indent + row, columns)));
    }
  }

  /// What stands between the lines and the total.
  void sums(List<CartLine> lines, List<String> paper) {
    var shared =
        lines.stream().flatMap(line -> Stream.ofNullable(line.pricing().shared())).toList();
    var taxes = Prices.taxes(lines).stream().filter(tax -> tax.rate().isAdded()).toList();
    var wholes = Prices.wholes(lines);
    if (shared.isEmpty() && taxes.isEmpty() && wholes.isEmpty()) {
      return;
    }
    var goods = lines.stream().map(CartLine::goods).reduce(Money.fen(0), Money::plus);
    paper.add(Columns.ends("小计 Subtotal", goods.digits(), columns));
    var off = new ArrayList<Off>();
    wholes.forEach(offer -> off.add(new Off(offer.words(), offer.off())));
    if (!shared.isEmpty()) {
      var all = shared.stream().map(Taken::off).reduce(Money.fen(0), Money::plus);
      off.add(new Off(shared.getFirst().discount().words(), all));
    }
    discounts("", off, paper);
    for (var tax : taxes) {
      paper.add(Columns.ends("税 Tax " + tax.rate().percent(), tax.tax().digits(), columns));
    }
  }

  /// Each rate with what it is the tax of; below the tenders.
  void taxes(List<CartLine> lines, List<String> paper) {
    var taxes = Prices.taxes(lines);
    if (taxes.isEmpty()) {
      return;
    }
    paper.add("-".repeat(columns));
    for (var tax : taxes) {
      var where = tax.rate().isAdded() ? "税 Tax " : "含税 Tax incl. ";
      paper.add(Columns.ends(where + tax.rate().percent(), tax.tax().digits(), columns));
      paper.add(Columns.ends("  不含税 Net", tax.net().digits(), columns));
    }
  }

  private static String minus(Money off) {
    return "-" + off.digits();
  }
}
