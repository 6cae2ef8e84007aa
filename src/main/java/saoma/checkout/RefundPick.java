package saoma.checkout;

import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.CartLine;

/// So much of one line of a receipt comes back. What is counted comes back by the piece; what was
/// weighed only whole, because nobody weighs it again.
public record RefundPick(CartLine line, Quantity quantity) {
  public RefundPick {
    var whole = quantity.thousandths() == 0 || quantity.equals(line.quantity());
    var counted = isCounted(quantity) && isCounted(line.quantity());
    if (quantity.thousandths() < 0
        || quantity.compareTo(line.quantity()) > 0
        || !(whole || counted)) {
      throw new IllegalArgumentException("not a part of this line that can come back");
    }
  }

  public static RefundPick none(CartLine line) {
    return new RefundPick(line, new Quantity(0));
  }

  public static RefundPick whole(CartLine line) {
    return new RefundPick(line, line.quantity());
  }

  /// One piece more or less, within what was bought; what was weighed goes all or nothing.
  public RefundPick step(int by) {
    if (!isCounted(line.quantity())) {
      return by > 0 ? whole(line) : none(line);
    }
    var pieces = Quantity.ONE.thousandths();
    var to = Math.clamp(quantity.thousandths() + by * pieces, 0, line.quantity().thousandths());
    return new RefundPick(line, new Quantity(to));
  }

  public boolean isAny() {
    return quantity.isPositive();
  }

  public boolean isWhole() {
    return quantity.equals(line.quantity());
  }

  /// What was paid for it, with its share of every discount and tax.
  public Money amount() {
    return line.totalOf(quantity);
  }

  private static boolean isCounted(Quantity quantity) {
    return quantity.thousandths() % Quantity.ONE.thousandths() == 0;
  }
}
