package saoma.ui.safety;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import saoma.checkout.Books.Pages;
import saoma.hold.Hold;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.PaymentState.Why;
import saoma.payment.Refund;

/// How much money nobody can place: what is not known yet, and what waits for a person's word.
///
/// @param unknown lost from sight, or on its way out or back to the customer
/// @param decide there, and no sale took it
public record Pending(Pile unknown, Pile decide) {
  public static final Pending NOTHING = new Pending(Pile.NONE, Pile.NONE);

  /// How many, and how much together.
  public record Pile(int count, Money sum) {
    public static final Pile NONE = new Pile(0, Money.fen(0));

    static Pile of(List<Money> amounts) {
      return new Pile(amounts.size(), amounts.stream().reduce(Money.fen(0), Money::plus));
    }

    public boolean isEmpty() {
      return count == 0;
    }
  }

  /// As the books have it now.
  public static Pending of(Pages pages, Instant now) {
    var payments = pages.payments().toAsk(now).stream().filter(Pending::unknown);
    var deposits = pages.holds().open().stream().filter(hold -> hold.state().isInDoubt());
    var unknown =
        Stream.of(
                payments.map(Payment::amount),
                pages.refunds().open().stream().map(Refund::amount),
                deposits.map(Hold::amount))
            .flatMap(one -> one)
            .toList();
    var decide =
        pages.payments().unclaimed().stream()
            .filter(payment -> !goesBack(pages, payment))
            .map(Pending::came)
            .toList();
    return new Pending(Pile.of(unknown), Pile.of(decide));
  }

  public boolean isEmpty() {
    return unknown.isEmpty() && decide.isEmpty();
  }

  /// A code that was never shown can have been paid by nobody, and one that waits for its scan is
  /// in good hands.
  private static boolean unknown(Payment payment) {
    return switch (payment.state()) {
      case Unresolved _ -> true;
      case Reversing r -> r.why() != Why.NO_CODE;
      case Created _, Awaiting _, Paid _, Declined _, Closed _, Disputed _ -> false;
    };
  }

  /// Somebody has decided already.
  private static boolean goesBack(Pages pages, Payment payment) {
    return pages.refunds().ofPayment(payment.number()).stream()
        .anyMatch(refund -> !refund.state().isFinal());
  }

  private static Money came(Payment payment) {
    return switch (payment.state()) {
      case Paid p -> p.proof().amount();
      case Disputed d -> d.proof().amount();
      case Created _, Awaiting _, Reversing _, Declined _, Closed _, Unresolved _ ->
          payment.amount();
    };
  }
}
