package saoma.checkout;

import java.time.Instant;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;
import saoma.payment.RefundMachine;
import saoma.payment.RefundStep;

/// Cash out of the drawer for money that came another way and cannot go back as it came. It is a
/// refund of that payment under a number of its own, so that what is left of the payment goes down
/// and no channel gives the same money back again. The clerk hands it over as the till says so:
/// asked, sent and done in one transaction, and no crash can leave it half way or send it.
final class HandOut {
  /// All numbers that a payment has for its refunds.
  static final int MOST = 99;

  private HandOut() {}

  /// Books what was found to be in order.
  static Refund book(
      Pages pages, Payment payment, Money amount, String reason, String by, Instant now) {
    var nth = pages.refunds().ofPayment(payment.number()).size() + 1;
    var number = Refund.handNumberOf(payment.number(), nth);
    var asked = RefundBook.add(pages, payment, number, amount, reason, by, now).refund();
    var sent = step(pages, asked, new RefundEvent.Submitted(), now);
    var done = step(pages, sent, new RefundEvent.ChannelDone(now), now);
    RefundBook.done(pages, payment, now);
    return done;
  }

  private static Refund step(Pages pages, Refund read, RefundEvent event, Instant now) {
    if (!(RefundMachine.next(read.state(), event) instanceof RefundStep.Moved(var to, var _))
        || !pages.refunds().move(read, to, now)) {
      throw new IllegalStateException("not a move");
    }
    pages.journal().append(now, read.moved(to, now), event, read.state(), to, "");
    return read.moved(to, now);
  }
}
