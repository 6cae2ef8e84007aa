package saoma.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saoma.money.Money;
import saoma.order.CartLine;
import saoma.order.Prices;
import saoma.order.Prices.TaxSum;
import saoma.order.Pricing.Taken;
import saoma.order.Receipt;
import saoma.order.TaxRate;
import saoma.shift.Booking;
import saoma.shift.Keys;
import saoma.shift.Topic;

/// What receipts and refunds add to the tallies of taxes, discounts and changed prices. Nothing
/// where there are none.
final class PriceFacts {
  /// Discounts on one line, and on the whole sale.
  private static final String LINE = "LINE";

  private static final String SALE = "SALE";

  /// What the shop's offers took off.
  private static final String OFFER = "OFFER";

  private PriceFacts() {}

  static List<Booking> of(Receipt receipt) {
    var found = new ArrayList<Booking>();
    for (var tax : Prices.taxes(receipt.lines())) {
      var key = key(tax.rate());
      found.add(new Booking(Topic.TAX_NET, key, 1, Facts.fen(tax.net())));
      found.add(new Booking(Topic.TAX, key, 1, Facts.fen(tax.tax())));
    }
    var shared = new LinkedHashMap<String, Money>();
    for (var line : receipt.lines()) {
      of(line, found);
      var share = line.pricing().shared();
      if (share != null) {
        shared.merge(share.discount().name(), share.off(), Money::plus);
      }
    }
    shared.forEach((name, off) -> found.add(discount(SALE, name, off)));
    offers(receipt).forEach((name, off) -> found.add(discount(OFFER, name, off)));
    return found;
  }

  private static Map<String, Money> offers(Receipt receipt) {
    var found = new LinkedHashMap<String, Money>();
    for (var line : receipt.lines()) {
      for (var offer : line.pricing().offers()) {
        found.merge(offer.name(), offer.off(), Money::plus);
      }
    }
    return found;
  }

  private static void of(CartLine line, List<Booking> into) {
    var repriced = line.pricing().repriced();
    if (repriced != null) {
      var before = repriced.before().times(line.quantity());
      var less = Facts.fen(before.minus(line.gross()));
      into.add(new Booking(Topic.PRICE_CHANGE, key(repriced.reason()), 1, less));
    }
    Taken own = line.pricing().own();
    if (own != null) {
      into.add(discount(LINE, own.discount().name(), own.off()));
    }
  }

  private static Booking discount(String which, String name, Money off) {
    return new Booking(Topic.DISCOUNT, Keys.of(which, name), 1, Facts.fen(off));
  }

  private static String key(String reason) {
    return reason.substring(0, Math.min(reason.length(), Booking.LONGEST_KEY));
  }

  private static String key(TaxRate rate) {
    return Keys.of(rate.percent(), rate.way().name());
  }

  /// What of the taxes of a receipt goes back with a refund: of each rate the same part as of the
  /// receipt.
  static List<Booking> of(PartBack back) {
    var found = new ArrayList<Booking>();
    for (TaxSum tax : Prices.taxes(back.receipt().lines())) {
      var key = key(tax.rate());
      found.add(new Booking(Topic.TAX_NET_BACK, key, 1, back.of(tax.net())));
      found.add(new Booking(Topic.TAX_BACK, key, 1, back.of(tax.tax())));
    }
    return found;
  }
}
