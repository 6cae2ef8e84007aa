package saoma.ui.settings;

import java.util.Map;
import java.util.function.Function;
import saoma.settings.Settings.Shop;

/// The shop's own part of a [Form].
final class ShopFields {
  private ShopFields() {}

  static void put(Map<Field, String> texts, Shop shop) {
    texts.put(Field.SHOP_NAME, shop.name());
    texts.put(Field.SHOP_TILL, shop.till());
    texts.put(Field.SHOP_LANGUAGE, shop.language());
    texts.put(Field.SHOP_TAX_NUMBER, shop.taxNumber());
  }

  static Shop settings(Function<Field, String> of) {
    return new Shop(
        of.apply(Field.SHOP_NAME),
        of.apply(Field.SHOP_TILL),
        of.apply(Field.SHOP_LANGUAGE),
        of.apply(Field.SHOP_TAX_NUMBER));
  }
}
