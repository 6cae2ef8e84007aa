package saoma.offer;

import java.util.Comparator;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.CartLine;

/// The units of one line of a cart: its pieces, or a weighed line as one.
///
/// @param place of the line in the cart
/// @param price of a unit, in fen
/// @param each how much one unit is
/// @param byHand whether somebody gave the line a price or a discount of its own
record Stock(
    int place,
    String code,
    String category,
    long price,
    long units,
    Quantity each,
    boolean byHand) {
  /// The dearest first. Lines that are alike in all of this are one to every offer, so the order in
  /// which they were scanned decides nothing.
  static final Comparator<Stock> ORDER =
      Comparator.comparingLong(Stock::price)
          .reversed()
          .thenComparing(Stock::code)
          .thenComparing(Stock::category)
          .thenComparing(Stock::each)
          .thenComparingLong(Stock::units)
          .thenComparing(Stock::byHand)
          .thenComparingInt(Stock::place);

  static Stock of(CartLine line, int place, String category) {
    var thousandths = line.quantity().thousandths();
    var pieces = thousandths % Quantity.ONE.thousandths() == 0;
    return new Stock(
        place,
        line.code(),
        category,
        pieces ? line.unitPrice().minor() : line.gross().minor(),
        pieces ? thousandths / Quantity.ONE.thousandths() : 1,
        pieces ? Quantity.ONE : line.quantity(),
        line.pricing().isSpecial());
  }

  /// Only whole pieces can be counted off.
  boolean isPieces() {
    return each.equals(Quantity.ONE);
  }

  /// What an amount for each piece or each whole unit comes to for one of these.
  long of(Money amount) {
    return amount.times(each).minor();
  }
}
