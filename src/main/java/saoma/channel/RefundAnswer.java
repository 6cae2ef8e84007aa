package saoma.channel;

import java.time.Instant;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;

/// What a channel can say about one refund. All but `Unknown` come only from an answer whose
/// signature verified and whose numbers and amounts are those that were stored.
public sealed interface RefundAnswer {
  Heard heard();

  /// The money is on its way back, for good.
  record Done(Instant at, Heard heard) implements RefundAnswer {}

  /// Taken, or perhaps done before: only a query tells.
  record Processing(Heard heard) implements RefundAnswer {}

  /// Not now, but under the same number once somebody has done something: the shop's account is
  /// empty, the trade is frozen, the customer's card is closed.
  record Held(String code, Advice advice, Heard heard) implements RefundAnswer {}

  /// Refused for good. Believed only after a query that knows of no such refund.
  record Refused(String code, Advice advice, Heard heard) implements RefundAnswer {}

  /// The channel knows of no such refund, so it never arrived or has not yet.
  record Absent(Heard heard) implements RefundAnswer {}

  /// The answer proves nothing. The money may have moved or not.
  record Unknown(Cause cause, Heard heard) implements RefundAnswer {}
}
