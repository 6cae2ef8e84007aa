package saoma.checkout;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.checkout.Books.Pages;
import saoma.checkout.SplitPlan.Planned;
import saoma.settings.SplitSettings;
import saoma.split.Portion;
import saoma.split.PortionEvent;
import saoma.split.PortionMachine;
import saoma.split.PortionState;
import saoma.split.PortionStep;

/// What is written about portions: each move in one transaction with the note of why.
final class SplitBook {
  private static final Logger LOG = LoggerFactory.getLogger(SplitBook.class);
  private static final int RACES = 50;

  private final Books books;
  private final InstantSource clock;
  private final Supplier<SplitSettings> settings;
  private final Feed<Checkout.Alarm> alarms;

  SplitBook(
      Books books,
      InstantSource clock,
      Supplier<SplitSettings> settings,
      Feed<Checkout.Alarm> alarms) {
    this.books = books;
    this.clock = clock;
    this.settings = settings;
    this.alarms = alarms;
  }

  Planned plan(String payment) {
    var rule = settings.get();
    return rule.quotas().all().isEmpty() || ofPayment(payment).stream().anyMatch(SplitPlan::stands)
        ? Planned.NOTHING
        : books.durable(pages ->
            new SplitPlan(pages, rule, clock.instant())
                .plan(pages.payments().byNumber(payment).orElseThrow()));
  }

  SplitResult again(String number) {
    return books.durable(
        pages -> new SplitPlan(pages, settings.get(), clock.instant()).again(number));
  }

  Portion byNumber(String number) {
    return books.read(pages -> pages.portions().byNumber(number)).orElseThrow();
  }

  SplitView view(Portion portion) {
    return SplitView.of(
        portion, books.read(pages -> pages.portions().backs(portion.payment())), null);
  }

  List<Portion> ofPayment(String payment) {
    return books.read(pages -> pages.portions().ofPayment(payment));
  }

  List<Portion> open() {
    return books.read(pages -> pages.portions().open());
  }

  List<Portion> latest(int limit) {
    return books.read(pages -> pages.portions().latest(limit));
  }

  List<String> unsplit(String channel, Instant since) {
    return books.read(pages -> pages.portions().unsplit(channel, since));
  }

  /// Lets a portion leave, or drops it if the payment is not worth any more what it was reckoned
  /// from. A refund that is stored from here on finds the portion sent, and waits.
  ///
  /// @return as it stands on disk afterwards
  Portion sending(Portion read) {
    var now = clock.instant();
    if (!(read.state() instanceof PortionState.Planned)) {
      return apply(read.number(), new PortionEvent.Sending(now), "");
    }
    books.durable(pages -> {
      var event =
          isWorthLess(pages, read) ? new PortionEvent.Drop() : new PortionEvent.Sending(now);
      return PortionMachine.next(read.state(), event) instanceof PortionStep.Moved(var to, var _)
          && pages.portions().move(read, to, now, event, "");
    });
    return byNumber(read.number());
  }

  private static boolean isWorthLess(Pages pages, Portion portion) {
    var payment = pages.payments().byNumber(portion.payment()).orElseThrow();
    var left = RefundBook.left(payment, pages.refunds().ofPayment(portion.payment()));
    return !left.equals(portion.basis());
  }

  /// Offers an event to a portion.
  ///
  /// @param evidence what the channel said, redacted
  /// @return the portion as it stands on disk afterwards
  Portion apply(String number, PortionEvent event, String evidence) {
    for (int race = 0; race < RACES; race++) {
      var read = byNumber(number);
      switch (PortionMachine.next(read.state(), event)) {
        case PortionStep.Stayed _ -> {
          return read;
        }
        case PortionStep.Rejected(var why, var alarm) -> {
          LOG.warn("portion {} refused an event: {}; {}", number, why, evidence);
          if (alarm) {
            alarms.publish(new Checkout.Alarm(read.payment(), why));
          }
          return read;
        }
        case PortionStep.Moved(var to, var alarm) -> {
          if (books.durable(p -> p.portions().move(read, to, clock.instant(), event, evidence))) {
            after(read, to, alarm);
            return byNumber(number);
          }
        }
      }
    }
    throw new IllegalStateException("a portion that never holds still: " + number);
  }

  private void after(Portion portion, PortionState to, boolean alarm) {
    LOG.info("portion {} is {}", portion.number(), to.getClass().getSimpleName());
    if (alarm) {
      var why =
          to instanceof PortionState.Unresolved
              ? "nobody knows whether it was split"
              : "split after it was given up";
      alarms.publish(new Checkout.Alarm(portion.payment(), why));
    }
  }
}
