package saoma.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import saoma.order.Cart;
import saoma.order.CartLine;
import saoma.payment.RefundState;
import saoma.store.journal.Batch;
import saoma.store.journal.Entry;
import saoma.store.journal.Entry.*;

/// Writes a record of the journal into the database again, by the same tables that wrote it first.
/// Every number that comes out must be the one that stands in the record.
final class Replay {
  /// Where the till's code stands in a payment's number, behind `S` and the installation.
  private static final int TILL_FROM = 5;

  private static final int TILL_TO = 7;

  private final Handle handle;
  private final DayBooker days;

  Replay(Handle handle) {
    this.handle = handle;
    days = new DayBooker(handle);
  }

  /// The database is not the one that the record was written beside; the transaction must be rolled
  /// back.
  static final class DoesNotFit extends RuntimeException {
    DoesNotFit(String what) {
      super(what);
    }
  }

  void apply(Batch batch) {
    for (var entry : batch.entries()) {
      apply(entry);
    }
    var sums = days.take();
    if (batch.entries().stream().noneMatch(DaysSummed.class::isInstance)) {
      // A record from before there were sums of days.
      new DayTable(handle).book(sums);
    }
  }

  private void apply(Entry entry) {
    switch (entry) {
      case Anchored e -> anchored(e);
      case OrderOpened(var order) ->
          same(
              order,
              new OrderTable(handle).open(order.sale(), cart(order.lines()), order.openedAt()));
      case OrderRefrozen e ->
          same(e.total(), new OrderTable(handle).refreeze(e.id(), cart(e.lines())).total());
      case OrderDerived e -> new OrderTable(handle).derive(e.id(), e.state(), e.paidBy());
      case NumberTaken e -> number(e);
      case PaymentAdded(var payment) -> {
        payments("", "").add(payment);
        days.begun(payment);
      }
      case PaymentMoved e -> moved(e);
      case PaymentReleased e -> payments("", "").release(e.number());
      case RefundAdded(var refund) -> new RefundTable(handle).add(refund);
      case RefundMoved e -> moved(e);
      case RulingAdded(var ruling) -> new RulingTable(handle).add(ruling);
      case RulingDecided e -> decided(e);
      case EventNoted e ->
          new JournalTable(handle)
              .write(e.at().toString(), e.payment(), e.event(), e.from(), e.to(), e.evidence());
      case MemberAdded(var member) -> same(member, new MemberTable(handle).add(member));
      case MemberChanged e -> new MemberTable(handle).change(e.member(), e.at(), e.by());
      case TransferPosted(var transfer) -> new LedgerTable(handle).post(transfer);
      case BalanceClaimed e -> new LedgerTable(handle).claim(e.payment(), e.member());
      case BalanceDropped e -> new LedgerTable(handle).drop(e.payment());
      case HoldAdded(var hold) -> new HoldTable(handle).add(hold);
      case HoldMoved e -> moved(e);
      case HoldCaptured e -> new HoldTable(handle).capture(e.hold(), e.payment());
      case PayoutAdded(var payout) -> new PayoutTable(handle).add(payout);
      case PayoutMoved e -> moved(e);
      case PortionAdded(var portion) -> new PortionTable(handle).add(portion);
      case PortionMoved e -> moved(e);
      case TakenBack(var back) -> new PortionTable(handle).takeBack(back);
      case OperatorPut(var operator) -> new StaffTable(handle).put(operator);
      case RightsPut(var rights) -> new StaffTable(handle).put(rights);
      case Audited(var row) -> same(row, new StaffTable(handle).append(row.note()));
      case DifferenceExplained(var one) -> new ExplanationTable(handle).add(one);
      case ReceiptIssued(var receipt) -> {
        same(receipt, new ReceiptTable(handle).issue(receipt));
        days.issuedBefore(receipt);
        new StockTable(handle).sold(receipt.lines());
      }
      case ReceiptCopied e ->
          same(e.copies(), new ReceiptTable(handle).copied(e.number()).copies());
      case ShiftOpened(var shift) -> new ShiftTable(handle).put(shift);
      case Tallied e -> new TallyTable(handle).book(e.shift(), e.since(), e.bookings());
      case DaysSummed e -> new DayTable(handle).book(e.sums());
      case FloatCounted e -> new ShiftTable(handle).countFloat(e.shift(), e.count());
      case DrawerMoved(var move) -> new ShiftTable(handle).add(move);
      case DrawerCounted(var counting) -> new ShiftTable(handle).add(counting);
      case ShiftClosed e -> new ShiftTable(handle).close(e.z(), e.day());
    }
  }

