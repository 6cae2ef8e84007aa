package saoma.ui.sale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import saoma.catalogue.Product;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.offer.Rule;
import saoma.order.Cart;
import saoma.order.Claims;

/// What there is to say about a product's price beside the one on its shelf.
///
/// @param offers that it is in, those whose time is now first
/// @param costs of some of it by themselves, where they say something new
record Priced(List<Touching> offers, List<Cost> costs) {
  static final Priced NOTHING = new Priced(List.of(), List.of());

  /// As many as somebody asks about who wonders whether to take more.
  private static final int SOME = 3;

  Priced {
    offers = List.copyOf(offers);
    costs = List.copyOf(costs);
  }

  /// @param now whether its time is now
  record Touching(Rule rule, boolean now) {}

  /// @param saved against the price on the shelf
  record Cost(int pieces, boolean member, Money price, Money saved) {}

  static Priced of(Product product, Offering offering) {
    var now = offering.now();
    var offers =
        offering.book().rules().stream()
            .filter(rule -> rule.on() && !rule.span().isOver(now))
            .filter(rule -> rule.touches(product.code(), product.category()))
            .map(rule -> new Touching(rule, rule.span().holds(now)))
            .sorted(Comparator.comparing(Touching::now).reversed())
            .toList();
    return new Priced(offers, offers.isEmpty() ? List.of() : costs(product, offering));
  }

  private static List<Cost> costs(Product product, Offering offering) {
    var found = new ArrayList<Cost>();
    for (var pieces : List.of(1, SOME)) {
      var usual = cost(product, pieces, false, offering);
      usual.filter(one -> pieces > 1 || one.saved().isPositive()).ifPresent(found::add);
      cost(product, pieces, true, offering)
          .filter(one -> usual.filter(all -> all.price().equals(one.price())).isEmpty())
          .ifPresent(found::add);
    }
    return found;
  }

  /// Empty where it has no price, or so many cost more than a cart holds.
  private static Optional<Cost> cost(
      Product product, int pieces, boolean member, Offering offering) {
    var price = product.price();
    if (price == null) {
      return Optional.empty();
    }
    try {
      var cart =
          offering.on(
              Cart.EMPTY
                  .claiming(Claims.NONE.with(member))
                  .add(
                      product.code(),
                      product.name(),
                      product.nameEn(),
                      Quantity.pieces(pieces),
                      price));
      var saved = price.times(Quantity.pieces(pieces)).minus(cart.total());
      return Optional.of(new Cost(pieces, member, cart.total(), saved));
    } catch (IllegalArgumentException | ArithmeticException _) {
      return Optional.empty();
    }
  }
}
