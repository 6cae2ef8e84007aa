package saoma.channel;

import java.time.Instant;
import saoma.channel.Answer.Cause;
import saoma.split.PortionAdvice;

/// What a channel can say about a portion. All but `Waiting` and `Unknown` come only from an answer
/// whose signature verified and whose number and amount are those that were stored.
public sealed interface SplitAnswer {
  Heard heard();

  /// The receiver has it.
  ///
  /// @param order the channel's own name of it
  record Done(String order, Instant at, Heard heard) implements SplitAnswer {}

  /// Refused. As an answer to the request itself it is believed only after a query that agrees.
  record Refused(String code, PortionAdvice advice, Heard heard) implements SplitAnswer {}

  /// The channel knows of no such portion, so it never arrived or has not yet.
  record Absent(Heard heard) implements SplitAnswer {}

  /// The channel took it or is at it: the next query tells more.
  record Waiting(Heard heard) implements SplitAnswer {}

  /// The answer proves nothing. The money may have moved or not.
  record Unknown(Cause cause, Heard heard) implements SplitAnswer {}
}