  /// A database that is empty takes the installation over, and so goes on with its numbers.
  private void anchored(Anchored anchor) {
    var here = anchor(handle);
    if (here.equals(anchor)) {
      return;
    }
    if (!here.fromTheBeginning() || !anchor.fromTheBeginning()) {
      throw new DoesNotFit("the journal begins with other books than these");
    }
    handle.execute("update installation set name = ?", anchor.installation());
  }

  /// What a journal that began now would begin with.
  static Anchored anchor(Handle handle) {
    var counters = new Counters(handle);
    return new Anchored(
        Installation.of(handle).name(),
        counters.given(Counters.Name.ORDER),
        counters.given(Counters.Name.ATTEMPT),
        counters.given(Counters.Name.RECEIPT),
        counters.given(Counters.Name.JOURNAL),
        counters.given(Counters.Name.AUDIT));
  }

  private void number(NumberTaken taken) {
    var number = taken.number();
    if (number.length() <= TILL_TO) {
      throw new DoesNotFit("no payment's number: " + number);
    }
    var payments = payments(number.substring(TILL_FROM, TILL_TO), number.substring(1, TILL_FROM));
    same(number, payments.nextNumber(taken.at()));
  }

  private void moved(PaymentMoved move) {
    var payments = payments("", "");
    var read =
        payments
            .byNumber(move.number())
            .filter(p -> p.version() == move.version())
            .orElseThrow(() -> new DoesNotFit("payment " + move.number() + " is not as it was"));
    same(true, payments.move(read, move.to()));
    days.moved(read, move.to());
  }

  private void moved(RefundMoved move) {
    var refunds = new RefundTable(handle);
    var read =
        refunds
            .byNumber(move.number())
            .filter(r -> r.version() == move.version())
            .orElseThrow(() -> new DoesNotFit("refund " + move.number() + " is not as it was"));
    same(true, refunds.move(read, move.to(), move.at()));
    var back = move.to() instanceof RefundState.Done && !(read.state() instanceof RefundState.Done);
    var paid = new TenderTable(handle).onReceipt(read.payment());
    if (back && paid.filter(on -> !on.topUp()).isPresent()) {
      days.refunded(read, move.channel(), move.at());
    }
  }

  private void moved(HoldMoved move) {
    var holds = new HoldTable(handle);
    var read =
        holds
            .byNumber(move.number())
            .filter(h -> h.version() == move.version())
            .orElseThrow(() -> new DoesNotFit("hold " + move.number() + " is not as it was"));
    same(true, holds.move(read, move.to(), move.at(), move.event(), move.evidence()));
  }

  private void moved(PayoutMoved move) {
    var payouts = new PayoutTable(handle);
    var read =
        payouts
            .byNumber(move.number())
            .filter(p -> p.version() == move.version())
            .orElseThrow(() -> new DoesNotFit("payout " + move.number() + " is not as it was"));
    same(true, payouts.move(read, move.to(), move.at(), move.event(), move.evidence()));
  }

  private void moved(PortionMoved move) {
    var portions = new PortionTable(handle);
    var read =
        portions
            .byNumber(move.number())
            .filter(p -> p.version() == move.version())
            .orElseThrow(() -> new DoesNotFit("portion " + move.number() + " is not as it was"));
    same(true, portions.move(read, move.to(), move.at(), move.event(), move.evidence()));
  }

  private void decided(RulingDecided decided) {
    var rulings = new RulingTable(handle);
    var made =
        rulings.ofPayment(decided.payment()).stream()
            .filter(r -> r.nth() == decided.nth())
            .findFirst()
            .orElseThrow(() -> new DoesNotFit("no ruling about " + decided.payment()));
    rulings.decide(made, decided.outcome());
  }

  private PaymentTable payments(String till, String installation) {
    return new PaymentTable(handle, till, new Installation(installation));
  }

  private static Cart cart(List<CartLine> lines) {
    return new Cart(lines, 1, 0);
  }

  private static void same(Object recorded, Object written) {
    if (!recorded.equals(written)) {
      throw new DoesNotFit("the journal has " + recorded + " where the books made " + written);
    }
  }
}
