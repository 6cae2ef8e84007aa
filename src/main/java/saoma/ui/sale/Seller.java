package saoma.ui.sale;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Product;
import saoma.catalogue.ScaleLabel;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.TaxRate;
import saoma.settings.TaxSettings;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;
import saoma.ui.TypedPrice;

/// Puts what is sold into the cart, under both of its names.
///
/// @param taxes how the shop's goods are taxed now
record Seller(CartModel cart, Texts texts, Supplier<TaxSettings> taxes) {
  /// What must be asked before it can be sold; nothing where it is in the cart.
  Ask sell(Product product, Quantity quantity) {
    return sell(product, new ScaleLabel.Sold(quantity, product.price()));
  }

  /// What a label sells, put into the cart; asked about where it has no price.
  Ask sell(Product product, ScaleLabel.Sold sold) {
    var price = sold.price();
    if (price == null) {
      return new Ask.PriceOf(product, sold.quantity());
    }
    add(product, sold.quantity(), price);
    return new Ask.Nothing();
  }

  /// Sells what was asked about at a typed price. Empty when done, else the key of what is wrong.
  Optional<String> sellAt(Ask ask, String typed) {
    return switch (TypedPrice.of(typed)) {
      case TypedPrice.Bad(var key) -> Optional.of(key);
      case TypedPrice.Good(var price) ->
          sellAt(ask, price) ? Optional.empty() : Optional.of("sale.too-much");
    };
  }

  private boolean sellAt(Ask ask, Money price) {
    return switch (ask) {
      case Ask.Nothing _, Ask.WeightOf _ -> true;
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
