package saoma.ui.offer;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import saoma.catalogue.Catalogue;
import saoma.catalogue.Product;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.offer.Deal;
import saoma.offer.Goods;
import saoma.offer.Offers;
import saoma.offer.Rule;
import saoma.offer.Span;
import saoma.order.Cart;
import saoma.order.Claims;

/// A cart to try an offer on: what the manager typed, else what the offer itself names. The offer
/// is tried alone, as if its time were now and its coupon there.
public record Sample(Cart cart) {
  private static final LocalDateTime NOW = LocalDateTime.of(2000, 1, 1, 12, 0);
  private static final int MOST = 8;

  /// @param typed codes or names with quantities, `牛奶*3, 690…`; blank for what the offer names
  static Sample of(String typed, Rule rule, Catalogue catalogue) {
    var words = typed.isBlank() ? usual(rule) : typed;
    var cart = Cart.EMPTY.claiming(claims(rule));
    for (var many : Many.of(words).stream().limit(MOST).toList()) {
      var found = found(many.what(), catalogue);
      var price = found.map(Product::price).orElse(null);
      if (found.isPresent() && price != null) {
        cart = added(cart, found.get(), price, many.quantity());
      }
    }
    var tried =
        new Rule(
            Math.max(1, rule.id()),
            rule.name(),
            rule.nameEn(),
            rule.deal(),
            rule.goods(),
            Span.ALWAYS,
            rule.terms(),
            true);
    return new Sample(
        cart.offered(Offers.of(cart, List.of(tried), NOW, code -> category(code, catalogue))));
  }

  private static Cart added(Cart cart, Product product, Money price, String quantity) {
    try {
      return cart.add(
          product.code(), product.name(), product.nameEn(), Quantity.parse(quantity), price);
    } catch (IllegalArgumentException | ArithmeticException _) {
      // Nothing of it, or more than a cart holds: tried without it.
      return cart;
    }
  }

  private static Optional<Product> found(String name, Catalogue catalogue) {
    return catalogue.byCode(name).or(() -> catalogue.search(name, 1).stream().findFirst());
  }

  private static String category(String code, Catalogue catalogue) {
    return catalogue.byCode(code).map(Product::category).orElse("");
  }

  private static Claims claims(Rule rule) {
    var coupon = rule.terms().coupon();
    return coupon.isEmpty() ? Claims.NONE.with(true) : Claims.NONE.with(true).with(coupon);
  }

  private static String usual(Rule rule) {
    if (rule.deal() instanceof Deal.Bundle(var parts, var _)) {
      return parts.stream()
          .map(part -> part.code() + "*" + part.pieces())
          .collect(Collectors.joining(","));
    }
    var pieces =
        switch (rule.deal()) {
          case Deal.Free(var buy, var free) -> buy + free;
          case Deal.Nth(var nth, var _) -> nth;
          case Deal.Less _, Deal.Fixed _, Deal.Whole _, Deal.Bundle _ -> 1;
        };
    return rule.goods() instanceof Goods.Codes(var codes)
        ? codes.stream().sorted().map(code -> code + "*" + pieces).collect(Collectors.joining(","))
        : "";
  }
}
