package saoma.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import saoma.account.TopUps;
import saoma.order.Cart;

/// What is in a cart, as offers see it. A top-up is no goods.
record Shelf(List<Stock> stocks, boolean saleByHand) {
  static Shelf of(Cart cart, UnaryOperator<String> category) {
    var found = new ArrayList<Stock>();
    for (var place = 0; place < cart.lines().size(); place++) {
      var line = cart.lines().get(place);
      if (line.unitPrice().isPositive() && !TopUps.isTopUp(line.code())) {
        found.add(Stock.of(line, place, category.apply(line.code())));
      }
    }
    found.sort(Stock.ORDER);
    return new Shelf(List.copyOf(found), cart.discount().isPresent());
  }

  int size() {
    return stocks.size();
  }

  Stock at(int place) {
    return stocks.get(place);
  }

  /// How many units of each stock there are.
  long[] all() {
    return stocks.stream().mapToLong(Stock::units).toArray();
  }

  /// Whether the offer may be given for this stock.
  boolean allows(Rule rule, Stock stock) {
    return rule.goods().has(stock.code(), stock.category())
        && (rule.terms().withHand() || !(stock.byHand() || saleByHand));
  }
}
