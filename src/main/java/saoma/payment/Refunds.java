package saoma.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to refunds, one row for each number. Writes count only inside the transaction of the
/// caller, and only `Checkout` and `RefundDesk` make them.
public interface Refunds {
  void add(Refund refund);

  /// Moves a refund if it still has the version it was read with.
  ///
  /// @return false if somebody was first
  boolean move(Refund read, RefundState to, Instant at);

  Optional<Refund> byNumber(String number);

  /// In the order in which they were asked for.
  List<Refund> ofPayment(String payment);

  /// All that are not final, oldest first.
  List<Refund> open();
}
