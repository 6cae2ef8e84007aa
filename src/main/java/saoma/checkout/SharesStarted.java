package saoma.checkout;

import java.util.List;
import saoma.payment.Payment;

/// What became of the wish to take several shares of one sale at once.
public sealed interface SharesStarted {
  /// Every one is on disk and on its way, in the order in which they were asked for.
  record Begun(List<Payment> payments) implements SharesStarted {
    public Begun {
      payments = List.copyOf(payments);
    }
  }

  /// Nothing was stored and nothing was sent.
  record NotBegun(Trouble trouble) implements SharesStarted {}
}
