package saoma.checkout;

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

  private static ReceiptRange of(Links links) {
    return links.lastReceipt() == 0
        ? NONE
        : new ReceiptRange(links.firstReceipt(), links.lastReceipt());
  }
}
