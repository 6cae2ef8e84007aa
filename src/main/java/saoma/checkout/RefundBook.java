package saoma.checkout;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;
import saoma.payment.RefundMachine;
import saoma.payment.RefundState;
import saoma.payment.RefundStep;
import saoma.payment.RulingMade.Outcome;

/// What is written about refunds: each wish and each move in one transaction with its journal row,
/// and with what a full refund means for the order.
final class RefundBook {
  private static final Logger LOG = LoggerFactory.getLogger(RefundBook.class);
  private static final int RACES = 50;

  /// WeChat Pay's limit for one payment, and enough for any.
  static final int MOST = 50;

  private final Books books;
  private final InstantSource clock;
  private final Feed<Checkout.Alarm> alarms;

  RefundBook(Books books, InstantSource clock, Feed<Checkout.Alarm> alarms) {
    this.books = books;
    this.clock = clock;
    this.alarms = alarms;
  }

  /// Stores a refund under the payment's next number. What went back or may go back is never more
  /// than what came, and the next number is given only after the one before is final.
  static RefundStarted ask(
      Pages pages, Payment payment, Money amount, String reason, String by, Instant now) {
    var earlier = pages.refunds().ofPayment(payment.number());
    var trouble = trouble(pages, payment, amount, reason, MOST);
    if (trouble.isPresent()) {
      return new RefundStarted.NotBegun(trouble.get());
    }
    var number = Refund.numberOf(payment.number(), earlier.size() + 1);
    var most = StoredValue.takeBack(pages, payment, number, amount, now);
    if (most.isPresent()) {
      return new RefundStarted.NotBegun(new Trouble.MoreThanIsLeft(most.get()));
    }
    return add(pages, payment, number, amount, reason, by, now);
  }

  /// Why so much of a payment cannot be given back now.
  ///
  /// @param most refunds that a payment may have
  static Optional<Trouble> trouble(
      Pages pages, Payment payment, Money amount, String reason, int most) {
    var earlier = pages.refunds().ofPayment(payment.number());
    return notRefundable(payment, earlier, amount, reason, most)
        .or(() -> inPieces(pages, payment, earlier, amount));
  }

  /// Stores what was found to be in order.
  static RefundStarted.Begun add(
      Pages pages,
      Payment payment,
      String number,
      Money amount,
      String reason,
      String by,
      Instant now) {
    var refund =
        new Refund(
            number,
            payment.number(),
            amount,
            reason.strip(),
            by,
            new RefundState.Asked(),
            0,
            now,
            now);
    pages.refunds().add(refund);
    pages.journal().append(now, refund, null, null, refund.state(), "");
    takeOff(pages, payment);
    return new RefundStarted.Begun(refund);
  }

  /// Money that is to go back in full holds no place any more, and a tender of an order that is
  /// still being paid counts no more.
  private static void takeOff(Pages pages, Payment payment) {
    if (left(payment, pages.refunds().ofPayment(payment.number())).isPositive()) {
      return;
    }
    pages.payments().release(payment.number());
    var order = orderOf(pages, payment);
    if (order.isPaidBy(payment.number()) && !order.isSettled()) {
      var rest = order.paidBy().stream().filter(n -> !n.equals(payment.number())).toList();
      pages.orders().derive(order.id(), order.state(), rest);
    }
  }

  /// A tender of an order that is still being paid goes back whole: what counts is what is there.
  private static Optional<Trouble> inPieces(
      Pages pages, Payment payment, List<Refund> earlier, Money amount) {
    var order = orderOf(pages, payment);
    var counts = order.isPaidBy(payment.number()) && !order.isSettled();
    return counts && amount.compareTo(left(payment, earlier)) < 0
        ? Optional.of(new Trouble.NotRefundable(payment.number()))
        : Optional.empty();
  }

  private static Order orderOf(Pages pages, Payment payment) {
    var rulings = pages.rulings().ofPayment(payment.number());
    return pages.orders().byId(RulingBook.orderOf(payment, rulings)).orElseThrow();
  }

