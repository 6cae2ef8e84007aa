package saoma.ereceipt;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Who asked for what does not exist too often lately. Addresses that are remembered are bounded;
/// the one that was silent longest is forgotten first.
final class Misses {
  static final int MOST = 20;
  static final Duration WINDOW = Duration.ofMinutes(1);
  static final int REMEMBERED = 512;

  private final LongSupplier nanos;
  private final Map<InetAddress, Count> counts = new LinkedHashMap<>();

  private record Count(long since, int misses) {}

  Misses(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized boolean tooMany(InetAddress who) {
    var count = counts.get(who);
    return count != null && isFresh(count) && count.misses() >= MOST;
  }

  synchronized void missed(InetAddress who) {
    var count = counts.remove(who);
    var now =
        count == null || !isFresh(count)
            ? new Count(nanos.getAsLong(), 1)
            : new Count(count.since(), count.misses() + 1);
    counts.put(who, now);
    if (counts.size() > REMEMBERED) {
      counts.remove(counts.keySet().iterator().next());
    }
  }

  private boolean isFresh(Count count) {
    return nanos.getAsLong() - count.since() < WINDOW.toNanos();
  }
}
