package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.payment.Payment;

/// One payment as a person may see it, at one instant.
///
/// @param phase how far the customer is, as the channel last said
/// @param asked how often the channel was asked
/// @param askedAt when it was last asked, null before the first time
/// @param trouble why the last answer proved nothing; null if it was fine or there was none
/// @param advice what the clerk can do about a refusal; null unless this process heard one
/// @param left until the till closes it; zero once that has begun
/// @param receipt what was issued, once its sale is paid
/// @param due what is left to pay, if this paid a part; null else
public record PaymentView(
    Payment payment,
    Answer.Phase phase,
    int asked,
    @Nullable Instant askedAt,
    Answer.@Nullable Cause trouble,
    Answer.@Nullable Advice advice,
    Duration left,
    @Nullable Receipt receipt,
    @Nullable Money due) {
  /// The same view of a payment that has just moved and no longer counts down.
  PaymentView now(Payment moved) {
    return new PaymentView(
        moved, phase, asked, askedAt, trouble, advice, Duration.ZERO, receipt, due);
  }
}
