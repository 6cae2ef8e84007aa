package saoma.ui.sale;

import java.text.MessageFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Product;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.TaxRate;
import saoma.settings.TaxSettings;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;

/// Puts what is sold into the cart, under both of its names.
///
/// @param taxes how the shop's goods are taxed now
record Seller(CartModel cart, Texts texts, Supplier<TaxSettings> taxes) {
  /// False if it has no price of its own.
  boolean sell(Product product, Quantity quantity) {
    var price = product.price();
    if (price != null) {
      add(product, quantity, price);
    }
    return price != null;
  }

  /// Sells what was asked about at this price. False, and the clerk is told, if the cart cannot be
  /// so.
  boolean sellAt(Ask ask, Money price) {
    return switch (ask) {
      case Ask.Nothing _ -> true;
      case Ask.UnknownCode(var code, var quantity) ->
          cart.act(was ->
              was.add(code, open(Language.ZH), open(Language.EN), quantity, price, rate(null)));
      case Ask.PriceOf(var product, var quantity) -> add(product, quantity, price);
    };
  }

  private boolean add(Product product, Quantity quantity, Money price) {
    return cart.act(was ->
        was.add(
            product.code(),
            product.name(),
            product.nameEn(),
            quantity,
            price,
            rate(product.tax())));
  }

  /// @param own rate of the product; null for the shop's usual one
  private TaxRate rate(@Nullable Integer own) {
    var tax = taxes.get();
    if (!tax.enabled()) {
      return TaxRate.NONE;
    }
    var basisPoints = own == null ? tax.basisPoints() : own;
    return tax.added() ? TaxRate.added(basisPoints) : TaxRate.included(basisPoints);
  }

  /// Puts a top-up into the cart; it is no sale, so it has no tax.
  ///
  /// @param whose what stands behind the word on the receipt
  boolean topUp(String code, String whose, Quantity quantity, Money amount) {
    return cart.act(was ->
        was.add(code, topUp(Language.ZH, whose), topUp(Language.EN, whose), quantity, amount));
  }

  private String topUp(Language language, String whose) {
    return MessageFormat.format(texts.in(language, "member.top-up.line"), whose);
  }

  private String open(Language language) {
    return texts.in(language, "sale.open-item");
  }
}
