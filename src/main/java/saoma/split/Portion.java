package saoma.split;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// One receiver's part of one payment, from the plan to its end. `number` is the name both sides
/// know it by, stored before the first byte leaves and the same on each repeat; all that a repeat
/// needs stands here. Each receiver has his own request, so that one of them who is not bound stops
/// nobody else's money.
///
/// @param trade the channel's own number of the payment
/// @param basis what the payment was worth when this was reckoned: paid and not given back
/// @param replaces the refused portion in whose place it stands; null for none
public record Portion(
    String number,
    String payment,
    String channel,
    String trade,
    Money basis,
    Money amount,
    Receiver receiver,
    @Nullable String replaces,
    PortionState state,
    long version,
    Instant plannedAt,
    Instant changedAt) {
  /// As many as the digits of a number hold.
  public static final int MOST = 99;

  /// The number of a payment's nth portion, from 1.
  ///
  /// @throws IllegalArgumentException beyond 99
  public static String numberOf(String payment, int nth) {
    if (nth < 1 || nth > MOST) {
      throw new IllegalArgumentException("a payment has 99 portions at most");
    }
    return payment + "S%02d".formatted(nth);
  }

  public Portion moved(PortionState to, Instant at) {
    return new Portion(
        number,
        payment,
        channel,
        trade,
        basis,
        amount,
        receiver,
        replaces,
        to,
        version + 1,
        plannedAt,
        at);
  }
}
