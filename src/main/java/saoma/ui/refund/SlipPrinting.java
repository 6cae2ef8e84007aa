package saoma.ui.refund;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import saoma.device.ReceiptPrinter.Printed;
import saoma.device.RefundPrinter;
import saoma.ui.Away;
import saoma.ui.Notice;

/// Prints the papers of a receipt's refunds once more, one wish at a time.
final class SlipPrinting {
  private final Giver desk;
  private final RefundPrinter printer;
  private final Away away;
  private final Consumer<Notice> notices;
  private boolean busy;

  SlipPrinting(Giver desk, RefundPrinter printer, Away away, Consumer<Notice> notices) {
    this.desk = desk;
    this.printer = printer;
    this.away = away;
    this.notices = notices;
  }

  void print(long receipt) {
    if (busy) {
      return;
    }
    busy = true;
    away.run(
        () -> printed(receipt), this::over, () -> over(Optional.of(new Printed.Failed("books"))));
  }

  /// @return how the last one went, or the first that failed; empty where there is none
  private Optional<Printed> printed(long receipt) {
    var last = Optional.<Printed>empty();
    for (var slip : desk.sheet(receipt).map(Slips::of).orElse(List.of())) {
      var printed = printer.print(slip);
      last = Optional.of(printed);
      if (printed instanceof Printed.Failed) {
        return last;
      }
    }
    return last;
  }

  private void over(Optional<Printed> printed) {
    busy = false;
    notices.accept(
        printed
            .map(one ->
                switch (one) {
                  case Printed.Done(var where) -> Notice.success("giveback.printed", where);
                  case Printed.Owed _ -> Notice.success("giveback.owed");
                  case Printed.Failed _ ->
                      Notice.warning("giveback.not-printed").then("giveback.not-printed.next");
                })
            .orElseGet(() -> Notice.info("giveback.no-paper")));
  }
}
