package saoma;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import saoma.account.Ledger;
import saoma.account.Statement;
import saoma.channel.balance.BalanceChannel;
import saoma.checkout.Books;
import saoma.device.escpos.Paper;
import saoma.device.escpos.Slip;
import saoma.device.paper.Extras;
import saoma.device.paper.PaperSlips;
import saoma.device.paper.PaperSlips.Mark;
import saoma.device.paper.PhoneCode;
import saoma.device.paper.PrintJob;
import saoma.device.template.Block;
import saoma.device.template.SlipTemplates;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.ui.refund.Slips;

/// What is on a paper that is owed, read from the books when it is printed: nothing is remembered
/// twice, and a roll of another width is no matter.
///
/// @param codes what opens a receipt on a phone, where the shop has that switched on
/// @param templates the shop's own form of a receipt
record PaperWords(
    Books books, Function<Receipt, Optional<PhoneCode>> codes, SlipTemplates templates) {
  private static final int MOST_SINCE = 500;

  /// Empty if the books have no such thing.
  ///
  /// @throws IllegalArgumentException if it is not what it was
  Optional<Slip> slip(PrintJob job, PaperSlips slips) {
    var again = job.sends() > 0;
    var mark = new Mark(job.copy(), again);
    return switch (job.kind()) {
      case RECEIPT -> receipt(job, slips, again);
      case REFUND -> refund(job, slips, mark);
      case X -> Optional.of(slips.ofKept(List.of(job.body().split("\n", -1)), again));
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
        .map(receipt -> {
          var template = templates.printing(Paper.of(slips.columns()));
          var extras =
              new Extras(
                  codes.apply(receipt),
                  template.has(Block.MEMBER) ? left(receipt) : Optional.empty());
          return slips.of(receipt.numbered(number, job.copy()), again, template, extras);
        });
  }

  /// What the member had left when a balance paid this.
  private Optional<Money> left(Receipt receipt) {
    return receipt.tenders().stream()
        .filter(tender -> tender.channel().equals(BalanceChannel.CODE))
        .findFirst()
        .flatMap(tender -> books.read(pages -> left(pages.accounts(), tender.payment())));
  }

  /// Empty too where so much was moved since then that it is not worth counting back.
  private static Optional<Money> left(Ledger ledger, String payment) {
    return ledger
        .byNumber(payment)
        .flatMap(paid -> {
          var since = ledger.latest(paid.member(), MOST_SINCE);
          return Statement.of(ledger.balance(paid.member()), since).lines().stream()
              .filter(line -> line.transfer().number().equals(payment))
              .findFirst()
              .map(line -> line.after().total());
        });
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
