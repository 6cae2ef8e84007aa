package saoma.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.split.Portion;
import saoma.split.PortionEvent;
import saoma.split.PortionState;
import saoma.split.Portions;
import saoma.split.TakeBack;
import saoma.store.journal.Entry;

/// Notes down what is written about portions.
record RecordedPortions(Portions page, List<Entry> entries) implements Portions {
  @Override
  public void add(Portion portion) {
    page.add(portion);
    entries.add(new Entry.PortionAdded(portion));
  }

  @Override
  public boolean move(
      Portion read, PortionState to, Instant at, PortionEvent event, String evidence) {
    var moved = page.move(read, to, at, event, evidence);
    if (moved) {
      entries.add(
          new Entry.PortionMoved(
              read.number(), read.version(), to, at, PortionRow.of(event), evidence));
    }
    return moved;
  }

  @Override
  public void takeBack(TakeBack back) {
    page.takeBack(back);
    entries.add(new Entry.TakenBack(back));
  }

  @Override
  public Optional<Portion> byNumber(String number) {
    return page.byNumber(number);
  }

  @Override
  public List<Portion> ofPayment(String payment) {
    return page.ofPayment(payment);
  }

  @Override
  public List<Portion> open() {
    return page.open();
  }

  @Override
  public List<String> unsplit(String channel, Instant since) {
    return page.unsplit(channel, since);
  }

  @Override
  public List<Portion> latest(int limit) {
    return page.latest(limit);
  }

  @Override
  public List<TakeBack> ofRefund(String refund) {
    return page.ofRefund(refund);
  }

  @Override
  public List<TakeBack> backs(String payment) {
    return page.backs(payment);
  }
}
