package saoma.channel;

import saoma.channel.Answer.Cause;

/// What a channel says when a receiver is bound or let go. No money moves.
public sealed interface BindAnswer {
  record Done() implements BindAnswer {}

  record Refused(String code) implements BindAnswer {}

  /// Whether it was done, only the list of the bound ones tells.
  record Unknown(Cause cause) implements BindAnswer {}
}
