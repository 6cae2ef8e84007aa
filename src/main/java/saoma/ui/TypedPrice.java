package saoma.ui;

import java.text.Normalizer;
import saoma.money.Money;
import saoma.order.Cart;

/// A price as a clerk types it, or why it is none. What was typed is never changed: the clerk mends
/// it.
public sealed interface TypedPrice {
  record Good(Money price) implements TypedPrice {}

  /// `key` of the text that says what is wrong.
  record Bad(String key) implements TypedPrice {}

  /// Takes what a Chinese input method makes of digits and the point, and a leading sign of the
  /// currency.
  static TypedPrice of(String typed) {
    var plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replace('。', '.')
            .replace('¥', ' ')
            .replace("元", " ")
            .strip();
    Money price;
    try {
      price = Money.yuan(plain);
    } catch (IllegalArgumentException _) {
      return new Bad(plain.isEmpty() ? "price.missing" : "price.not-an-amount");
    }
    if (!price.isPositive()) {
      return new Bad("price.not-positive");
    }
    return price.compareTo(Cart.MOST) > 0 ? new Bad("price.too-large") : new Good(price);
  }
}
