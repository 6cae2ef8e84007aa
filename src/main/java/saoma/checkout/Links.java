package saoma.checkout;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;

/// How each channel's line was when it was last used, for the dots on the clerk's screen.
public final class Links {
  private final Feed<Map<String, Link>> feed = new Feed<>(Map.of());

  /// @param lastGood when an answer last proved itself; null if none has
  /// @param trouble why the newest answer did not; null if it did
  public record Link(@Nullable Instant lastGood, Answer.@Nullable Cause trouble) {}

  public Feed<Map<String, Link>> feed() {
    return feed;
  }

  void heard(String channel, Instant at, Answer answer) {
    heard(channel, at, answer instanceof Answer.Unknown unknown ? unknown.cause() : null);
  }

  /// @param trouble why the answer proved nothing; null if it did
  synchronized void heard(String channel, Instant at, Answer.@Nullable Cause trouble) {
    var next = new LinkedHashMap<>(feed.newest());
    var before = next.getOrDefault(channel, new Link(null, null));
    next.put(channel, trouble == null ? new Link(at, null) : new Link(before.lastGood(), trouble));
    feed.publish(Collections.unmodifiableMap(next));
  }
}
