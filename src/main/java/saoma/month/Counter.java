package saoma.month;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import saoma.account.CodeDesk;
import saoma.account.Gatekeeper;
import saoma.account.MemberDesk;
import saoma.channel.Channels;
import saoma.checkout.Books;
import saoma.checkout.CashDesk;
import saoma.checkout.Checkout;
import saoma.checkout.GivingBack;
import saoma.checkout.RulingDesk;
import saoma.checkout.ShiftDesk;
import saoma.operator.OperatorDesk;
import saoma.operator.StaffDesk;
import saoma.order.Receipt;

/// The desks of a real till over books that are filled, all of them on the made-up clock. Built by
/// the wiring.
///
/// @param printer takes each receipt and each copy
public record Counter(
    MadeUpTime time,
    Books books,
    Channels channels,
    Checkout checkout,
    CashDesk cash,
    GivingBack giving,
    RulingDesk rulings,
    ShiftDesk shifts,
    OperatorDesk operators,
    StaffDesk staff,
    Accounts accounts,
    Consumer<Receipt> printer) {
  /// The code by SMS with which every member sets a password.
  public static final String SMS = "246810";

  /// What members do.
  public record Accounts(MemberDesk desk, Gatekeeper gate, CodeDesk codes) {}

  Instant now() {
    return time.instant();
  }

  /// What must be in the drawer now, in fen.
  long inDrawer() {
    return shifts.x().map(x -> x.report().value("drawer.expected")).orElse(0L);
  }

  Optional<Receipt> receipt(long order) {
    return books.read(pages -> pages.receipts().byOrder(order));
  }

  Receipt copy(long receipt) {
    return books.durable(pages -> pages.receipts().copied(receipt));
  }
}
