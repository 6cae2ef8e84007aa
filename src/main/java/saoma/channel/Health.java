package saoma.channel;

import java.time.Duration;

/// What one harmless query found out about a channel.
public sealed interface Health {
  /// Ids, keys, signatures and clock fit. `skew` is how far the till's clock is ahead of the
  /// channel's.
  record Ready(Duration skew) implements Health {}

  /// Nothing came back that could tell.
  record Unreachable(Answer.Cause cause) implements Health {}

  /// A setting is wrong. `field` is its name in the settings, `problem` a key of the texts.
  record Wrong(String field, String problem) implements Health {}
}
