package saoma.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import saoma.account.TopUps;
import saoma.order.Receipt;
import saoma.shift.Booking;
import saoma.shift.Topic;

/// What receipts and refunds add to the tallies of categories, which together are what was sold
/// less what went back.
final class CategoryFacts {
  private CategoryFacts() {}

  /// Nothing for a top-up: it is no sale.
  ///
  /// @param category of a product's code; empty where it has none
  static List<Booking> of(Receipt receipt, UnaryOperator<String> category) {
    return receipt.lines().stream().anyMatch(line -> TopUps.isTopUp(line.code()))
        ? List.of()
        : List.copyOf(sold(receipt, category).values());
  }

  /// By category in the order of their names. What belongs to the receipt and to none of its lines
  /// has no category either.
  private static Map<String, Booking> sold(Receipt receipt, UnaryOperator<String> category) {
    var found = new TreeMap<String, Booking>();
    var rest = Facts.fen(receipt.total());
    for (var line : receipt.lines()) {
      var fen = Facts.fen(line.total());
      rest = Math.subtractExact(rest, fen);
      var one = booking(category.apply(line.code()), 1, line.quantity().thousandths(), fen);
      found.merge(one.key(), one, Booking::plus);
    }
    if (rest != 0) {
      var one = booking("", 0, 0, rest);
      found.merge(one.key(), one, Booking::plus);
    }
    return found;
  }

  private static Booking booking(String category, long lines, long thousandths, long fen) {
    var key = category.substring(0, Math.min(category.length(), Booking.LONGEST_KEY));
    return new Booking(Topic.CATEGORY, key, lines, thousandths, fen);
  }

  static List<Booking> of(PartBack back, UnaryOperator<String> category) {
    return back.ofEach(sold(back.receipt(), category).values(), Topic.CATEGORY_BACK);
  }
}
