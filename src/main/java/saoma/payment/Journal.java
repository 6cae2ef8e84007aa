package saoma.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The port to the record of everything that happened to payments, refunds and rulings: append
/// only, each row bound to the one before by its hash. Written in the transaction of the move.
public interface Journal {
  /// @param evidence what the channel said, redacted
  void append(
      Instant at,
      String payment,
      PaymentEvent event,
      PaymentState from,
      PaymentState to,
      String evidence);

  /// A step of a refund, bound into the same chain.
  ///
  /// @param from null where the refund begins
  void append(
      Instant at,
      Refund refund,
      @Nullable RefundEvent event,
      @Nullable RefundState from,
      RefundState to,
      String evidence);

  /// A ruling as it was made, or what became of it.
  void append(Instant at, RulingMade ruling);
}
