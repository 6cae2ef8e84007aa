package saoma.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.payment.Payments;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.Refunds;
import saoma.store.journal.Entry;

/// Notes down what is written about refunds.
record RecordedRefunds(Refunds page, Payments payments, Booker booker, List<Entry> entries)
    implements Refunds {
  @Override
  public void add(Refund refund) {
    page.add(refund);
    entries.add(new Entry.RefundAdded(refund));
  }

  @Override
  public boolean move(Refund read, RefundState to, Instant at) {
    var back = to instanceof RefundState.Done && !(read.state() instanceof RefundState.Done);
    if (back) {
      booker.goesBack(at);
    }
    var moved = page.move(read, to, at);
    if (moved) {
      var payment = payments.byNumber(read.payment()).orElseThrow();
      var channel = payment.channel();
      entries.add(
          new Entry.RefundMoved(read.number(), channel, read.amount(), read.version(), to, at));
      if (back) {
        booker.wentBack(read, channel, at);
        if (!read.isByHand()) {
          booker.costs(payment, read.amount(), true);
        }
      }
    }
    return moved;
  }

  @Override
  public Optional<Refund> byNumber(String number) {
    return page.byNumber(number);
  }

  @Override
  public List<Refund> ofPayment(String payment) {
    return page.ofPayment(payment);
  }

  @Override
  public List<Refund> open() {
    return page.open();
  }
}
