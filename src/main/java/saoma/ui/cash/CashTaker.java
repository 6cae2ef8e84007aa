package saoma.ui.cash;

import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import saoma.checkout.CashDesk;
import saoma.checkout.Counted;
import saoma.money.Money;
import saoma.order.Cart;

/// What the cash screen needs of the checkout, so that a test can be one.
public interface CashTaker {
  /// The sum in coins that the shop takes. Does not block.
  Money toPay(Money due);

  /// Blocks on the database.
  ///
  /// @param keeper the member whose balance the change becomes; empty where it goes back
  Counted take(Cart cart, String sale, Money received, OptionalLong keeper);

  /// The real one.
  ///
  /// @param drawer hears what was counted, and passes it on
  static CashTaker of(CashDesk desk, UnaryOperator<Counted> drawer) {
    return new CashTaker() {
      @Override
      public Money toPay(Money due) {
        return desk.toPay(due);
      }

      @Override
      public Counted take(Cart cart, String sale, Money received, OptionalLong keeper) {
        return drawer.apply(desk.take(cart, sale, received, keeper));
      }
    };
  }
}
