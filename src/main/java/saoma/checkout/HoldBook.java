package saoma.checkout;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Books.Pages;
import saoma.hold.Hold;
import saoma.hold.HoldEvent;
import saoma.hold.HoldMachine;
import saoma.hold.HoldState;
import saoma.hold.HoldStep;
import saoma.money.Money;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;

/// What is written about holds: each move in one transaction with the note of why.
final class HoldBook {
  private static final Logger LOG = LoggerFactory.getLogger(HoldBook.class);
  private static final int RACES = 50;

  private final Books books;
  private final InstantSource clock;
  private final Feed<Checkout.Alarm> alarms;

  HoldBook(Books books, InstantSource clock, Feed<Checkout.Alarm> alarms) {
    this.books = books;
    this.clock = clock;
    this.alarms = alarms;
  }

  Hold byNumber(String number) {
    return books.read(pages -> pages.holds().byNumber(number)).orElseThrow();
  }

  List<Hold> open() {
    return books.read(pages -> pages.holds().open());
  }

  Money left(Hold hold) {
    return books.read(pages -> left(pages, hold));
  }

  /// What is not taken and may not have been taken either.
  static Money left(Pages pages, Hold hold) {
    var left = hold.amount();
    for (var number : pages.holds().capturesOf(hold.number())) {
      var payment = pages.payments().byNumber(number).orElseThrow();
      var takes =
          switch (payment.state()) {
            case Created _, Awaiting _, Reversing _, Unresolved _, Paid _, Disputed _ -> true;
            case Declined _, Closed _ -> false;
          };
      left = takes ? left.minus(payment.amount()) : left;
    }
    return left;
  }

  /// Whether a part of it is being taken of which nobody knows yet.
  static boolean isBusy(Pages pages, Hold hold) {
    return pages.holds().capturesOf(hold.number()).stream()
        .map(number -> pages.payments().byNumber(number).orElseThrow())
        .anyMatch(payment -> !payment.state().isFinal());
  }

  boolean isBusy(Hold hold) {
    return books.read(pages -> isBusy(pages, hold));
  }

  /// Stores that what is left is to be let go. Refused while a part is being taken of which nobody
  /// knows yet.
  Optional<Trouble> release(String number) {
    var hold = byNumber(number);
    if (!(hold.state() instanceof HoldState.Held) || isBusy(hold)) {
      return Optional.of(new Trouble.HoldNotReady(number));
    }
    var left = left(hold);
    if (left.isPositive()) {
      apply(number, new HoldEvent.ReleaseAsked(left), "");
    }
    return Optional.empty();
  }

  /// Offers an event to a hold.
  ///
  /// @param evidence what the channel said, redacted
  /// @return the hold as it stands on disk afterwards
  Hold apply(String number, HoldEvent event, String evidence) {
    for (int race = 0; race < RACES; race++) {
      var read = byNumber(number);
      switch (HoldMachine.next(read.state(), event)) {
        case HoldStep.Stayed _ -> {
          return read;
        }
        case HoldStep.Refused(var why, var alarm) -> {
          LOG.warn("hold {} refused an event: {}; {}", number, why, evidence);
          if (alarm) {
            alarms.publish(new Checkout.Alarm(number, why));
          }
          return read;
        }
        case HoldStep.Moved moved -> {
          if (books.durable(pages -> move(pages, read, event, moved, evidence))) {
            after(read, moved);
            return byNumber(number);
          }
        }
      }
    }
    throw new IllegalStateException("a hold that never holds still: " + number);
  }

  private boolean move(
      Pages pages, Hold read, HoldEvent event, HoldStep.Moved moved, String evidence) {
    return pages.holds().move(read, moved.to(), clock.instant(), event, evidence);
  }

  private void after(Hold hold, HoldStep.Moved moved) {
    LOG.info("hold {} is {}", hold.number(), moved.to().getClass().getSimpleName());
    if (moved.alarm()) {
      alarms.publish(new Checkout.Alarm(hold.number(), "held after it was given up"));
    }
  }
}