  private static Optional<Trouble> notRefundable(
      Payment payment, List<Refund> earlier, Money amount, String reason, int most) {
    if (!payment.state().hasMoney() || earlier.size() >= most || reason.isBlank()) {
      return Optional.of(new Trouble.NotRefundable(payment.number()));
    }
    var open = earlier.stream().filter(refund -> !refund.state().isFinal()).findFirst();
    if (open.isPresent()) {
      return Optional.of(new Trouble.RefundUnderWay(open.get().number()));
    }
    var left = left(payment, earlier);
    return amount.isPositive() && amount.compareTo(left) <= 0
        ? Optional.empty()
        : Optional.of(new Trouble.MoreThanIsLeft(left));
  }

  /// What can still be given back.
  static Money left(Payment payment, List<Refund> refunds) {
    var left = payment.amount();
    for (var refund : refunds) {
      if (refund.state().takesMoney()) {
        left = left.minus(refund.amount());
      }
    }
    return left;
  }

  static boolean isGivenBack(Payment payment, List<Refund> refunds) {
    var done = refunds.stream().filter(r -> r.state() instanceof RefundState.Done).toList();
    return !left(payment, done).isPositive();
  }

  Refund byNumber(String number) {
    return books.read(pages -> pages.refunds().byNumber(number)).orElseThrow();
  }

  SplitReturns returns() {
    return new SplitReturns(books);
  }

  List<Refund> open() {
    return books.read(pages -> pages.refunds().open());
  }

  /// Offers an event to a refund.
  ///
  /// @param evidence what the channel said, redacted
  /// @return the refund as it stands on disk afterwards
  Refund apply(String number, RefundEvent event, String evidence) {
    for (int race = 0; race < RACES; race++) {
      var read = byNumber(number);
      switch (RefundMachine.next(read.state(), event)) {
        case RefundStep.Stayed _ -> {
          return read;
        }
        case RefundStep.Refused refused -> {
          refused(read, refused, evidence);
          return read;
        }
        case RefundStep.Moved moved -> {
          if (books.durable(pages -> move(pages, read, event, moved.to(), evidence))) {
            after(read, moved);
            return read.moved(moved.to(), clock.instant());
          }
        }
      }
    }
    throw new IllegalStateException("a refund that never holds still: " + number);
  }

  private void refused(Refund refund, RefundStep.Refused refused, String evidence) {
    LOG.warn("refund {} refused an event: {}; {}", refund.number(), refused.why(), evidence);
    if (refused.alarm()) {
      alarms.publish(new Checkout.Alarm(refund.payment(), refused.why()));
    }
  }

  private void after(Refund refund, RefundStep.Moved moved) {
    LOG.info("refund {} is {}", refund.number(), moved.to().getClass().getSimpleName());
    if (moved.alarm()) {
      alarms.publish(new Checkout.Alarm(refund.payment(), "given back after a refusal"));
    }
  }

  private boolean move(
      Pages pages, Refund read, RefundEvent event, RefundState to, String evidence) {
    var now = clock.instant();
    if (!pages.refunds().move(read, to, now)) {
      return false;
    }
    pages.journal().append(now, read.moved(to, now), event, read.state(), to, evidence);
    StoredValue.moved(pages, read, to, now);
    SplitReturns.moved(pages, read, to);
    if (to instanceof RefundState.Done) {
      done(pages, pages.payments().byNumber(read.payment()).orElseThrow(), now);
    }
    return true;
  }

  static void done(Pages pages, Payment payment, Instant now) {
    if (!isGivenBack(payment, pages.refunds().ofPayment(payment.number()))) {
      return;
    }
    pages.payments().release(payment.number());
    var order = orderOf(pages, payment);
    if (order.isPaidBy(payment.number()) && isReturned(pages, order)) {
      pages.orders().derive(order.id(), OrderState.RETURNED, order.paidBy());
    }
    for (var ruling : pages.rulings().ofPayment(payment.number())) {
      if (ruling.ruling() == Ruling.GIVE_BACK) {
        RulingBook.decide(pages, ruling, Outcome.CONFIRMED, now);
      }
    }
  }

  private static boolean isReturned(Pages pages, Order order) {
    return order.paidBy().stream()
        .map(number -> pages.payments().byNumber(number).orElseThrow())
        .filter(one -> !one.channel().equals(CashDesk.ROUNDING))
        .allMatch(one -> isGivenBack(one, pages.refunds().ofPayment(one.number())));
  }
}
