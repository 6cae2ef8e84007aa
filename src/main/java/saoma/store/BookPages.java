package saoma.store;

import org.jdbi.v3.core.Handle;
import saoma.account.Guards;
import saoma.account.Ledger;
import saoma.account.Members;
import saoma.checkout.Books;
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

/// The tables as one transaction sees them.
record BookPages(Handle handle, String till, Installation installation) implements Books.Pages {
  @Override
  public Orders orders() {
    return new OrderTable(handle);
  }

  @Override
  public Payments payments() {
    return new PaymentTable(handle, till, installation);
  }

  @Override
  public Receipts receipts() {
    return new ReceiptTable(handle);
  }

  @Override
  public Refunds refunds() {
    return new RefundTable(handle);
  }

  @Override
  public Rulings rulings() {
    return new RulingTable(handle);
  }

  @Override
  public Holds holds() {
    return new HoldTable(handle);
  }

  @Override
  public Payouts payouts() {
    return new PayoutTable(handle);
  }

  @Override
  public Portions portions() {
    return new PortionTable(handle);
  }

  @Override
  public Members members() {
    return new MemberTable(handle);
  }

  @Override
  public Ledger accounts() {
    return new LedgerTable(handle);
  }

  @Override
  public Guards guards() {
    return new GuardTable(handle);
  }

  @Override
  public Staff staff() {
    return new StaffTable(handle);
  }

  @Override
  public Explanations explanations() {
    return new ExplanationTable(handle);
  }

  @Override
  public Shifts shifts() {
    return new ShiftTable(handle);
  }

  @Override
  public Journal journal() {
    return new JournalTable(handle);
  }
}
