package saoma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import saoma.account.Transfer;
import saoma.money.Money;
import saoma.operator.AuditRow;
import saoma.operator.Person;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Refund;
import saoma.shift.Booking;
import saoma.shift.Tallies;
import saoma.shift.Tenders;
import saoma.shift.Topic;
import saoma.shift.Who;
import saoma.store.journal.Entry;

/// Books every fact of one transaction into the tallies of the shift that is open and into the sums
/// of its day, and begins a shift where money moves and none is open. So whoever writes a fact need
/// not know of them, and none is ever without its bookings.
final class Booker {
  private final Handle handle;
  private final Supplier<Person> seller;
  private final TradeCost cost;
  private final List<Entry> entries;
  private final DayBooker days;
  private final List<Booking> bookings = new ArrayList<>();
  private @Nullable Instant since;

  /// @param seller who is at the till
  /// @param cost what the channels keep
  /// @param entries of the transaction
  Booker(Handle handle, Supplier<Person> seller, TradeCost cost, List<Entry> entries) {
    this.handle = handle;
    this.seller = seller;
    this.cost = cost;
    this.entries = entries;
    days = new DayBooker(handle);
  }

  /// Must be called before the fact is written: what stood before it is brought forward.
  private void moneyMoves(Instant at) {
    var shifts = new ShiftTable(handle);
    if (since == null && shifts.open().isEmpty()) {
      var shift = shifts.begin(at, Who.NOBODY, Money.fen(0));
      entries.add(new Entry.ShiftOpened(shift));
    }
    since = since == null ? at : since;
  }

  /// A payment is about to come to this state.
  void comes(Payment read, PaymentState to) {
    if (to.hasMoney()) {
      moneyMoves(read.createdAt());
    }
  }

  /// A payment was added.
  void begun(Payment payment) {
    days.begun(payment);
  }

  /// A payment has moved.
  ///
  /// @param read as it was before
  void moved(Payment read, PaymentState to) {
    days.moved(read, to);
  }

  /// A payment has come to this state, from one without money.
  void came(Payment payment, PaymentState to) {
    switch (to) {
      case Paid(var proof, var late) -> {
        book(Topic.TENDER_IN, payment.channel(), 1, proof.amount());
        costs(payment, proof.amount(), false);
        if (late) {
          book(Topic.LATE, payment.channel(), 1, proof.amount());
        }
      }
      case Disputed(var proof) -> {
        book(Topic.TENDER_IN, payment.channel(), 1, proof.amount());
        costs(payment, proof.amount(), false);
        book(Topic.AFTER_END, payment.channel(), 1, proof.amount());
      }
      case PaymentState.Created _,
          PaymentState.Awaiting _,
          PaymentState.Reversing _,
          PaymentState.Declined _,
          PaymentState.Closed _,
          PaymentState.Unresolved _ -> {}
    }
  }

  /// A receipt is about to be issued.
  void issues(Instant at) {
    moneyMoves(at);
  }

  /// Who is at the till.
  Who seller() {
    var person = seller.get();
    return person.isNobody() ? Who.NOBODY : new Who(person.code(), person.name());
  }

  void issued(Receipt receipt) {
    Facts.of(receipt).forEach(bookings::add);
    bookings.addAll(CategoryFacts.of(receipt, days::category));
    bookings.addAll(ItemFacts.of(receipt));
    days.issued(receipt, seller.get());
    new StockTable(handle).sold(receipt.lines());
  }

  void copied(Receipt receipt) {
    book(Topic.COPY, "", 1, receipt.total());
  }

  /// Money is about to go back.
  void goesBack(Instant at) {
    moneyMoves(at);
  }

  /// It went.
  ///
  /// @param channel of the payment
  void wentBack(Refund refund, String channel, Instant at) {
    var tender = refund.isByHand() ? Tenders.CASH : channel;
    book(Topic.TENDER_BACK, tender, 1, refund.amount());
    var paid = new TenderTable(handle).onReceipt(refund.payment());
    if (paid.isEmpty()) {
      book(Topic.APART_BACK, "", 1, refund.amount());
    } else if (paid.get().topUp()) {
      book(Topic.TOP_UP_RETURN, "", 1, refund.amount());
    } else {
      book(Topic.RETURN, "", 1, refund.amount());
      book(Topic.HOUR_BACK, Facts.hour(at), 1, refund.amount());
      var back = PartBack.of(refund, paid.get().number(), handle);
      bookings.addAll(PriceFacts.of(back));
      bookings.addAll(CategoryFacts.of(back, days::category));
      bookings.addAll(ItemFacts.of(back));
      days.refunded(refund, channel, at);
    }
  }

  /// What the channel keeps of money that came, or gives back of what it kept.
  void costs(Payment payment, Money amount, boolean back) {
    var fee = cost.of(payment, amount, back);
    if (!fee.isZero()) {
      book(back ? Topic.FEE_BACK : Topic.FEE, payment.channel(), 1, back ? fee.negated() : fee);
    }
  }

  /// A transfer is about to be posted.
  void posts(Transfer transfer) {
    moneyMoves(transfer.at());
  }

  void posted(Transfer transfer) {
    Facts.of(transfer).forEach(bookings::add);
  }

  void audited(AuditRow row) {
    Facts.of(row).forEach(bookings::add);
  }

  private void book(Topic topic, String key, long count, Money sum) {
    bookings.add(new Booking(topic, key, count, Facts.fen(sum)));
  }

  /// Writes what was booked since the last time, into its days and into the shift that is open now.
  void flush() {
    var sums = days.take();
    if (!sums.isEmpty()) {
      new DayTable(handle).book(sums);
      entries.add(new Entry.DaysSummed(sums));
    }
    flushShift();
  }

  private void flushShift() {
    if (bookings.isEmpty()) {
      return;
    }
    var shifts = new ShiftTable(handle);
    var sums = Tallies.sum(bookings).rows();
    bookings.clear();
    shifts
        .open()
        .ifPresent(shift -> {
          var first = shift.tradingSince() == null ? since : null;
          new TallyTable(handle).book(shift.number(), first, sums);
          entries.add(new Entry.Tallied(shift.number(), first, sums));
        });
  }
}
