package saoma.order;

import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// What was done to the price of one line, frozen with it. Made by [Prices] and by nobody else;
/// what is in it is never worked out again from a rate or a percentage.
///
/// @param repriced the price that somebody changed; null where nobody did
/// @param own discount of this line; null for none
/// @param shared this line's share of the discount on the whole sale; null for none
/// @param tax in the line's total, in it already or added, by the rate
public record Pricing(
    @Nullable Repriced repriced,
    @Nullable Taken own,
    @Nullable Taken shared,
    TaxRate rate,
    Money tax) {
  public static final Pricing NONE = new Pricing(null, null, null, TaxRate.NONE, Money.fen(0));

  /// @param before the price by the catalogue
  public record Repriced(Money before, String reason) {}

  /// A discount, and what it takes off this line.
  public record Taken(Discount discount, Money off) {}

  public Pricing {
    if (tax.minor() < 0 || isNegative(own) || isNegative(shared)) {
      throw new IllegalArgumentException("a negative tax or discount");
    }
  }

  private static boolean isNegative(@Nullable Taken taken) {
    return taken != null && taken.off().minor() < 0;
  }

  /// Taxed so and nothing else.
  static Pricing taxed(TaxRate rate) {
    return new Pricing(null, null, null, rate, Money.fen(0));
  }

  /// Whether the line costs what its price and its quantity say, without tax.
  public boolean isNone() {
    return equals(NONE);
  }

  /// Whether somebody gave this line a price or a discount of its own.
  public boolean isSpecial() {
    return repriced != null || own != null;
  }

  Pricing with(@Nullable Repriced changed) {
    return new Pricing(changed, own, shared, rate, tax);
  }

  Pricing discounted(@Nullable Discount discount) {
    return new Pricing(repriced, unmeasured(discount), shared, rate, tax);
  }

  Pricing sharing(@Nullable Discount discount) {
    return new Pricing(repriced, own, unmeasured(discount), rate, tax);
  }

  private static @Nullable Taken unmeasured(@Nullable Discount discount) {
    return discount == null ? null : new Taken(discount, Money.fen(0));
  }
}
