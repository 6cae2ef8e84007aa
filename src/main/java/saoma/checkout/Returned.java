package saoma.checkout;

import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.order.Receipt;

/// How much of a receipt went back or is on its way, and how much is left to give.
public record Returned(Money back, Money left) {
  public static Returned of(Pages pages, Receipt receipt) {
    var back = new Money(0, receipt.total().currency());
    var paid = back;
    for (var tender : receipt.tenders()) {
      if (tender.channel().equals(CashDesk.ROUNDING)) {
        continue;
      }
      paid = paid.plus(tender.amount());
      for (var refund : pages.refunds().ofPayment(tender.payment())) {
        back = refund.state().takesMoney() ? back.plus(refund.amount()) : back;
      }
    }
    return new Returned(back, paid.minus(back));
  }

  public boolean isAny() {
    return back.isPositive();
  }

  public boolean isWhole() {
    return isAny() && !left.isPositive();
  }
}
