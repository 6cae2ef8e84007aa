package saoma.checkout;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import saoma.checkout.Books.Pages;
import saoma.order.Order;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.ManagerRuled;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;

/// Where a named person decides about money that no machine could place. Each ruling is kept with
/// the name and the reason, and stays an opinion until the channel or a bill has spoken.
public final class RulingDesk {
  private final Books books;
  private final Checkout checkout;
  private final InstantSource clock;

  public RulingDesk(Books books, Checkout checkout, InstantSource clock) {
    this.books = books;
    this.checkout = checkout;
    this.clock = clock;
  }

  /// The money pays this order, which is open and lacks just as much; it gets its receipt.
  public Optional<Trouble> attach(String number, long orderId, String by, String reason) {
    var applied =
        books.durable(pages -> {
          var payment = pages.payments().byNumber(number).orElseThrow();
          var order = pages.orders().byId(orderId).orElseThrow();
          var trouble =
              notToRule(pages, payment, by, reason).or(() -> notToAttach(pages, payment, order));
          if (trouble.isEmpty()) {
            attach(pages, payment, order, by, reason);
          }
          return trouble;
        });
    return applied;
  }

  private void attach(Pages pages, Payment payment, Order order, String by, String reason) {
    var now = clock.instant();
    var ruled = ruled(pages, payment, Ruling.MONEY_IS_OURS, by, reason);
    RulingBook.add(pages, payment.number(), Ruling.MONEY_IS_OURS, order.id(), by, reason, now);
    if (order.id() != payment.orderId()) {
      pages.payments().release(payment.number());
    }
    checkout.settling().take(pages, ruled, order, ruled.amount());
  }

  private static Optional<Trouble> notToAttach(Pages pages, Payment payment, Order order) {
    return EarlierAttempts.due(pages, order).equals(payment.amount())
        ? EarlierAttempts.inTheWay(pages, order, payment.number())
        : Optional.of(new Trouble.OrderNotOpen(order.id()));
  }

  /// All of the money that is still here goes back to whoever paid it.
  public RefundStarted giveBack(String number, String by, String reason) {
    var started =
        books.durable(pages -> {
          var payment = pages.payments().byNumber(number).orElseThrow();
          var trouble = notToRule(pages, payment, by, reason);
          return trouble.isPresent()
              ? new RefundStarted.NotBegun(trouble.get())
              : giveBack(pages, payment, by, reason);
        });
    if (started instanceof RefundStarted.Begun(var refund)) {
      checkout.refundsAsked().publish(Optional.of(refund));
    }
    return started;
  }

  private RefundStarted giveBack(Pages pages, Payment payment, String by, String reason) {
    var now = clock.instant();
    var left = RefundBook.left(payment, pages.refunds().ofPayment(payment.number()));
    var started = RefundBook.ask(pages, payment, left, reason, by, now);
    if (started instanceof RefundStarted.Begun) {
      ruled(pages, payment, Ruling.GIVE_BACK, by, reason);
      RulingBook.add(pages, payment.number(), Ruling.GIVE_BACK, null, by, reason, now);
    }
    return started;
  }

  /// Nobody paid. Only for a payment that nobody knows about; its number is still asked each day,
  /// and money that is found refutes the ruling and comes back to the list.
  public Optional<Trouble> noMoneyMoved(String number, String by, String reason) {
    return books.durable(pages -> {
      var payment = pages.payments().byNumber(number).orElseThrow();
      if (!(payment.state() instanceof Unresolved) || by.isBlank() || reason.isBlank()) {
        return Optional.of(new Trouble.NotToRule(number));
      }
      ruled(pages, payment, Ruling.NO_MONEY_MOVED, by, reason);
      RulingBook.add(pages, number, Ruling.NO_MONEY_MOVED, null, by, reason, clock.instant());
      return Optional.empty();
    });
  }

  /// The channel or a bill says that the rulings about this payment were right.
  public void confirm(String number) {
    decide(number, Outcome.CONFIRMED);
  }

  /// The channel or a bill says that they were wrong.
  public void refute(String number) {
    decide(number, Outcome.REFUTED);
  }

  public List<RulingMade> ofPayment(String number) {
    return books.read(pages -> pages.rulings().ofPayment(number));
  }

  private void decide(String number, Outcome outcome) {
    books.durable(pages -> {
      for (var ruling : pages.rulings().ofPayment(number)) {
        RulingBook.decide(pages, ruling, outcome, clock.instant());
      }
      return number;
    });
  }

  /// Only money that no order took and that is not on its way back can be placed.
  private static Optional<Trouble> notToRule(
      Pages pages, Payment payment, String by, String reason) {
    var unclaimed =
        pages.payments().unclaimed().stream()
            .anyMatch(one -> one.number().equals(payment.number()));
    if (!unclaimed || by.isBlank() || reason.isBlank()) {
      return Optional.of(new Trouble.NotToRule(payment.number()));
    }
    return pages.refunds().ofPayment(payment.number()).stream()
        .filter(refund -> refund.state().takesMoney())
        .findFirst()
        .map(refund -> new Trouble.RefundUnderWay(refund.number()));
  }

  /// Tells the machine, where the state waits for a ruling.
  private Payment ruled(Pages pages, Payment payment, Ruling ruling, String by, String reason) {
    if (!(payment.state() instanceof Disputed || payment.state() instanceof Unresolved)) {
      return payment;
    }
    return checkout
        .settling()
        .move(pages, payment, new ManagerRuled(ruling, by, reason), "")
        .orElseThrow()
        .payment();
  }
}
