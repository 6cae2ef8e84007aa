package saoma.channel;

import java.time.Instant;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.money.Money;

/// What a channel can say about a hold. All but `Waiting` and `Unknown` come only from an answer
/// whose signature verified and whose numbers and amount are those that were stored.
public sealed interface HoldAnswer {
  Heard heard();

  record ShowCode(String text, Instant expiresAt, Heard heard) implements HoldAnswer {}

  /// Nobody agreed yet, and nobody refused.
  record Waiting(Phase phase, Heard heard) implements HoldAnswer {}

  /// @param rest what is still held
  record Held(String authNumber, Instant at, Money rest, Heard heard) implements HoldAnswer {}

  record Declined(String code, Advice advice, Heard heard) implements HoldAnswer {}

  /// Nothing is held: it timed out, was taken back, or let go whole.
  record Closed(String how, Heard heard) implements HoldAnswer {}

  /// Used up, or the last of it was let go.
  record Finished(Heard heard) implements HoldAnswer {}

  /// The answer proves nothing. The money may be held or not.
  record Unknown(Cause cause, Heard heard) implements HoldAnswer {}
}
