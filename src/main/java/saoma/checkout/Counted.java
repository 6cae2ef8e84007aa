package saoma.checkout;

import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.payment.Payment;

/// What became of the wish to take cash, or nothing.
public sealed interface Counted {
  /// The money is in the drawer and on disk.
  ///
  /// @param change what the customer gets back
  /// @param due what is left to pay; zero once the sale is paid
  /// @param receipt once it is
  record Taken(Payment payment, Money change, Money due, @Nullable Receipt receipt)
      implements Counted {}

  /// The sale cost nothing and is over.
  record Given(Receipt receipt) implements Counted {}

  /// Nothing was stored.
  record NotTaken(Trouble trouble) implements Counted {}
}
