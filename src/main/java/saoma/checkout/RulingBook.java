package saoma.checkout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Books.Pages;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;

/// What is written about rulings, each time with its journal row.
final class RulingBook {
  private RulingBook() {}

  static void add(
      Pages pages,
      String payment,
      Ruling ruling,
      @Nullable Long order,
      String by,
      String reason,
      Instant now) {
    var nth = pages.rulings().ofPayment(payment).size() + 1;
    var made =
        new RulingMade(payment, nth, ruling, order, by.strip(), reason.strip(), now, Outcome.OPEN);
    pages.rulings().add(made);
    pages.journal().append(now, made);
  }

  /// Writes what became of a ruling, unless that is known already.
  static void decide(Pages pages, RulingMade ruling, Outcome outcome, Instant now) {
    if (ruling.outcome() == Outcome.OPEN) {
      pages.rulings().decide(ruling, outcome);
      pages.journal().append(now, ruling.with(outcome));
    }
  }

  /// Somebody said that no money moved, and nothing has confirmed or refuted it.
  static boolean isRuledAway(Pages pages, String payment) {
    return pages.rulings().ofPayment(payment).stream()
        .anyMatch(r -> r.ruling() == Ruling.NO_MONEY_MOVED && r.outcome() == Outcome.OPEN);
  }

  static void decideRuledAway(Pages pages, String payment, Outcome outcome, Instant now) {
    for (var ruling : pages.rulings().ofPayment(payment)) {
      if (ruling.ruling() == Ruling.NO_MONEY_MOVED) {
        decide(pages, ruling, outcome, now);
      }
    }
  }

  /// The order that has the money: the one it was attached to, else its own.
  static long orderOf(Payment payment, List<RulingMade> rulings) {
    for (var ruling : rulings.reversed()) {
      var attached = ruling.order();
      if (attached != null) {
        return attached;
      }
    }
    return payment.orderId();
  }
}
