package saoma.payment;

import java.time.Instant;
import java.util.Optional;
import saoma.money.Money;

/// One attempt to be paid. `number` is the name both sides know it by: made by the till, stored
/// before the first byte is sent, the same on each repeat and never used again. `version` guards
/// each move. All that a repeat of the request needs stands here, so that a repeat is the same
/// request.
///
/// @param deadline when the till gives up and closes it at the channel
/// @param expiresAt what the channel is told: a little after the deadline, so that a lost close
///   heals itself
/// @param watchUntil until when the number is asked even after its end, because a scanned code can
///   outlive a close
/// @param way who shows a code to whom
public record Payment(
    String number,
    long orderId,
    String channel,
    Money amount,
    String subject,
    PaymentState state,
    long version,
    Instant createdAt,
    Instant deadline,
    Instant expiresAt,
    Instant watchUntil,
    Way way) {
  /// One whose code the till shows.
  public Payment(
      String number,
      long orderId,
      String channel,
      Money amount,
      String subject,
      PaymentState state,
      long version,
      Instant createdAt,
      Instant deadline,
      Instant expiresAt,
      Instant watchUntil) {
    this(
        number,
        orderId,
        channel,
        amount,
        subject,
        state,
        version,
        createdAt,
        deadline,
        expiresAt,
        watchUntil,
        Way.SHOWN_QR);
  }

  /// What a person reads out: the last six digits.
  public String tail() {
    return number.substring(Math.max(0, number.length() - 6));
  }

  /// What the channel said about its money; empty while there is none.
  public Optional<Proof> proof() {
    return switch (state) {
      case PaymentState.Paid paid -> Optional.of(paid.proof());
      case PaymentState.Disputed disputed -> Optional.of(disputed.proof());
      case PaymentState.Created _,
          PaymentState.Awaiting _,
          PaymentState.Reversing _,
          PaymentState.Declined _,
          PaymentState.Closed _,
          PaymentState.Unresolved _ ->
          Optional.empty();
    };
  }

  public Payment moved(PaymentState to) {
    return new Payment(
        number,
        orderId,
        channel,
        amount,
        subject,
        to,
        version + 1,
        createdAt,
        deadline,
        expiresAt,
        watchUntil,
        way);
  }
}
