package saoma.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// What is to happen, in order of time, and what has. An event may wait inside for others (a call
/// that is under way), so the till's threads interleave at every call and every commit as real ones
/// can, but always in the same way.
final class World {
  static final long SECOND = 1_000_000_000L;
  static final String BROKEN = "BROKEN ";
  static final long MILLI = 1_000_000L;

  /// Deeper than so, a call that waits does not let others begin.
  private static final int DEEPEST = 6;

  private record Entry(long at, long order, int process, Runnable act)
      implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
    }
  }

  final VirtualTime time = new VirtualTime();
  final Dice dice;
  private final PriorityQueue<Entry> agenda = new PriorityQueue<>();

  /// What is on its way and comes in its time, however deep the till is in its calls.
  private final PriorityQueue<Entry> arrivals = new PriorityQueue<>();

  private final @Nullable List<String> trace;
  private final Map<String, Long> identities = new HashMap<>();
  private Runnable afterEach = () -> {};
  private long order;
  private int process;
  private int depth;
  private long events;
  private long hash;

  World(Dice dice, boolean tracing) {
    this.dice = dice;
    this.trace = tracing ? new ArrayList<>() : null;
  }

  /// What looks at everything after each event.
  void afterEach(Runnable look) {
    afterEach = look;
  }

  long now() {
    return time.nanos();
  }

  /// Something outside the till: it happens whether the till lives or not.
  void later(long nanos, Runnable act) {
    agenda.add(new Entry(now() + nanos, order++, 0, act));
  }

  /// Something that was sent comes to where it was sent to. It waits for nothing itself.
  void arrives(long nanos, Runnable act) {
    arrivals.add(new Entry(now() + nanos, order++, 0, act));
  }

  /// Something inside the till's process, forgotten when it dies.
  void inside(long nanos, Runnable act) {
    agenda.add(new Entry(now() + nanos, order++, process, act));
  }

  /// A process begins; what the one before had planned is forgotten.
  void begin() {
    process++;
  }

  /// Lets everything happen that is due until then.
  void pass(long until) {
    depth++;
    try {
      for (var queue = next(); queue != null && isDue(queue, until); queue = next()) {
        happen(queue.remove());
      }
    } finally {
      depth--;
    }
    time.goTo(until);
  }

  private static boolean isDue(PriorityQueue<Entry> queue, long until) {
    var next = queue.peek();
    return next != null && next.at() <= until;
  }

  /// The queue whose turn it is; null where nothing may happen any more.
  private @Nullable PriorityQueue<Entry> next() {
    var planned = depth > DEEPEST ? null : agenda.peek();
    var arriving = arrivals.peek();
    if (planned == null) {
      return arriving == null ? null : arrivals;
    }
    return arriving != null && arriving.compareTo(planned) < 0 ? arrivals : agenda;
  }

  private void happen(Entry next) {
    if (next.process() != 0 && next.process() != process) {
      return;
    }
    time.goTo(next.at());
    events++;
    next.act().run();
    afterEach.run();
  }

  /// Notes for the fingerprint, and for whoever reads along.
  void note(String what, String whom, long detail) {
    hash = Dice.mix(hash ^ now()) + what.hashCode() * 31L + whom.hashCode() + detail;
    if (trace != null) {
      trace.add("%s %s %s%s".formatted(clock(), what, whom, detail == 0 ? "" : " " + detail));
    }
  }

  private String clock() {
    var t = Duration.ofNanos(now());
    return "%d:%02d:%02d.%03d"
        .formatted(t.toHours(), t.toMinutesPart(), t.toSecondsPart(), t.toMillisPart());
  }

  /// Whom a payment number belongs to, in a way that stays when other sales are left out.
  void identify(String number, long identity) {
    identities.put(number, identity);
  }

  long identity(String number) {
    var known = identities.get(number);
    return known == null ? Dice.mix(number.hashCode()) : known;
  }

  /// Ends the process here, if the dice say so.
  void crashPoint(String where, long key) {
    if (dice.strikes(Fault.CRASH, Dice.key(where.hashCode(), key))) {
      throw new Crash(where);
    }
  }

  boolean tracing() {
    return trace != null;
  }

  List<String> trace() {
    return trace == null ? List.of() : List.copyOf(trace);
  }

  long events() {
    return events;
  }

  /// The same for the same history.
  long hash() {
    return hash;
  }
}
