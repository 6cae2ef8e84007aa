package saoma.month;

import java.util.List;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;

/// What customers put on the counter.
final class Shopping {
  private static final String WEIGHED = "千克";
  private static final int MOST_LINES = 5;
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
    return cart;
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
