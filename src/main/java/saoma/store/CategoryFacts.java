package saoma.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import saoma.account.TopUps;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.payment.Refund;
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

  /// What goes back names no goods to the books, so of each category goes back the same part as of
  /// the receipt. Each takes what lies between the sums of those before it and with it, so that all
  /// of them together are the refund to the fen.
  ///
  /// @param refund written already as done
  /// @param owner number of the receipt
  static List<Booking> of(
      Refund refund, long owner, Handle handle, UnaryOperator<String> category) {
    var receipt = new ReceiptTable(handle).byNumber(owner).orElseThrow();
    var after = Money.fen(PriceFacts.backOf(owner, handle));
    var before = after.minus(refund.amount());
    var found = new ArrayList<Booking>();
    var sum = Money.fen(0);
    var taken = 0L;
    for (var sold : sold(receipt, category).values()) {
      sum = sum.plus(Money.fen(sold.sum()));
      var until = PriceFacts.between(sum, before, after, receipt.total());
      found.add(new Booking(Topic.CATEGORY_BACK, sold.key(), 1, until - taken));
      taken = until;
    }
    return found;
  }
}
