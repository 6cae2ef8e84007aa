package saoma.payout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// Money for somebody, from the draft to its end. `number` is the name both sides know it by,
/// stored before the first byte leaves and the same on each repeat; all that a repeat needs stands
/// here.
///
/// @param batch what was drafted together has the same
/// @param reason why it is paid; the payee reads it too
/// @param replaces the refused payout in whose place it stands; null for none
/// @param approved by another person than the one who drafted it; null until then
public record Payout(
    String number,
    String batch,
    String channel,
    Money amount,
    Payee payee,
    String reason,
    @Nullable String replaces,
    Signature drafted,
    @Nullable Signature approved,
    PayoutState state,
    long version,
    Instant changedAt) {
  public Payout moved(PayoutState to, Instant at) {
    return new Payout(
        number,
        batch,
        channel,
        amount,
        to.needsAccount() ? payee : payee.forgotten(),
        reason,
        replaces,
        drafted,
        to instanceof PayoutState.Approved(var by) ? by : approved,
        to,
        version + 1,
        at);
  }
}
