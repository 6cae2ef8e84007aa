package saoma.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.hold.Hold;
import saoma.hold.HoldEvent;
import saoma.hold.HoldState;
import saoma.hold.Holds;
import saoma.store.journal.Entry;

/// Notes down what is written about holds.
record RecordedHolds(Holds page, List<Entry> entries) implements Holds {
  @Override
  public void add(Hold hold) {
    page.add(hold);
    entries.add(new Entry.HoldAdded(hold));
  }

  @Override
  public boolean move(Hold read, HoldState to, Instant at, HoldEvent event, String evidence) {
    var moved = page.move(read, to, at, event, evidence);
    if (moved) {
      entries.add(
          new Entry.HoldMoved(read.number(), read.version(), to, at, HoldRow.of(event), evidence));
    }
    return moved;
  }

  @Override
  public void capture(String hold, String payment) {
    page.capture(hold, payment);
    entries.add(new Entry.HoldCaptured(hold, payment));
  }

  @Override
  public Optional<Hold> byNumber(String number) {
    return page.byNumber(number);
  }

  @Override
  public List<String> capturesOf(String hold) {
    return page.capturesOf(hold);
  }

  @Override
  public List<Hold> open() {
    return page.open();
  }

  @Override
  public List<Hold> latest(int limit) {
    return page.latest(limit);
  }
}
