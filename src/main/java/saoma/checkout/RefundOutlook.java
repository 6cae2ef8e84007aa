package saoma.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.channel.RefundRules;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Refund;

/// Whether money of one payment can go back now, told before anybody asks for it.
public sealed interface RefundOutlook {
  /// What can still be given back, whichever way.
  Money left();

  /// It can.
  ///
  /// @param parts whether less than all of it may go
  record Open(Money left, boolean parts) implements RefundOutlook {}

  /// It cannot, for this reason.
  record Barred(Money left, Bar bar) implements RefundOutlook {}

  /// What stands in the way.
  sealed interface Bar {
    /// What the clerk can do instead.
    Instead instead();

    /// The shop let this go; nobody paid it.
    record NoMoney() implements Bar {
      @Override
      public Instead instead() {
        return Instead.NOTHING;
      }
    }

    /// All of it went back.
    record NothingLeft() implements Bar {
      @Override
      public Instead instead() {
        return Instead.NOTHING;
      }
    }

    /// An earlier refund of the payment is not final, and the next number waits for its end.
    record UnderWay(String refund) implements Bar {
      @Override
      public Instead instead() {
        return Instead.WAIT;
      }
    }

    /// The channel wants a pause between two refunds of one payment.
    record TooSoon(Instant until) implements Bar {
      @Override
      public Instead instead() {
        return Instead.WAIT;
      }
    }

    /// The channel is not set up or switched off.
    record SwitchedOff() implements Bar {
      @Override
      public Instead instead() {
        return Instead.SETTINGS;
      }
    }

    /// The channel gives nothing back.
    record NotOffered() implements Bar {
      @Override
      public Instead instead() {
        return Instead.CASH;
      }
    }

    /// The channel takes no refund of so old a payment.
    record TooLate(Instant since) implements Bar {
      @Override
      public Instead instead() {
        return Instead.CASH;
      }
    }

    /// The payment has had all the refunds that the channel takes.
    record TooMany(int most) implements Bar {
      @Override
      public Instead instead() {
        return Instead.CASH;
      }
    }
  }

  /// What else can be done.
  enum Instead {
    NOTHING,
    WAIT,
    SETTINGS,
    /// Out of the drawer, with a manager's name and a reason.
    CASH
  }

  /// The way the money came.
  ///
  /// @param rules of its channel; empty while it is switched off
  /// @param refunds of the payment, in the order in which they were asked for
  static RefundOutlook of(
      Payment payment, List<Refund> refunds, Optional<RefundRules> rules, Instant now) {
    var left = left(payment, refunds);
    return always(payment, refunds)
        .or(() -> rules.isEmpty() ? Optional.of(new Bar.SwitchedOff()) : Optional.empty())
        .or(() -> rules.flatMap(one -> by(one, payment, refunds, now)))
        .<RefundOutlook>map(bar -> new Barred(left, bar))
        .orElseGet(() -> new Open(left, rules.filter(RefundRules::parts).isPresent()));
  }

  /// Out of the drawer: no channel has a say in it.
  static RefundOutlook byHand(Payment payment, List<Refund> refunds) {
    var left = left(payment, refunds);
    return always(payment, refunds)
        .or(() -> tooMany(refunds, HandOut.MOST))
        .<RefundOutlook>map(bar -> new Barred(left, bar))
        .orElseGet(() -> new Open(left, true));
  }

  private static Optional<Bar> always(Payment payment, List<Refund> refunds) {
    if (!hasMoney(payment)) {
      return Optional.of(new Bar.NoMoney());
    }
    if (!left(payment, refunds).isPositive()) {
      // What is on its way is told before what is over.
      return Optional.of(underWay(refunds).orElseGet(Bar.NothingLeft::new));
    }
    return underWay(refunds);
  }

  private static Optional<Bar> by(
      RefundRules rules, Payment payment, List<Refund> refunds, Instant now) {
    if (rules.most() == 0) {
      return Optional.of(new Bar.NotOffered());
    }
    return tooLate(rules, payment, now)
        .or(() -> tooMany(refunds, rules.most()))
        .or(() -> tooSoon(rules, refunds, now));
  }

  private static Optional<Bar> underWay(List<Refund> refunds) {
    return refunds.stream()
        .filter(refund -> !refund.state().isFinal())
        .findFirst()
        .map(refund -> new Bar.UnderWay(refund.number()));
  }

  private static Optional<Bar> tooLate(RefundRules rules, Payment payment, Instant now) {
    if (!(payment.state() instanceof PaymentState.Paid paid)) {
      return Optional.empty();
    }
    return rules
        .closes(paid.proof().paidAt())
        .filter(end -> !now.isBefore(end))
        .map(Bar.TooLate::new);
  }

  private static Optional<Bar> tooMany(List<Refund> refunds, int most) {
    return refunds.size() >= most ? Optional.of(new Bar.TooMany(most)) : Optional.empty();
  }

  /// The channel never heard of what was handed out.
  private static Optional<Bar> tooSoon(RefundRules rules, List<Refund> refunds, Instant now) {
    return refunds.reversed().stream()
        .filter(refund -> !refund.isByHand())
        .findFirst()
        .map(refund -> refund.askedAt().plus(rules.pause()))
        .filter(now::isBefore)
        .map(Bar.TooSoon::new);
  }

  private static boolean hasMoney(Payment payment) {
    return payment.state().hasMoney() && !payment.channel().equals(CashDesk.ROUNDING);
  }

  private static Money left(Payment payment, List<Refund> refunds) {
    return hasMoney(payment)
        ? RefundBook.left(payment, refunds)
        : new Money(0, payment.amount().currency());
  }
}
