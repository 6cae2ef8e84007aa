package saoma.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// What was done to the price of one line, frozen with it. Made by [Prices] and by nobody else;
/// what is in it is never worked out again from a rate or a percentage.
///
/// @param repriced the price that somebody changed; null where nobody did
/// @param offers what the shop's offers take off this line, each once
/// @param own discount of this line; null for none
/// @param shared this line's share of the discount on the whole sale; null for none
/// @param tax in the line's total, in it already or added, by the rate
public record Pricing(
    @Nullable Repriced repriced,
    List<Offered> offers,
    @Nullable Taken own,
    @Nullable Taken shared,
    TaxRate rate,
    Money tax) {
  public static final Pricing NONE = taxed(TaxRate.NONE);

  /// @param before the price by the catalogue
  public record Repriced(Money before, String reason) {}

  /// A discount, and what it takes off this line.
  public record Taken(Discount discount, Money off) {}

  public Pricing {
    offers = List.copyOf(offers);
    if (tax.minor() < 0 || isNegative(own) || isNegative(shared)) {
      throw new IllegalArgumentException("a negative tax or discount");
    }
    if (offers.size() > Offered.MOST) {
      throw new IllegalArgumentException("too many offers on a line");
    }
  }

  private static boolean isNegative(@Nullable Taken taken) {
    return taken != null && taken.off().minor() < 0;
  }

  /// Taxed so and nothing else.
  static Pricing taxed(TaxRate rate) {
    return new Pricing(null, List.of(), null, null, rate, Money.fen(0));
  }

  /// Whether the line costs what its price and its quantity say, without tax.
  public boolean isNone() {
    return equals(NONE);
  }

  /// Whether somebody gave this line a price or a discount of its own.
  public boolean isSpecial() {
    return repriced != null || own != null;
  }

  /// What all offers take off this line.
  public Money offerOff() {
    return Money.fen(offers.stream().mapToLong(one -> one.off().minor()).sum());
  }

  /// The offers on this line alone, which stand under its row.
  public List<Offered> lineOffers() {
    return offers.stream().filter(one -> !one.whole()).toList();
  }

  /// What offers on the whole sale take off this line.
  Money wholeOff() {
    return Money.fen(
        offers.stream().filter(Offered::whole).mapToLong(one -> one.off().minor()).sum());
  }

  Pricing with(@Nullable Repriced changed) {
    return new Pricing(changed, offers, own, shared, rate, tax);
  }

  Pricing with(List<Offered> changed) {
    return new Pricing(repriced, changed, own, shared, rate, tax);
  }

  Pricing taxed(Money changed) {
    return new Pricing(repriced, offers, own, shared, rate, changed);
  }

  Pricing own(@Nullable Taken changed) {
    return new Pricing(repriced, offers, changed, shared, rate, tax);
  }

  Pricing shared(@Nullable Taken changed) {
    return new Pricing(repriced, offers, own, changed, rate, tax);
  }

  Pricing discounted(@Nullable Discount discount) {
    return own(unmeasured(discount));
  }

  Pricing sharing(@Nullable Discount discount) {
    return shared(unmeasured(discount));
  }

  private static @Nullable Taken unmeasured(@Nullable Discount discount) {
    return discount == null ? null : new Taken(discount, Money.fen(0));
  }
}
