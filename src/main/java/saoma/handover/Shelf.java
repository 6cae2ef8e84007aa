package saoma.handover;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Catalogue;
import saoma.handover.Problem.Found;
import saoma.handover.Wanted.ByAmount;
import saoma.handover.Wanted.ByCode;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.TaxRate;
import saoma.settings.TaxSettings;

/// Makes the cart of what a program wants, at the catalogue's prices. A price that the program has
/// otherwise is refused with both numbers: the shop sells at one price.
record Shelf(Catalogue catalogue, Supplier<TaxSettings> taxes) {
  /// Stands in place of a code where the catalogue knows none.
  static final String OPEN_CODE = "handover";

  Cart cart(Wanted wanted) throws Found {
    var cart = Cart.EMPTY;
    for (var line : wanted.lines()) {
      try {
        cart =
            switch (line) {
              case ByCode one -> add(cart, one);
              case ByAmount(var name, var amount) ->
                  cart.add(OPEN_CODE, name, "", Quantity.ONE, amount, rate(null));
            };
      } catch (IllegalArgumentException e) {
        throw new Found(Problem.malformed("lines: more than a sale can have"));
      }
    }
    var total = wanted.total();
    if (total != null && !total.equals(cart.total())) {
      throw new Found(differs("total", total, cart.total(), ""));
    }
    if (!cart.total().isPositive()) {
      throw new Found(Problem.malformed("lines: there is nothing to pay"));
    }
    return cart;
  }

  private Cart add(Cart cart, ByCode line) throws Found {
    var found = catalogue.byCode(line.code());
    if (found.isEmpty()) {
      throw new Found(
          new Problem(
              422,
              "unknown-code",
              "The catalogue has no such code",
              line.code(),
              Map.of("code", line.code())));
    }
    var product = found.get();
    var price = Optional.ofNullable(product.price());
    var asked = line.price();
    if (price.isEmpty() && asked == null) {
      throw new Found(
          new Problem(
              422,
              "price-missing",
              "This product has no price of its own",
              line.code(),
              Map.of("code", line.code())));
    }
    var sold = price.or(() -> Optional.ofNullable(asked)).orElseThrow();
    if (asked != null && !asked.equals(sold)) {
      throw new Found(differs("unitPrice", asked, sold, line.code()));
    }
    return cart.add(
        product.code(),
        product.name(),
        product.nameEn(),
        line.quantity(),
        sold,
        rate(product.tax()));
  }

  private static Problem differs(String field, Money asked, Money ours, String code) {
    var detail =
        "%s is %d fen in the request and %d fen at the till"
            .formatted(code.isEmpty() ? field : field + " of " + code, asked.minor(), ours.minor());
    return new Problem(
        422,
        "price-differs",
        "The till sells this at another price",
        detail,
        Map.of("field", field, "code", code, "asked", asked.minor(), "till", ours.minor()));
  }

  private TaxRate rate(@Nullable Integer own) {
    var tax = taxes.get();
    if (!tax.enabled()) {
      return TaxRate.NONE;
    }
    var basisPoints = own == null ? tax.basisPoints() : own;
    return tax.added() ? TaxRate.added(basisPoints) : TaxRate.included(basisPoints);
  }
}
