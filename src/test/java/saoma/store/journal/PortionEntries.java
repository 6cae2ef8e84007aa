package saoma.store.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.split.Portion;
import saoma.split.PortionAdvice;
import saoma.split.PortionState;
import saoma.split.Receiver;
import saoma.split.TakeBack;

/// Every kind of entry about splits, with every state.
final class PortionEntries {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00.123456789Z");
  private static final Receiver LI = new Receiver(Receiver.Kind.LOGON, "li@example.com", "李\"");
  private static final List<PortionState> STATES =
      List.of(
          new PortionState.Planned(),
          new PortionState.Dropped(),
          new PortionState.Sent(NOON, 2),
          new PortionState.Unresolved(NOON, 3),
          new PortionState.Done("2026", NOON),
          new PortionState.Refused("NO", PortionAdvice.BIND));

  private PortionEntries() {}

  static List<Entry> all() {
    var entries = new ArrayList<Entry>();
    for (var state : STATES) {
      entries.add(new Entry.PortionAdded(portion(state, null)));
      entries.add(new Entry.PortionAdded(portion(state, "S1S01")));
      entries.add(new Entry.PortionMoved("S1S02", 4, state, NOON.plusNanos(1), "E", "{}"));
    }
    entries.add(new Entry.TakenBack(new TakeBack("S1R01", "S1", LI, Money.fen(3))));
    return entries;
  }

  private static Portion portion(PortionState state, @Nullable String replaces) {
    return new Portion(
        "S1S02",
        "S1",
        "alipay",
        "T1",
        Money.fen(100),
        Money.fen(7),
        LI,
        replaces,
        state,
        3,
        NOON,
        NOON.plusSeconds(1));
  }
}
