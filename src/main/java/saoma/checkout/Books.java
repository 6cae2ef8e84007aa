package saoma.checkout;

import java.util.function.Function;
import saoma.account.AccountPages;
import saoma.hold.Holds;
import saoma.operator.Staff;
import saoma.order.Orders;
import saoma.order.Receipts;
import saoma.payment.Journal;
import saoma.payment.Payments;
import saoma.payment.Refunds;
import saoma.payment.Rulings;
import saoma.payout.Payouts;
import saoma.reconcile.Explanations;
import saoma.shift.Shifts;
import saoma.split.Portions;

/// The port to everything that money is written in. One work is one transaction; when `durable`
/// returns, it is on disk and survives a power cut. A failure to commit is not an exception to
/// handle: the outcome is unknown and the till stops.
public interface Books {
  /// Runs the work, commits, and forces it to disk. What the work throws rolls everything back and
  /// comes out here.
  <T> T durable(Function<Pages, T> work);

  /// Runs a work that only reads.
  <T> T read(Function<Pages, T> work);

  /// The books, as one transaction sees them.
  interface Pages extends AccountPages {
    Orders orders();

    Payments payments();

    Receipts receipts();

    Refunds refunds();

    Rulings rulings();

    Holds holds();

    Payouts payouts();

    Portions portions();

    Staff staff();

    Explanations explanations();

    Shifts shifts();

    Journal journal();
  }
}
