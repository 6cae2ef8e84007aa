package saoma.update;

import java.time.Duration;
import java.util.Map;
import saoma.wire.Exchange;
import saoma.wire.Http;

/// Asks the shop's vendor what the newest version is: one GET that says nothing about the shop, no
/// redirect, at most ten seconds and [Published#LARGEST] bytes. Blocks.
public final class UpdateAsker {
  private static final Http.Limits LIMITS =
      new Http.Limits(
          Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), Published.LARGEST);

  private final boolean allowPlain;

  /// Asks over `https` only.
  public UpdateAsker() {
    this(false);
  }

  /// @param allowPlain whether `http` may be spoken with this machine, for tests
  public UpdateAsker(boolean allowPlain) {
    this.allowPlain = allowPlain;
  }

  /// What came of it.
  public sealed interface Heard {
    /// The answer is what was agreed.
    record Good(Published published) implements Heard {}

    /// No answer, or none to be believed.
    ///
    /// @param why a few English words
    record Nothing(String why) implements Heard {}
  }

  /// A client for each question: one a day is not worth one that stays.
  public Heard ask(String address) {
    try (var http = new Http(LIMITS, allowPlain)) {
      if (!http.allows(address)) {
        return new Heard.Nothing("the address may not be asked");
      }
      return switch (http.get(address, Map.of("Accept", "application/json"))) {
        case Exchange.Replied reply when reply.status() == 200 -> read(reply.body());
        case Exchange.Replied reply -> new Heard.Nothing("the answer was " + reply.status());
        case Exchange.Failed(var kind) -> new Heard.Nothing(kind.name());
      };
    }
  }

  private static Heard read(byte[] body) {
    return Published.read(body)
        .<Heard>map(Heard.Good::new)
        .orElseGet(() -> new Heard.Nothing("the answer is not a version"));
  }
}
