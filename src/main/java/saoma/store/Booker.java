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

/// Books every fact of one transaction into the tallies of the shift that is open, and begins one
/// where money moves and none is. So whoever writes a fact need not know of tallies, and none is
/// ever without its bookings.
final class Booker {
  private final Handle handle;
  private final Supplier<Person> seller;
  private final List<Entry> entries;
  private final List<Booking> bookings = new ArrayList<>();
  private @Nullable Instant since;

  /// @param seller who is at the till
  /// @param entries of the transaction
  Booker(Handle handle, Supplier<Person> seller, List<Entry> entries) {
    this.handle = handle;
    this.seller = seller;
    this.entries = entries;
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

  /// A payment has come to this state, from one without money.
  void came(Payment payment, PaymentState to) {
    switch (to) {
      case Paid(var proof, var late) -> {
        book(Topic.TENDER_IN, payment.channel(), 1, proof.amount());
        if (late) {
          book(Topic.LATE, payment.channel(), 1, proof.amount());
        }
      }
      case Disputed(var proof) -> {
        book(Topic.TENDER_IN, payment.channel(), 1, proof.amount());
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
    var paid =
        handle
            .select(
                """
                select t.owner, exists (
                  select 1 from receipt_line l where l.owner = t.owner and l.code like 'TOPUP:%')
                  as top_up
                from receipt_tender t where t.payment = ?
                """,
                refund.payment())
            .map((row, _) -> new OnReceipt(row.getLong("owner"), row.getBoolean("top_up")))
            .findOne();
    if (paid.isEmpty()) {
      book(Topic.APART_BACK, "", 1, refund.amount());
    } else if (paid.get().topUp()) {
      book(Topic.TOP_UP_RETURN, "", 1, refund.amount());
    } else {
      book(Topic.RETURN, "", 1, refund.amount());
      book(Topic.HOUR_BACK, Facts.hour(at), 1, refund.amount());
      bookings.addAll(PriceFacts.of(refund, paid.get().number(), handle));
    }
  }

  /// The receipt that a payment stands on.
  private record OnReceipt(long number, boolean topUp) {}

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

  /// Writes what was booked since the last time, into the shift that is open now.
  void flush() {
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
