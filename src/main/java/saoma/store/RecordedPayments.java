package saoma.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Payments;
import saoma.store.journal.Entry;

/// Notes down what is written about payments.
record RecordedPayments(Payments page, Booker booker, List<Entry> entries) implements Payments {
  @Override
  public String nextNumber(Instant at) {
    var number = page.nextNumber(at);
    entries.add(new Entry.NumberTaken(number, at));
    return number;
  }

  @Override
  public void add(Payment payment) {
    booker.comes(payment, payment.state());
    page.add(payment);
    entries.add(new Entry.PaymentAdded(payment));
    booker.begun(payment);
    booker.came(payment, payment.state());
  }

  @Override
  public boolean move(Payment read, PaymentState to) {
    var comes = to.hasMoney() && !read.state().hasMoney();
    if (comes) {
      booker.comes(read, to);
    }
    var moved = page.move(read, to);
    if (moved) {
      entries.add(new Entry.PaymentMoved(read.number(), read.channel(), read.version(), to));
    }
    if (moved) {
      booker.moved(read, to);
    }
    if (moved && comes) {
      booker.came(read, to);
    }
    return moved;
  }

  @Override
  public void release(String number) {
    page.release(number);
    entries.add(new Entry.PaymentReleased(number));
  }

  @Override
  public Optional<Payment> byNumber(String number) {
    return page.byNumber(number);
  }

  @Override
  public List<Payment> ofOrder(long orderId) {
    return page.ofOrder(orderId);
  }

  @Override
  public List<Payment> toAsk(Instant now) {
    return page.toAsk(now);
  }

  @Override
  public List<Payment> unclaimed() {
    return page.unclaimed();
  }

  @Override
  public List<Payment> latest(int limit) {
    return page.latest(limit);
  }
}
