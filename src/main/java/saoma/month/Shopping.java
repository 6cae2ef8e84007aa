package saoma.month;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.offer.Deal;
import saoma.offer.Goods;
import saoma.offer.Offers;
import saoma.offer.Rule;
import saoma.offer.Span;
import saoma.offer.Terms;
import saoma.order.Cart;
import saoma.order.Discount;

/// What customers put on the counter.
final class Shopping {
  private static final String WEIGHED = "千克";
  private static final int MOST_LINES = 5;

  /// What the shop offers all month: the second bottle at half, and something off a large sale.
  private static final List<Rule> OFFERS =
      List.of(
          offer(
              1,
              "第二瓶半价",
              "Second bottle at half",
              new Deal.Nth(2, 5_000),
              new Goods.Codes(Set.of("2100000000012"))),
          offer(
              2,
              "满30减3",
              "3 off from 30",
              new Deal.Whole(Money.fen(3_000), Discount.Kind.AMOUNT, 300),
              new Goods.All()));

  private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 12, 0);

  private final Luck luck;
  private final List<Product> shelf = Shelf.builtIn();
  private long sales;

  Shopping(Luck luck) {
    this.luck = luck;
  }

  /// A sale's name, which no other sale has.
  String sale() {
    sales++;
    return "month-" + sales;
  }

  Cart goods() {
    var cart = Cart.EMPTY;
    for (var lines = luck.between(1, MOST_LINES); lines > 0; lines--) {
      var product = luck.of(shelf);
      var price = product.price();
      if (price != null) {
        cart = cart.add(product.code(), product.name(), product.nameEn(), much(product), price);
      }
    }
    return cart.offered(Offers.of(cart, OFFERS, ANY_TIME, _ -> ""));
  }

  private static Rule offer(long id, String name, String nameEn, Deal deal, Goods goods) {
    var terms = new Terms(false, "", 0, true, true);
    return new Rule(id, name, nameEn, deal, goods, Span.ALWAYS, terms, true);
  }

  private Quantity much(Product product) {
    return product.unit().equals(WEIGHED)
        ? new Quantity(luck.between(150, 1_800))
        : Quantity.pieces(luck.between(1, 3));
  }

  Cart gift() {
    return Cart.EMPTY.add("gift", "赠品", "Gift", Quantity.ONE, Money.fen(0));
  }
}
