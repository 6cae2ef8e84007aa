package saoma.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saoma.account.TopUps;
import saoma.order.Receipt;
import saoma.shift.Booking;
import saoma.shift.Keys;
import saoma.shift.Topic;

/// What receipts and refunds add to the tallies of articles: to that of each, and to that of all.
final class ItemFacts {
  /// What belongs to the receipt and to none of its lines.
  private static final String NONE = Keys.of("", "");

  private ItemFacts() {}

  /// Nothing for a top-up: it is no sale.
  static List<Booking> of(Receipt receipt) {
    if (receipt.lines().stream().anyMatch(line -> TopUps.isTopUp(line.code()))) {
      return List.of();
    }
    return withSum(List.copyOf(sold(receipt).values()), Topic.ITEMS);
  }

  private static Map<String, Booking> sold(Receipt receipt) {
    var found = new LinkedHashMap<String, Booking>();
    var rest = Facts.fen(receipt.total());
    for (var line : receipt.lines()) {
      var fen = Facts.fen(line.total());
      rest = Math.subtractExact(rest, fen);
      var key = Keys.of(line.code(), line.name());
      var one = new Booking(Topic.ITEM, key, 1, line.quantity().thousandths(), fen);
      found.merge(key, one, Booking::plus);
    }
    if (rest != 0) {
      found.merge(NONE, new Booking(Topic.ITEM, NONE, 0, rest), Booking::plus);
    }
    return found;
  }

  static List<Booking> of(PartBack back) {
    return withSum(back.ofEach(sold(back.receipt()).values(), Topic.ITEM_BACK), Topic.ITEMS_BACK);
  }

  private static List<Booking> withSum(List<Booking> each, Topic all) {
    var found = new ArrayList<>(each);
    each.stream()
        .map(one -> new Booking(all, "", one.count(), one.quantity(), one.sum()))
        .reduce(Booking::plus)
        .ifPresent(found::add);
    return found;
  }
}
