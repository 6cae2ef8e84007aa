package saoma.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.money.Split;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.settings.SplitSettings;
import saoma.split.Portion;
import saoma.split.PortionState;
import saoma.split.Quotas;
import saoma.split.Receiver;

/// Reckons and stores who gets how much of a payment, by the shop's standing rule or once more
/// where one was refused. Each number is given out here, once. Inside one transaction.
record SplitPlan(Pages pages, SplitSettings settings, Instant now) {
  /// What came of planning.
  enum Planned {
    /// Nothing has to be split: by the rule, or because it is split already.
    NOTHING,
    /// A sale that is not paid in full yet, or money that is going back: look again.
    LATER,
    STORED
  }

  Planned plan(Payment payment) {
    var quotas = settings.quotas();
    if (!(payment.state() instanceof PaymentState.Paid(var proof, var _))
        || quotas.all().isEmpty()
        || settings.inForce().filter(since -> !payment.createdAt().isBefore(since)).isEmpty()
        || ofPayment(payment).stream().anyMatch(SplitPlan::stands)) {
      return Planned.NOTHING;
    }
    var rulings = pages.rulings().ofPayment(payment.number());
    var order = pages.orders().byId(RulingBook.orderOf(payment, rulings)).orElseThrow();
    if (!order.isPaidBy(payment.number())) {
      return Planned.NOTHING;
    }
    if (!order.isSettled()) {
      return order.state() == OrderState.OPEN ? Planned.LATER : Planned.NOTHING;
    }
    var refunds = pages.refunds().ofPayment(payment.number());
    if (refunds.stream().anyMatch(one -> !one.state().isFinal())) {
      return Planned.LATER;
    }
    return store(payment, proof.tradeNumber(), quotas, RefundBook.left(payment, refunds));
  }

  /// Whether it counts: one that was dropped leaves its place to another.
  static boolean stands(Portion portion) {
    return !(portion.state() instanceof PortionState.Dropped);
  }

  private Planned store(Payment payment, String trade, Quotas quotas, Money basis) {
    if (!basis.isPositive()) {
      return Planned.NOTHING;
    }
    var stored = Planned.NOTHING;
    for (var part : quotas.parts(basis)) {
      stored = Planned.STORED;
      add(payment, trade, basis, part.receiver(), part.amount(), null);
    }
    return stored;
  }

  /// A new one under a new number in the place of one that was refused for sure: as much as the
  /// receiver was to have, in proportion to what the payment is still worth.
  SplitResult again(String number) {
    var old = pages.portions().byNumber(number).orElseThrow();
    var payment = pages.payments().byNumber(old.payment()).orElseThrow();
    var all = ofPayment(payment);
    if (!(old.state() instanceof PortionState.Refused)
        || all.size() >= Portion.MOST
        || all.stream().anyMatch(one -> number.equals(one.replaces()) && stands(one))) {
      return new SplitResult.Not(SplitProblem.NOT_TO_REPEAT);
    }
    var refunds = pages.refunds().ofPayment(payment.number());
    if (refunds.stream().anyMatch(one -> !one.state().isFinal())) {
      return new SplitResult.Not(SplitProblem.REFUND_UNDER_WAY);
    }
    var basis = RefundBook.left(payment, refunds);
    var amount = amount(old, basis, all);
    return amount
        .<SplitResult>map(fair ->
            new SplitResult.Done(add(payment, old.trade(), basis, old.receiver(), fair, number)))
        .orElseGet(() -> new SplitResult.Not(SplitProblem.NOTHING_LEFT));
  }

  private Optional<Money> amount(Portion old, Money basis, List<Portion> all) {
    if (!basis.isPositive()) {
      return Optional.empty();
    }
    var kept = old.basis().minus(old.amount()).minor();
    var fair = Split.by(basis, List.of(old.amount().minor(), kept)).getFirst();
    var given = new Money(0, basis.currency());
    for (var one : all) {
      given = one.state().takesMoney() ? given.plus(one.amount()) : given;
    }
    var room = settings.quotas().limit(basis).minus(given);
    return Optional.of(fair.compareTo(room) < 0 ? fair : room).filter(Money::isPositive);
  }

  private List<Portion> ofPayment(Payment payment) {
    return pages.portions().ofPayment(payment.number());
  }

  private Portion add(
      Payment payment,
      String trade,
      Money basis,
      Receiver receiver,
      Money amount,
      @Nullable String replaces) {
    var portion =
        new Portion(
            Portion.numberOf(payment.number(), ofPayment(payment).size() + 1),
            payment.number(),
            payment.channel(),
            trade,
            basis,
            amount,
            receiver,
            replaces,
            new PortionState.Planned(),
            0,
            now,
            now);
    pages.portions().add(portion);
    return portion;
  }
}
