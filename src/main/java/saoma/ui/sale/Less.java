package saoma.ui.sale;

import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.CartLine;
import saoma.order.Prices;
import saoma.order.Prices.TaxSum;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// What was done to prices and written to them, in words for the sale screen; empty where nothing
/// was.
final class Less {
  private static final String BETWEEN = "  ·  ";

  private Less() {}

  /// A changed price, the offers on the line and its own discount. Where there are several, what
  /// they take off together comes first: names may be cut where there is no room.
  static String of(CartLine line, Texts texts) {
    var told = new ArrayList<String>();
    var repriced = line.pricing().repriced();
    if (repriced != null) {
      told.add(texts.now("sale.was-price", Amounts.digits(repriced.before()), repriced.reason()));
    }
    var less = new ArrayList<String>();
    line.pricing().lineOffers().forEach(offer -> less.add(offer.nameIn(texts.chinese())));
    var own = line.pricing().own();
    if (own != null) {
      less.add(own.discount().words());
    }
    var sum = off(line.gross().minus(line.goods()));
    if (less.size() == 1) {
      told.add(less.getFirst() + "  " + sum);
    } else if (!less.isEmpty()) {
      told.add(sum + "  " + String.join(", ", less));
    }
    note(line.notes().own(), told);
    return String.join(BETWEEN, told);
  }

  /// Offers and the discount on the whole sale, coupons that nothing in the cart is for, and the
  /// tax that comes on top.
  static String of(Cart cart, Texts texts) {
    var told = new ArrayList<String>();
    for (var offer : Prices.wholes(cart.lines())) {
      told.add(offer.nameIn(texts.chinese()) + "  " + off(offer.off()));
    }
    for (var coupon : cart.idleCoupons()) {
      told.add(texts.now("sale.coupon-idle", coupon));
    }
    cart.discount().ifPresent(one -> told.add(one.words() + "  " + off(cart.discountOff())));
    note(cart.note(), told);
    for (TaxSum tax : Prices.taxes(cart.lines())) {
      if (tax.rate().isAdded()) {
        told.add(texts.now("sale.tax-added", tax.rate().percent(), Amounts.full(tax.tax())));
      }
    }
    return String.join(BETWEEN, told);
  }

  private static void note(String note, List<String> told) {
    if (!note.isEmpty()) {
      told.add("✎ " + note);
    }
  }

  private static String off(Money amount) {
    return "−" + Amounts.full(amount);
  }
}
