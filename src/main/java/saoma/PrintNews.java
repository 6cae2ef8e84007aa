package saoma;

import saoma.device.CashSlip;
import saoma.device.paper.PrintJob;
import saoma.ui.Notice;
import saoma.ui.pay.PayPage;

/// What a clerk must hear of a paper. That the printer stands still is no news but a worry.
sealed interface PrintNews {
  PrintJob job();

  /// The printer's answer was lost; the paper comes once more and says so.
  record MaybeTwice(PrintJob job) implements PrintNews {}

  /// The answer was lost twice: a person looks at the paper.
  record Unsure(PrintJob job) implements PrintNews {}

  /// The books have no such thing any more, or it cannot be drawn.
  record NotPrintable(PrintJob job) implements PrintNews {}

  default Notice notice() {
    var paper = name();
    return switch (this) {
      case MaybeTwice _ -> Notice.warning("paper.twice", paper).then("paper.twice.next");
      case Unsure _ -> Notice.warning("paper.unsure", paper).then("paper.unsure.next");
      case NotPrintable _ ->
          Notice.warning("paper.not-printable", paper).then("paper.not-printable.next");
    };
  }

  /// As the paper names itself.
  private String name() {
    return switch (job().kind()) {
      case RECEIPT -> PayPage.receiptNumber(Long.parseLong(job().subject()));
      case REFUND -> job().subject();
      case X -> CashSlip.isNumber(job().subject()) ? job().subject() : "X";
      case Z -> "Z " + job().subject();
    };
  }
}
