package saoma.month;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.checkout.GivingBack.Given;
import saoma.checkout.RefundPlan;
import saoma.checkout.RefundSheet;
import saoma.money.Money;
import saoma.operator.Right;
import saoma.order.Receipt;

/// What comes after a sale: its paper, a copy of it, and goods that are brought back.
final class Returns {
  private static final int NEWEST = 300;
  private static final int A_COPY = 31;
  private static final int A_RETURN = 23;
  private final Counter counter;
  private final Luck luck;
  private final Crew crew;
  private final List<Long> receipts = new ArrayList<>();
  private long customers;
  private long refunds;

  Returns(Counter counter, Luck luck, Crew crew) {
    this.counter = counter;
    this.luck = luck;
    this.crew = crew;
  }

  long refunds() {
    return refunds;
  }

  /// Prints it, unless the paper is out.
  void issued(Receipt receipt) {
    if (receipts.contains(receipt.number())) {
      return;
    }
    receipts.add(receipt.number());
    if (receipts.size() > NEWEST) {
      receipts.removeFirst();
    }
    if (!luck.oneIn(150)) {
      counter.printer().accept(receipt);
    }
  }

  /// Now and then somebody stands there with an old receipt.
  void perhaps() {
    customers++;
    if (receipts.isEmpty()) {
      return;
    }
    if (customers % A_COPY == 0) {
      counter.printer().accept(counter.copy(luck.of(receipts)));
    }
    if (customers % A_RETURN == 0) {
      counter.giving().sheet(luck.of(receipts)).ifPresent(this::broughtBack);
    }
  }

  private void broughtBack(RefundSheet sheet) {
    var left = sheet.left();
    if (!left.isPositive()) {
      return;
    }
    var wanted = luck.oneIn(2) ? left : Money.fen(1 + left.minor() / 3);
    var byHand = luck.oneIn(3);
    var plan = RefundPlan.of(sheet, wanted, Optional.empty(), byHand, counter.now());
    if (!plan.isWhole() || counter.inDrawer() < wanted.minor()) {
      return;
    }
    var about = "receipt " + sheet.receipt().number();
    var grant = crew.grant(byHand ? Right.REFUND_ANOTHER_WAY : Right.REFUND, about);
    switch (counter.giving().give(plan, "退货", grant.answers().name())) {
      case Given.Begun(var begun) -> refunds += begun.size();
      // A top-up that is spent stays.
      case Given.NotBegun _ -> {}
      case Given.MovedOn _ -> throw new IllegalStateException("somebody was first");
    }
  }

  /// The manager sends money back that no sale took; some of it waits for another day.
  void rule() {
    for (var payment : counter.checkout().unclaimed()) {
      if (!luck.oneIn(3)) {
        counter.rulings().giveBack(payment.number(), crew.name(), "顾客已离开");
        refunds++;
      }
    }
  }
}
