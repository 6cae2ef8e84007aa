package saoma.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.settings.LabelLayout;

/// What stands on the label of a scale.
///
/// @param codes under which its item may stand in the catalogue, the longest first
/// @param grams what it weighs; null where the label does not say
/// @param price what it costs; null where the label does not say
public record ScaleLabel(List<String> codes, @Nullable Long grams, @Nullable Money price) {
  /// What is put into the cart.
  ///
  /// @param price of one unit; null where the till must ask for it
  public record Sold(Quantity quantity, @Nullable Money price) {}

  public ScaleLabel {
    codes = List.copyOf(codes);
  }

  /// Reads a label of this layout. Empty if its check digit is wrong, or if it weighs or costs
  /// nothing: then the scale did not mean it.
  ///
  /// @param text that the layout fits
  static Optional<ScaleLabel> of(LabelLayout layout, String text) {
    var weight = layout.part(text, 'W');
    var price = layout.part(text, 'V');
    if (!isChecked(layout, text) || isNothing(weight) || isNothing(price)) {
      return Optional.empty();
    }
    return Optional.of(
        new ScaleLabel(
            codes(layout, text),
            weight.isEmpty() ? null : Long.valueOf(weight),
            price.isEmpty() ? null : Money.fen(Long.parseLong(price))));
  }

  static boolean isChecked(LabelLayout layout, String text) {
    var digits = text.substring(0, text.length() - 1);
    // Counted from the left, the last digit has the other weight where their number is odd.
    var counted = layout.countsFromLeft() && digits.length() % 2 == 1 ? digits + "0" : digits;
    return Gtin.checkDigit(counted) == text.charAt(text.length() - 1);
  }

  private static boolean isNothing(String part) {
    return !part.isEmpty() && part.chars().allMatch(c -> c == '0');
  }

  /// A catalogue has the item as the code of an empty label, with or without what stands before it,
  /// or as the bare number that is typed at the scale.
  private static List<String> codes(LabelLayout layout, String text) {
    var prefix = layout.prefix(text);
    var item = layout.part(text, 'P');
    var empty = (prefix + item + "0".repeat(text.length())).substring(0, text.length() - 1);
    var codes = new LinkedHashSet<String>();
    codes.add(empty + Gtin.checkDigit(empty));
    codes.add(prefix + item);
    codes.add(item);
    var bare = item.replaceFirst("\\A0+(?=.)", "");
    codes.add(bare);
    return List.copyOf(codes);
  }

  /// What a label of this product sells; empty if it says a weight and the product is not sold by
  /// weight.
  ///
  /// What the label costs is what is paid, to the fen. Where it says the weight too, the price of a
  /// kilogram is the catalogue's if that comes to the same, else the one that the scale must have
  /// had; where none does, because the scale rounds, the label is sold as one piece.
  public Optional<Sold> of(Product product) {
    var weighed = grams == null ? null : quantity(product.unit(), grams);
    var paid = price;
    if (paid == null) {
      return Optional.ofNullable(weighed).map(some -> new Sold(some, product.price()));
    }
    var usual = product.price();
    if (weighed != null && usual != null && usual.times(weighed).equals(paid)) {
      return Optional.of(new Sold(weighed, usual));
    }
    return Optional.of(
        Optional.ofNullable(weighed)
            .map(some -> new Sold(some, unitPrice(paid, some)))
            .filter(
                sold -> sold.price() != null && sold.price().times(sold.quantity()).equals(paid))
            .orElseGet(() -> new Sold(Quantity.ONE, paid)));
  }

  /// Half up to the fen.
  private static Money unitPrice(Money paid, Quantity quantity) {
    var thousandths = quantity.thousandths();
    return Money.fen((paid.minor() * 2_000 + thousandths) / (2 * thousandths));
  }

  /// A weight in the unit in which the product is sold; null if that is none of weight.
  public static @Nullable Quantity quantity(String unit, long grams) {
    var thousandths =
        switch (unit.strip().toLowerCase(Locale.ROOT)) {
          case "", "kg", "公斤", "千克" -> grams;
          case "斤", "市斤", "500g" -> grams * 2;
          case "两", "50g" -> grams * 20;
          case "100g" -> grams * 10;
          default -> 0;
        };
    var quantity = new Quantity(thousandths);
    return quantity.isPositive() && quantity.compareTo(Quantity.MOST) <= 0 ? quantity : null;
  }
}
