package saoma.ui.cash;

import saoma.checkout.CashDesk;
import saoma.checkout.Counted;
import saoma.money.Money;
import saoma.order.Cart;

/// What the cash screen needs of the checkout, so that a test can be one.
public interface CashTaker {
  /// The sum in coins that the shop takes. Does not block.
  Money toPay(Money due);

  /// Blocks on the database.
  Counted take(Cart cart, String sale, Money received);

  /// The real one.
  static CashTaker of(CashDesk desk) {
    return new CashTaker() {
      @Override
      public Money toPay(Money due) {
        return desk.toPay(due);
      }

      @Override
      public Counted take(Cart cart, String sale, Money received) {
        return desk.take(cart, sale, received);
      }
    };
  }
}
