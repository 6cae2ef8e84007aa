package saoma.checkout;

import java.util.HashSet;
import java.util.List;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.split.Portion;
import saoma.split.TakeBack;
import saoma.split.TakingBack;

/// What a refund means for receivers who got a part of the payment. What each gives back is
/// reckoned and stored in the transaction that lets the refund leave; a refund waits while nobody
/// can say whether a receiver has his part.
record SplitReturns(Books books) {
  /// Whether a refund of this payment must not leave yet. A portion that is only planned does not
  /// leave any more: money that goes back drops it.
  boolean mustWait(String payment) {
    return books.read(pages -> pages.portions().ofPayment(payment)).stream()
        .anyMatch(portion -> portion.state().mayHaveLeft());
  }

  /// What this refund takes back, as it was stored before it left.
  List<TakeBack> ofRefund(String number) {
    return books.read(pages -> pages.portions().ofRefund(number));
  }

  /// A refund is about to leave: what it takes back is stored with that.
  static void moved(Pages pages, Refund read, RefundState to) {
    if (to instanceof RefundState.Sent && !read.isByHand()) {
      store(pages, read);
    }
  }

  private static void store(Pages pages, Refund refund) {
    var portions = pages.portions().ofPayment(refund.payment());
    if (portions.isEmpty()) {
      return;
    }
    var held = held(pages, refund.payment(), portions);
    for (var part : TakingBack.of(refund.amount(), before(pages, refund), held)) {
      pages
          .portions()
          .takeBack(
              new TakeBack(refund.number(), refund.payment(), part.receiver(), part.amount()));
    }
  }

  private static List<TakingBack.Held> held(Pages pages, String payment, List<Portion> portions) {
    var counting = new HashSet<String>();
    for (var one : pages.refunds().ofPayment(payment)) {
      if (one.state().takesMoney()) {
        counting.add(one.number());
      }
    }
    var backs = pages.portions().backs(payment);
    return TakingBack.held(
        portions, backs.stream().filter(back -> counting.contains(back.refund())).toList());
  }

  /// What could be given back before this refund took its part.
  private static Money before(Pages pages, Refund refund) {
    var payment = pages.payments().byNumber(refund.payment()).orElseThrow();
    var left = RefundBook.left(payment, pages.refunds().ofPayment(refund.payment()));
    return left.plus(refund.amount());
  }
}
