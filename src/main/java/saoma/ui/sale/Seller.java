package saoma.ui.sale;

import java.text.MessageFormat;
import saoma.catalogue.Product;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;

/// Puts what is sold into the cart, under both of its names.
record Seller(CartModel cart, Texts texts) {
  /// False if it has no price of its own.
  boolean sell(Product product, Quantity quantity) {
    var price = product.price();
    if (price != null) {
      add(product.code(), product.name(), product.nameEn(), quantity, price);
    }
    return price != null;
  }

  /// Sells what was asked about at this price. False, and the clerk is told, if the cart cannot be
  /// so.
  boolean sellAt(Ask ask, Money price) {
    return switch (ask) {
      case Ask.Nothing _ -> true;
      case Ask.UnknownCode(var code, var quantity) ->
          add(code, open(Language.ZH), open(Language.EN), quantity, price);
      case Ask.PriceOf(var p, var quantity) -> add(p.code(), p.name(), p.nameEn(), quantity, price);
    };
  }

  private boolean add(String code, String name, String nameEn, Quantity quantity, Money price) {
    return cart.act(was -> was.add(code, name, nameEn, quantity, price));
  }

  /// Puts a top-up into the cart.
  ///
  /// @param whose what stands behind the word on the receipt
  boolean topUp(String code, String whose, Quantity quantity, Money amount) {
    return add(code, topUp(Language.ZH, whose), topUp(Language.EN, whose), quantity, amount);
  }

  private String topUp(Language language, String whose) {
    return MessageFormat.format(texts.in(language, "member.top-up.line"), whose);
  }

  private String open(Language language) {
    return texts.in(language, "sale.open-item");
  }
}
