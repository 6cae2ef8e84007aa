package saoma.order;

import saoma.money.Money;
import saoma.money.Quantity;
import saoma.money.Rounding;

/// One line of what is being bought: the names and the price as they were when it was rung up, so
/// that a later change of the catalogue never changes a cart. `id` tells two lines of the same
/// product apart.
///
/// @param unitPrice that it is sold at, before discounts
/// @param notes what somebody wrote to it
public record CartLine(
    long id,
    String code,
    String name,
    String nameEn,
    Quantity quantity,
    Money unitPrice,
    Pricing pricing,
    Notes notes) {
  /// Without tax and discount.
  public CartLine(
      long id, String code, String name, String nameEn, Quantity quantity, Money unitPrice) {
    this(id, code, name, nameEn, quantity, unitPrice, Pricing.NONE);
  }

  /// Nobody wrote anything to it.
  public CartLine(
      long id,
      String code,
      String name,
      String nameEn,
      Quantity quantity,
      Money unitPrice,
      Pricing pricing) {
    this(id, code, name, nameEn, quantity, unitPrice, pricing, Notes.NONE);
  }

  /// What the customer pays for it, with all that was taken off and added.
  public Money total() {
    return pricing.rate().isAdded() ? discounted().plus(pricing.tax()) : discounted();
  }

  /// Its price times its quantity.
  public Money gross() {
    return unitPrice.times(quantity);
  }

  /// The gross less all that offers take off it: what its own discount is worked out from.
  public Money offered() {
    return gross().minus(pricing.offerOff());
  }

  /// The gross less offers on this line and its own discount: what stands on its row, because what
  /// the whole sale gets off or on top stands below all rows.
  public Money goods() {
    return cost().plus(pricing.wholeOff());
  }

  /// What the discount on the whole sale is worked out from.
  public Money cost() {
    var own = pricing.own();
    return own == null ? offered() : offered().minus(own.off());
  }

  /// All discounts off, no tax on top.
  Money discounted() {
    var shared = pricing.shared();
    return shared == null ? cost() : cost().minus(shared.off());
  }

  /// What was paid for a part of it, rounded down, so that pieces that come back one by one never
  /// come to more than was paid.
  public Money totalOf(Quantity part) {
    if (pricing.isNone()) {
      return unitPrice.times(part);
    }
    return part.equals(quantity)
        ? total()
        : Rounding.partDown(total(), part.thousandths(), quantity.thousandths());
  }

  public CartLine with(Quantity changed) {
    return new CartLine(id, code, name, nameEn, changed, unitPrice, pricing, notes);
  }

  CartLine with(Pricing changed) {
    return new CartLine(id, code, name, nameEn, quantity, unitPrice, changed, notes);
  }

  CartLine at(Money price, Pricing changed) {
    return new CartLine(id, code, name, nameEn, quantity, price, changed, notes);
  }

  CartLine with(Notes changed) {
    return new CartLine(id, code, name, nameEn, quantity, unitPrice, pricing, changed);
  }

  public String nameIn(boolean chinese) {
    return chinese || nameEn.isEmpty() ? name : nameEn;
  }
}
