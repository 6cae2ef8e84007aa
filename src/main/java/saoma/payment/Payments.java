package saoma.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to attempts. Writes count only inside the transaction of the caller, and only
/// `Checkout` makes them.
public interface Payments {
  /// The till's next attempt number; forced with the payment that uses it, and never given out
  /// again.
  String nextNumber(Instant at);

  void add(Payment payment);

  /// Moves a payment if it still has the version it was read with.
  ///
  /// @return false if somebody was first
  boolean move(Payment read, PaymentState to);

  /// The money of this payment is its order's no more: given back, or attached to another order.
  /// The order may be paid again.
  void release(String number);

  Optional<Payment> byNumber(String number);

  List<Payment> ofOrder(long orderId);

  /// All that must still be asked: not final, or ended and inside their watch, or ruled to have
  /// moved no money, which nothing has confirmed yet.
  List<Payment> toAsk(Instant now);

  /// Money that settled no order and has not gone back in full: disputed, or paid for an order that
  /// another payment settled or that was cancelled. One that is being refunded is still here.
  List<Payment> unclaimed();

  /// Newest first.
  List<Payment> latest(int limit);
}
