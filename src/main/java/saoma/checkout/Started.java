package saoma.checkout;

import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.payment.Payment;

/// What became of the wish to take money.
public sealed interface Started {
  /// The attempt is on disk and on its way.
  record Begun(Payment payment) implements Started {}

  /// The money is in the drawer and on disk.
  ///
  /// @param change what the customer gets back
  /// @param due what is left to pay; zero once the sale is paid
  /// @param receipt once it is
  record Taken(Payment payment, Money change, Money due, @Nullable Receipt receipt)
      implements Started {}

  /// The sale cost nothing and is over.
  record Given(Receipt receipt, Money total) implements Started {}

  /// Nothing was stored and nothing was sent.
  record NotBegun(Trouble trouble) implements Started {}
}
