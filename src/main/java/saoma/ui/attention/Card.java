package saoma.ui.attention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.checkout.Books.Pages;
import saoma.checkout.PaymentView;
import saoma.hold.Hold;
import saoma.money.Money;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;

/// One thing that a person must know of.
public sealed interface Card {
  /// The number by which it is known.
  String number();

  /// How much it is about: what came, or what was asked for.
  Money amount();

  /// About money of a sale.
  sealed interface OfPayment extends Card {
    Payment payment();

    /// How the order stands that the payment was for.
    OrderState order();

    /// What was given back or is on its way, in the order in which it was asked for.
    List<Refund> refunds();

    /// What people decided about it, oldest first.
    List<RulingMade> rulings();

    @Override
    default String number() {
      return payment().number();
    }

    @Override
    default Money amount() {
      return this instanceof Unclaimed money ? money.proof().amount() : payment().amount();
    }
  }

  /// A deposit of which nobody can say yet whether money is held.
  record Deposit(Hold hold) implements Card {
    @Override
    public String number() {
      return hold.number();
    }

    @Override
    public Money amount() {
      return hold.amount();
    }
  }

  /// Money is there, and no order took it.
  record Unclaimed(
      Payment payment,
      OrderState order,
      Proof proof,
      Happened happened,
      List<Refund> refunds,
      List<RulingMade> rulings)
      implements OfPayment {
    /// Somebody has decided that it goes back, and that is under way.
    boolean goesBack() {
      return refunds.stream().anyMatch(refund -> !refund.state().isFinal());
    }
  }

  /// A sale that was paid for as it should be, and whose money goes back.
  record GoingBack(
      Payment payment, OrderState order, List<Refund> refunds, List<RulingMade> rulings)
      implements OfPayment {}

  /// A person said that no money moved; nothing has confirmed it yet.
  record RuledOut(Payment payment, OrderState order, List<RulingMade> rulings)
      implements OfPayment {
    @Override
    public List<Refund> refunds() {
      return List.of();
    }
  }

  /// Nobody can say yet whether money moved.
  ///
  /// @param asked how often this process has asked about it
  /// @param askedAt when it last did, null before the first time
  /// @param trouble why the last answer proved nothing; null if it was fine or there was none
  record NotKnown(
      Payment payment,
      OrderState order,
      Doing doing,
      int asked,
      @Nullable Instant askedAt,
      Answer.@Nullable Cause trouble,
      List<RulingMade> rulings)
      implements OfPayment {
    @Override
    public List<Refund> refunds() {
      return List.of();
    }
  }

  /// How money came to be there that nobody took.
  enum Happened {
    AFTER_END,
    SECOND_TIME,
    OTHER_AMOUNT
  }

  /// What the till does about a payment that is not known.
  enum Doing {
    CLOSING,
    ASKING
  }

  /// Money that no order took; empty where the payment has none.
  static Optional<Card> unclaimed(Pages pages, Payment payment) {
    var order = pages.orders().byId(payment.orderId()).orElseThrow();
    return switch (payment.state()) {
      case PaymentState.Disputed(var proof) ->
          Optional.of(unclaimed(pages, payment, order, proof, Happened.AFTER_END));
      case PaymentState.Paid(var proof, var _) ->
          Optional.of(unclaimed(pages, payment, order, proof, happened(order)));
      case PaymentState.Created _,
          PaymentState.Awaiting _,
          PaymentState.Reversing _,
          PaymentState.Declined _,
          PaymentState.Closed _,
          PaymentState.Unresolved _ ->
          Optional.empty();
    };
  }

  private static Card unclaimed(
      Pages pages, Payment payment, Order order, Proof proof, Happened happened) {
    return new Unclaimed(
        payment,
        order.state(),
        proof,
        happened,
        pages.refunds().ofPayment(payment.number()),
        pages.rulings().ofPayment(payment.number()));
  }

  /// A payment whose money goes back.
  static Card goingBack(Pages pages, Payment payment) {
    return new GoingBack(
        payment,
        pages.orders().byId(payment.orderId()).orElseThrow().state(),
        pages.refunds().ofPayment(payment.number()),
        pages.rulings().ofPayment(payment.number()));
  }

  /// A payment that a person ruled to have moved no money; empty for every other one.
  private static Optional<Card> ruledOut(Pages pages, Payment payment) {
    var rulings = pages.rulings().ofPayment(payment.number());
    var open =
        rulings.stream()
            .anyMatch(
                one -> one.ruling() == Ruling.NO_MONEY_MOVED && one.outcome() == Outcome.OPEN);
    return open
        ? Optional.of(
            new RuledOut(
                payment, pages.orders().byId(payment.orderId()).orElseThrow().state(), rulings))
        : Optional.empty();
  }

  /// A payment on its way out, or lost from sight; empty for every other one. One whose code was
  /// never shown is nobody's concern: nobody can have paid it.
  static Optional<Card> notKnown(Pages pages, Payment payment, Optional<PaymentView> seen) {
    return switch (payment.state()) {
      case PaymentState.Reversing r when r.why() != PaymentState.Why.NO_CODE ->
          Optional.of(notKnown(pages, payment, Doing.CLOSING, seen));
      case PaymentState.Unresolved _ -> Optional.of(notKnown(pages, payment, Doing.ASKING, seen));
      case PaymentState.Closed _, PaymentState.Declined _ -> ruledOut(pages, payment);
      case PaymentState.Reversing _,
          PaymentState.Created _,
          PaymentState.Awaiting _,
          PaymentState.Paid _,
          PaymentState.Disputed _ ->
          Optional.empty();
    };
  }

  private static Card notKnown(
      Pages pages, Payment payment, Doing doing, Optional<PaymentView> seen) {
    return new NotKnown(
        payment,
        pages.orders().byId(payment.orderId()).orElseThrow().state(),
        doing,
        seen.map(PaymentView::asked).orElse(0),
        seen.map(PaymentView::askedAt).orElse(null),
        seen.map(PaymentView::trouble).orElse(null),
        pages.rulings().ofPayment(payment.number()));
  }

  private static Happened happened(Order order) {
    return order.isSettled() ? Happened.SECOND_TIME : Happened.OTHER_AMOUNT;
  }
}
