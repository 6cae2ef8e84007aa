package saoma.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saoma.payment.PaymentEvent.Ruling;

/// What a named person decided about money that no machine could place. It is an opinion until the
/// channel or a bill confirms or refutes it.
///
/// @param nth counts the rulings of one payment, from 1
/// @param order the order that the money was attached to; null for any other ruling
public record RulingMade(
    String payment,
    int nth,
    Ruling ruling,
    @Nullable Long order,
    String by,
    String reason,
    Instant at,
    Outcome outcome) {
  /// What became of it.
  public enum Outcome {
    OPEN,
    CONFIRMED,
    REFUTED
  }

  public RulingMade with(Outcome known) {
    return new RulingMade(payment, nth, ruling, order, by, reason, at, known);
  }
}
