package saoma;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import saoma.checkout.Books;
import saoma.device.escpos.Slip;
import saoma.device.paper.PaperSlips;
import saoma.device.paper.PaperSlips.Mark;
import saoma.device.paper.PhoneCode;
import saoma.device.paper.PrintJob;
import saoma.order.Receipt;
import saoma.ui.refund.Slips;

/// What is on a paper that is owed, read from the books when it is printed: nothing is remembered
/// twice, and a roll of another width is no matter.
///
/// @param codes what opens a receipt on a phone, where the shop has that switched on
record PaperWords(Books books, Function<Receipt, Optional<PhoneCode>> codes) {
  /// Empty if the books have no such thing.
  ///
  /// @throws IllegalArgumentException if it is not what it was
  Optional<Slip> slip(PrintJob job, PaperSlips slips) {
    var again = job.sends() > 0;
    var mark = new Mark(job.copy(), again);
    return switch (job.kind()) {
      case RECEIPT -> receipt(job, slips, again);
      case REFUND -> refund(job, slips, mark);
      case X -> Optional.of(slips.ofX(List.of(job.body().split("\n", -1)), again));
      case Z -> {
        var number = Long.parseLong(job.subject());
        yield books.read(pages -> pages.shifts().z(number)).map(z -> slips.of(z, mark));
      }
    };
  }

  private Optional<Slip> receipt(PrintJob job, PaperSlips slips, boolean again) {
    var number = Long.parseLong(job.subject());
    return books
        .read(pages -> pages.receipts().byNumber(number))
        .map(
            receipt -> slips.of(receipt.numbered(number, job.copy()), again, codes.apply(receipt)));
  }

  private Optional<Slip> refund(PrintJob job, PaperSlips slips, Mark mark) {
    return books
        .read(pages ->
            pages
                .refunds()
                .byNumber(job.subject())
                .flatMap(refund ->
                    pages
                        .payments()
                        .byNumber(refund.payment())
                        .flatMap(payment -> pages.receipts().byOrder(payment.orderId()))
                        .flatMap(receipt -> Slips.of(receipt, refund))))
        .map(slip -> slips.of(slip, mark));
  }
}
