package saoma.checkout;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import saoma.checkout.Books.Pages;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.shift.Leftover;

/// Everything that somebody still has to see to before a day is over, found in the books of this
/// instant.
record Leftovers(InstantSource clock, LongPredicate printed) {
  /// As many receipts are looked for, so that a long shift closes as fast as a short one.
  private static final int NEWEST = 500;

  List<Leftover> of(Pages pages) {
    var found = new ArrayList<Leftover>();
    for (var item : Pending.of(pages, clock.instant()).items()) {
      found.add(
          switch (item.kind()) {
            case AWAITING, REVERSING ->
                new Leftover.PendingPayment(item.number(), item.channel(), item.amount());
            case UNRESOLVED ->
                new Leftover.UnknownPayment(item.number(), item.channel(), item.amount());
            case REFUNDING ->
                new Leftover.UnsentRefund(
                    item.number(), item.payment(), item.channel(), item.amount());
          });
    }
    for (var payment : unclaimed(pages)) {
      found.add(unclaimed(payment));
    }
    for (var order : pages.orders().unfinished()) {
      found.add(new Leftover.ParkedSale(String.valueOf(order.id()), order.sale(), order.total()));
    }
    found.addAll(unprinted(pages));
    return found;
  }

  /// Looks through the payments only where some money stands on no receipt: what came is put on a
  /// receipt whole, or goes back, so that a sum of nothing means that there is none. Otherwise a
  /// long shift would close slower than a short one.
  private static List<Payment> unclaimed(Pages pages) {
    var shifts = pages.shifts();
    var isAllPlaced =
        shifts
            .open()
            .filter(one -> one.brought().apart() + shifts.tallies(one.number()).apartMore() == 0)
            .isPresent();
    return isAllPlaced ? List.of() : pages.payments().unclaimed();
  }

  private List<Leftover> unprinted(Pages pages) {
    var shifts = pages.shifts();
    var last = shifts.lastReceipt();
    var before = shifts.open().map(one -> one.brought().receipts()).orElse(last);
    var found = new ArrayList<Leftover>();
    for (var number = Math.max(before, last - NEWEST) + 1; number <= last; number++) {
      if (!printed.test(number)) {
        pages
            .receipts()
            .byNumber(number)
            .filter(one -> one.copies() == 0)
            .map(Leftovers::unprinted)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static Leftover unprinted(Receipt receipt) {
    return new Leftover.UnprintedReceipt(
        "%s-%06d".formatted(receipt.till(), receipt.number()), receipt.total());
  }

  private static Leftover unclaimed(Payment payment) {
    return payment.state() instanceof PaymentState.Disputed
        ? new Leftover.DisputedMoney(payment.number(), payment.channel(), payment.amount())
        : new Leftover.UnclaimedMoney(payment.number(), payment.channel(), payment.amount());
  }
}
