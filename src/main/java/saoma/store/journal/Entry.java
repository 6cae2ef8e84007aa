package saoma.store.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.account.Member;
import saoma.account.Transfer;
import saoma.hold.Hold;
import saoma.hold.HoldState;
import saoma.money.Money;
import saoma.numbers.DaySum;
import saoma.operator.AuditRow;
import saoma.operator.Operator;
import saoma.operator.Rights;
import saoma.order.CartLine;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.RulingMade;
import saoma.payout.Payout;
import saoma.payout.PayoutState;
import saoma.reconcile.Explanation;
import saoma.shift.Booking;
import saoma.shift.Count;
import saoma.shift.Counting;
import saoma.shift.DrawerMove;
import saoma.shift.Sealed;
import saoma.shift.Shift;
import saoma.split.Portion;
import saoma.split.PortionState;
import saoma.split.TakeBack;

/// One thing that a money transaction wrote: each writing call on a page of the books has its own.
/// Numbers that the books gave out stand in it too, so that giving back never gives out another.
public sealed interface Entry {
  /// The first of every journal: whose it is, and what the counters of the books stood at. All
  /// counters zero means that the whole of the books can be made again from here on.
  record Anchored(
      String installation,
      long orders,
      long attempts,
      long receipts,
      long journalRows,
      long auditRows)
      implements Entry {
    public boolean fromTheBeginning() {
      return orders == 0 && attempts == 0 && receipts == 0 && journalRows == 0 && auditRows == 0;
    }
  }

  record OrderOpened(Order order) implements Entry {}

  record OrderRefrozen(long id, List<CartLine> lines, Money total) implements Entry {
    public OrderRefrozen {
      lines = List.copyOf(lines);
    }
  }

  record OrderDerived(long id, OrderState state, List<String> paidBy) implements Entry {
    public OrderDerived {
      paidBy = List.copyOf(paidBy);
    }
  }

  /// An attempt's number was given out, at this time.
  record NumberTaken(String number, Instant at) implements Entry {}

  record PaymentAdded(Payment payment) implements Entry {}

  /// @param version before the move
  record PaymentMoved(String number, String channel, long version, PaymentState to)
      implements Entry {}

  /// The money of this payment is its order's no more.
  record PaymentReleased(String number) implements Entry {}

  record RefundAdded(Refund refund) implements Entry {}

  /// @param channel of the payment, and `amount` of the refund, so that a day can be added up
  /// @param version before the move
  record RefundMoved(
      String number, String channel, Money amount, long version, RefundState to, Instant at)
      implements Entry {}

  record RulingAdded(RulingMade ruling) implements Entry {}

  record RulingDecided(String payment, int nth, RulingMade.Outcome outcome) implements Entry {}

  /// A row of the payment journal, in its own words.
  record EventNoted(
      Instant at, String payment, String event, String from, String to, String evidence)
      implements Entry {}

  record HoldAdded(Hold hold) implements Entry {}

  /// @param version before the move
  /// @param event in the words of the row that notes it
  record HoldMoved(
      String number, long version, HoldState to, Instant at, String event, String evidence)
      implements Entry {}

  /// This payment is taken from this hold.
  record HoldCaptured(String hold, String payment) implements Entry {}

  record PayoutAdded(Payout payout) implements Entry {}

  /// @param version before the move
  /// @param event in the words of the row that notes it
  record PayoutMoved(
      String number, long version, PayoutState to, Instant at, String event, String evidence)
      implements Entry {}

  record OperatorPut(Operator operator) implements Entry {}

  record RightsPut(Rights rights) implements Entry {}

  record Audited(AuditRow row) implements Entry {}

  record DifferenceExplained(Explanation explanation) implements Entry {}

  record PortionAdded(Portion portion) implements Entry {}

  /// @param version before the move
  /// @param event in the words of the row that notes it
  record PortionMoved(
      String number, long version, PortionState to, Instant at, String event, String evidence)
      implements Entry {}

  record TakenBack(TakeBack back) implements Entry {}

  record ReceiptIssued(Receipt receipt) implements Entry {}

  record MemberAdded(Member member) implements Entry {}

  /// @param member as it stands from now on
  record MemberChanged(Member member, Instant at, String by) implements Entry {}

  record TransferPosted(Transfer transfer) implements Entry {}

  /// Whose balance a payment is taken from.
  record BalanceClaimed(String payment, long member) implements Entry {}

  /// Nothing is taken under this number any more.
  record BalanceDropped(String payment) implements Entry {}

  /// @param copies after it
  record ReceiptCopied(long number, int copies) implements Entry {}

  record ShiftOpened(Shift shift) implements Entry {}

  /// What this transaction adds to the tallies of a shift.
  ///
  /// @param since when money moved in this shift first, if that is now; else null
  record Tallied(long shift, @Nullable Instant since, List<Booking> bookings) implements Entry {
    public Tallied {
      bookings = List.copyOf(bookings);
    }
  }

  /// What this transaction adds to the sums of days.
  record DaysSummed(List<DaySum> sums) implements Entry {
    public DaysSummed {
      sums = List.copyOf(sums);
    }
  }

  record FloatCounted(long shift, Count count) implements Entry {}

  record DrawerMoved(DrawerMove move) implements Entry {}

  record DrawerCounted(Counting counting) implements Entry {}

  /// @param z as issued
  /// @param day the business day
  record ShiftClosed(Sealed z, LocalDate day) implements Entry {}
}
