package saoma.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.payout.Payout;
import saoma.payout.PayoutEvent;
import saoma.payout.PayoutState;
import saoma.payout.Payouts;
import saoma.store.journal.Entry;

/// Notes down what is written about payouts.
record RecordedPayouts(Payouts page, List<Entry> entries) implements Payouts {
  @Override
  public void add(Payout payout) {
    page.add(payout);
    entries.add(new Entry.PayoutAdded(payout));
  }

  @Override
  public boolean move(Payout read, PayoutState to, Instant at, PayoutEvent event, String evidence) {
    var moved = page.move(read, to, at, event, evidence);
    if (moved) {
      entries.add(
          new Entry.PayoutMoved(
              read.number(), read.version(), to, at, PayoutRow.of(event), evidence));
    }
    return moved;
  }

  @Override
  public Optional<Payout> byNumber(String number) {
    return page.byNumber(number);
  }

  @Override
  public List<Payout> replacing(String number) {
    return page.replacing(number);
  }

  @Override
  public List<Payout> open() {
    return page.open();
  }

  @Override
  public List<Payout> paidToBanksSince(Instant moment) {
    return page.paidToBanksSince(moment);
  }

  @Override
  public List<Payout> latest(int limit) {
    return page.latest(limit);
  }
}
