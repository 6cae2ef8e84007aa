package saoma.channel.terminal;

import saoma.channel.Answer.Cause;

/// What came of one message, once its seal, its header and its content were looked at.
sealed interface Reply {
  /// The terminal itself answers this very message.
  ///
  /// @param body of `<Category>Response`
  record Told(Body body) implements Reply {}

  /// An empty answer, as an abort gets; nothing proves who gave it.
  record Empty() implements Reply {}

  /// Nothing that could be believed. `code` says what it was, for support.
  ///
  /// @param sent whether the message can have arrived
  record Nothing(Cause cause, String code, boolean sent) implements Reply {}
}
