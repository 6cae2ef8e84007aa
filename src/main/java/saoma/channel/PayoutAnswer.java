package saoma.channel;

import java.time.Instant;
import saoma.channel.Answer.Cause;
import saoma.payout.PayoutAdvice;

/// What a channel can say about a payout. All but `Waiting` and `Unknown` come only from an answer
/// whose signature verified and whose number and amount are those that were stored.
public sealed interface PayoutAnswer {
  Heard heard();

  /// Paid. To a bank it can still come back.
  ///
  /// @param order the channel's own name of it
  record Done(String order, Instant at, Heard heard) implements PayoutAnswer {}

  /// The channel has it, and a bank is at work.
  record Dealing(String order, Heard heard) implements PayoutAnswer {}

  /// Paid, and come back from the bank.
  record Returned(String order, String code, Instant at, Heard heard) implements PayoutAnswer {}

  /// Refused. As an answer to the request itself it is believed only after a query that agrees.
  record Refused(String code, PayoutAdvice advice, Heard heard) implements PayoutAnswer {}

  /// The channel knows of no such payout, so it never arrived or has not yet.
  record Absent(Heard heard) implements PayoutAnswer {}

  /// The channel is at it and names no order yet.
  record Waiting(Heard heard) implements PayoutAnswer {}

  /// The answer proves nothing. The money may have moved or not.
  record Unknown(Cause cause, Heard heard) implements PayoutAnswer {}
}
