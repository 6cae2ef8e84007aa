package saoma.device;

import java.util.List;
import java.util.stream.Stream;
import saoma.money.Money;
import saoma.order.CartLine;
import saoma.order.Prices;
import saoma.order.Pricing.Taken;

/// The part of a receipt that says what things cost, what was taken off and what tax is in it.
/// Where there is neither discount nor tax it says nothing of them.
record PriceText(int columns) {
  void line(CartLine line, List<String> paper) {
    paper.add(Columns.left(line.name(), columns));
    paper.add(
        Columns.ends(
            "  " + line.quantity().digits() + " x " + line.unitPrice().digits(),
            line.gross().digits(),
            columns));
    var repriced = line.pricing().repriced();
    if (repriced != null) {
      paper.add(Columns.ends("  原价 Price before", repriced.before().digits(), columns));
    }
    for (var offer : line.pricing().lineOffers()) {
      paper.add(Columns.ends("  " + offer.words(), minus(offer.off()), columns));
    }
    var own = line.pricing().own();
    if (own != null) {
      paper.add(Columns.ends("  " + own.discount().words(), minus(own.off()), columns));
    }
    note("  备注 Note: ", line.notes().own(), paper);
  }

  /// What was written to the whole sale.
  void note(List<CartLine> lines, List<String> paper) {
    if (!lines.isEmpty()) {
      note("备注 Note: ", lines.getFirst().notes().sale(), paper);
    }
  }

  /// A note is never cut: it goes on as many lines as it needs.
  private void note(String label, String note, List<String> paper) {
    var left = note.isEmpty() ? "" : Columns.cut(label + note, Integer.MAX_VALUE);
    while (!left.isEmpty()) {
      // The last column stays free, as in any line with nothing at its end.
      var row = Columns.cut(left, columns - 1);
      paper.add(Columns.left(row, columns));
      left = left.substring(row.length());
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
    for (var offer : wholes) {
      paper.add(Columns.ends(offer.words(), minus(offer.off()), columns));
    }
    if (!shared.isEmpty()) {
      var off = shared.stream().map(Taken::off).reduce(Money.fen(0), Money::plus);
      paper.add(Columns.ends(shared.getFirst().discount().words(), minus(off), columns));
    }
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
