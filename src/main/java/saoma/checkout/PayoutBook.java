package saoma.checkout;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Books.Pages;
import saoma.payout.Payout;
import saoma.payout.PayoutEvent;
import saoma.payout.PayoutMachine;
import saoma.payout.PayoutState;
import saoma.payout.PayoutStep;

/// What is written about payouts: each move in one transaction with the note of why.
final class PayoutBook {
  private static final Logger LOG = LoggerFactory.getLogger(PayoutBook.class);
  private static final int RACES = 50;

  private final Books books;
  private final InstantSource clock;
  private final Feed<Checkout.Alarm> alarms;

  PayoutBook(Books books, InstantSource clock, Feed<Checkout.Alarm> alarms) {
    this.books = books;
    this.clock = clock;
    this.alarms = alarms;
  }

  Payout byNumber(String number) {
    return books.read(pages -> pages.payouts().byNumber(number)).orElseThrow();
  }

  List<Payout> open() {
    return books.read(pages -> pages.payouts().open());
  }

  List<Payout> paidToBanksSince(Instant moment) {
    return books.read(pages -> pages.payouts().paidToBanksSince(moment));
  }

  /// Offers an event to a payout.
  ///
  /// @param evidence what the channel said, redacted
  /// @return the payout as it stands on disk afterwards
  Payout apply(String number, PayoutEvent event, String evidence) {
    for (int race = 0; race < RACES; race++) {
      var read = byNumber(number);
      switch (PayoutMachine.next(read.drafted(), read.state(), event)) {
        case PayoutStep.Stayed _ -> {
          return read;
        }
        case PayoutStep.Rejected(var why, var alarm) -> {
          LOG.warn("payout {} refused an event: {}; {}", number, why, evidence);
          if (alarm) {
            alarms.publish(new Checkout.Alarm(number, why));
          }
          return read;
        }
        case PayoutStep.Moved(var to, var alarm) -> {
          if (books.durable(pages -> move(pages, read, event, to, evidence))) {
            after(number, to, alarm);
            return byNumber(number);
          }
        }
      }
    }
    throw new IllegalStateException("a payout that never holds still: " + number);
  }

  /// The same inside somebody's transaction, for an act of a person.
  ///
  /// @return false if the machine does not go along
  boolean apply(Pages pages, Payout read, PayoutEvent event) {
    return PayoutMachine.next(read.drafted(), read.state(), event)
            instanceof PayoutStep.Moved(var to, var _)
        && move(pages, read, event, to, "");
  }

  private boolean move(
      Pages pages, Payout read, PayoutEvent event, PayoutState to, String evidence) {
    return pages.payouts().move(read, to, clock.instant(), event, evidence);
  }

  private void after(String number, PayoutState to, boolean alarm) {
    LOG.info("payout {} is {}", number, to.getClass().getSimpleName());
    if (alarm) {
      alarms.publish(new Checkout.Alarm(number, why(to)));
    }
  }

  private static String why(PayoutState to) {
    return switch (to) {
      case PayoutState.Unresolved _ -> "nobody knows whether it was paid out";
      case PayoutState.Returned _ -> "a payout came back";
      case PayoutState.Done _, PayoutState.Dealing _ -> "paid out after it was refused";
      case PayoutState.Drafted _,
          PayoutState.Approved _,
          PayoutState.Withdrawn _,
          PayoutState.Sent _,
          PayoutState.Refused _ ->
          "a payout needs a look";
    };
  }
}
