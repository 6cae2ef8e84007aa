package saoma.checkout;

import java.util.ArrayList;
import java.util.List;
import saoma.checkout.Books.Pages;
import saoma.order.Receipt;
import saoma.shift.Shifts;
import saoma.shift.ZReport.Links;

/// The numbers of the receipts of one shift; the last is below the first where it has none.
record ReceiptRange(long first, long last) {
  private static final ReceiptRange NONE = new ReceiptRange(1, 0);

  static ReceiptRange of(Shifts shifts, long shift) {
    return shifts
        .open()
        .filter(one -> one.number() == shift)
        .map(one -> new ReceiptRange(one.brought().receipts() + 1, shifts.lastReceipt()))
        .or(() -> shifts.z(shift).map(z -> of(z.z().links())))
        .orElse(NONE);
  }

  /// In the order of their numbers.
  ///
  /// @param after only those with a higher number
  List<Receipt> read(Pages pages, long after, int most) {
    var found = new ArrayList<Receipt>();
    for (var number = Math.max(after + 1, first); number <= last && found.size() < most; number++) {
      pages.receipts().byNumber(number).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static ReceiptRange of(Links links) {
    return links.lastReceipt() == 0
        ? NONE
        : new ReceiptRange(links.firstReceipt(), links.lastReceipt());
  }
}
