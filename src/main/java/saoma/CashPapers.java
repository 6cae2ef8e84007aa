package saoma;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.device.CashPrinter;
import saoma.device.CashSlip;
import saoma.device.ReceiptPrinter.Printed;
import saoma.settings.Settings;
import saoma.shift.DrawerMove;
import saoma.shift.Sealed;
import saoma.ui.Notice;

/// The papers of cash that went in or out, once the books have it. Whatever becomes of a paper, the
/// move stands: a clerk who heard that it failed would make it twice.
record CashPapers(Supplier<Settings> settings, CashPrinter printer, Consumer<Notice> notices) {
  private static final Logger LOG = LoggerFactory.getLogger(CashPapers.class);

  void moved(DrawerMove move) {
    safely(() -> {
      var shop = settings.get().shop();
      print(CashSlip.of(shop.name(), shop.till(), move));
    });
  }

  void closed(Sealed z) {
    safely(() -> CashSlip.of(z).ifPresent(this::print));
  }

  private void print(CashSlip slip) {
    if (printer.print(slip) instanceof Printed.Failed) {
      failed();
    }
  }

  private void safely(Runnable paper) {
    try {
      paper.run();
    } catch (RuntimeException e) {
      LOG.error("The slip of cash was not printed", e);
      failed();
    }
  }

  private void failed() {
    notices.accept(Notice.warning("cash-slip.not-printed").then("cash-slip.not-printed.next"));
  }
}
