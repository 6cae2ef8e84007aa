package saoma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import saoma.account.Guards;
import saoma.account.Ledger;
import saoma.account.Members;
import saoma.checkout.Books;
import saoma.hold.Holds;
import saoma.operator.Person;
import saoma.operator.Staff;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
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
import saoma.store.journal.Entry;

/// The pages of one transaction, which note down every call that wrote something, in its order.
/// They delegate by hand, so that a new method on a port does not compile until somebody has
/// decided what it leaves in the journal.
final class Recording implements Books.Pages {
  private final Books.Pages pages;
  private final List<Entry> entries = new ArrayList<>();

  private final Booker booker;

  /// @param seller who is at the till
  /// @param cost what the channels keep
  Recording(BookPages pages, Supplier<Person> seller, TradeCost cost) {
    this.pages = pages;
    booker = new Booker(pages.handle(), seller, cost, entries);
  }

  /// What was written, with the tallies of it; call it when all is written.
  List<Entry> entries() {
    booker.flush();
    return List.copyOf(entries);
  }

  @Override
  public Orders orders() {
    return new OrderPage(pages.orders());
  }

  @Override
  public Payments payments() {
    return new RecordedPayments(pages.payments(), booker, entries);
  }

  @Override
  public Receipts receipts() {
    return new RecordedReceipts(pages.receipts(), booker, entries);
  }

  @Override
  public Journal journal() {
    return new RecordedJournal(pages.journal(), entries);
  }

  @Override
  public Refunds refunds() {
    return new RecordedRefunds(pages.refunds(), pages.payments(), booker, entries);
  }

  @Override
  public Rulings rulings() {
    return new RecordedRulings(pages.rulings(), entries);
  }

  @Override
  public Holds holds() {
    return new RecordedHolds(pages.holds(), entries);
  }

  @Override
  public Payouts payouts() {
    return new RecordedPayouts(pages.payouts(), entries);
  }

  @Override
  public Portions portions() {
    return new RecordedPortions(pages.portions(), entries);
  }

  @Override
  public Members members() {
    return new RecordedMembers(pages.members(), entries);
  }

  @Override
  public Ledger accounts() {
    return new RecordedLedger(pages.accounts(), booker, entries);
  }

  @Override
  public Staff staff() {
    return new RecordedStaff(pages.staff(), booker, entries);
  }

  /// What this transaction wrote before belongs to the shift as it stands now.
  @Override
  public Shifts shifts() {
    booker.flush();
    return new RecordedShifts(pages.shifts(), booker, entries);
  }

  @Override
  public Explanations explanations() {
    return new RecordedExplanations(pages.explanations(), entries);
  }

  /// Passwords, locks and permits leave nothing in the journal.
  @Override
  public Guards guards() {
    return pages.guards();
  }

  private final class OrderPage implements Orders {
    private final Orders page;

    OrderPage(Orders page) {
      this.page = page;
    }

    @Override
    public Order open(String sale, Cart cart, Instant at) {
      var order = page.open(sale, cart, at);
      entries.add(new Entry.OrderOpened(order));
      return order;
    }

    @Override
    public Order refreeze(long id, Cart cart) {
      var order = page.refreeze(id, cart);
      entries.add(new Entry.OrderRefrozen(id, order.lines(), order.total()));
      return order;
    }

    @Override
    public void derive(long id, OrderState state, List<String> paidBy) {
      page.derive(id, state, paidBy);
      entries.add(new Entry.OrderDerived(id, state, paidBy));
    }

    @Override
    public Optional<String> spentCoupon(String sale, Cart cart) {
      return page.spentCoupon(sale, cart);
    }

    @Override
    public Optional<Order> bySale(String sale) {
      return page.bySale(sale);
    }

    @Override
    public Optional<Order> byId(long id) {
      return page.byId(id);
    }

    @Override
    public List<Order> unfinished() {
      return page.unfinished();
    }

    @Override
    public List<Order> latest(int limit) {
      return page.latest(limit);
    }
  }
}
