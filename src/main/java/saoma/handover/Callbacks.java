package saoma.handover;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.handover.Handovers.Call;

/// Calls whoever wants to hear of a fate, until they answer with 2xx or the last try failed. A call
/// is a hint: whoever doubts it reads the order.
final class Callbacks {
  /// Between the tries; after the last one nobody is called any more.
  static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12));

  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

  private final Handovers handed;
  private final Calls calls;
  private final CallRules rules;
  private final Function<String, String> body;
  private final InstantSource clock;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /// @param body how the order with this number stands, as JSON
  Callbacks(
      Handovers handed,
      Calls calls,
      CallRules rules,
      Function<String, String> body,
      InstantSource clock) {
    this.handed = handed;
    this.calls = calls;
    this.rules = rules;
    this.body = body;
    this.clock = clock;
  }

  /// Makes every call that is due, each on a thread of its own: one who is slow delays nobody.
  void look() {
    for (var call : handed.calls(clock.instant())) {
      if (underWay.add(call.number())) {
        Thread.ofVirtual().name("order-call").start(() -> make(call));
      }
    }
  }

  private void make(Call call) {
    try {
      // The settings may have changed since the order was taken.
      var heard = rules.isAllowed(call.url()) && calls.post(call.url(), body.apply(call.number()));
      var last = call.tries() >= WAITS.size();
      handed.called(call, heard || last ? null : clock.instant().plus(WAITS.get(call.tries())));
      if (!heard && last) {
        LOG.warn("order {} was told to nobody: no answer in {} calls", call.number(), call.tries());
      }
    } catch (RuntimeException e) {
      LOG.error("a call about order {} failed", call.number(), e);
    } finally {
      underWay.remove(call.number());
    }
  }
}
