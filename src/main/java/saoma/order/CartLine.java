package saoma.order;

import saoma.money.Money;
import saoma.money.Quantity;

/// One line of what is being bought: the names and the price as they were when it was rung up, so
/// that a later change of the catalogue never changes a cart. `id` tells two lines of the same
/// product apart.
public record CartLine(
    long id, String code, String name, String nameEn, Quantity quantity, Money unitPrice) {
  public Money total() {
    return unitPrice.times(quantity);
  }

  public CartLine with(Quantity changed) {
    return new CartLine(id, code, name, nameEn, changed, unitPrice);
  }

  public String nameIn(boolean chinese) {
    return chinese || nameEn.isEmpty() ? name : nameEn;
  }
}
