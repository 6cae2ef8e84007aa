package saoma.checkout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import saoma.account.TokenSeal;
import saoma.channel.Channels;
import saoma.checkout.Books.Pages;
import saoma.payout.Payout;
import saoma.payout.PayoutEvent;
import saoma.payout.PayoutLine;
import saoma.payout.PayoutMachine;
import saoma.payout.PayoutState;
import saoma.payout.PayoutStep;
import saoma.payout.Persons;
import saoma.payout.Persons.Part;
import saoma.payout.Signature;

/// Payouts: one person drafts them, another one approves them, then they are sent and asked about
/// until they are over. The only one who moves a payout. One virtual thread asks about each that
/// has a question open; what counts is in the table. Several that were drafted together are
/// approved together and then live each for itself.
public final class PayoutDesk implements AutoCloseable {
  public static final int LONGEST_REASON = 50;

  /// Longer than any bank takes to send money back.
  private static final Duration LONGEST_BACK = Duration.ofDays(60);

  /// So many speak with a channel at the same time.
  private static final int TURNS = 4;

  private final Books books;
  private final Checkout checkout;
  private final Channels channels;
  private final Persons persons;
  private final TokenSeal seal;
  private final InstantSource clock;
  private final PayoutBook book;
  private final PayoutDrafts drafts;
  private final Walks walks;
  private final Semaphore turns = new Semaphore(TURNS);
  private final Feed<Optional<PayoutView>> views = new Feed<>(Optional.empty());

  /// @param seal hides the numbers of bank cards in the books
  public PayoutDesk(
      Books books,
      Checkout checkout,
      Channels channels,
      Persons persons,
      TokenSeal seal,
      InstantSource clock,
      Pause pause) {
    this.books = books;
    this.checkout = checkout;
    this.channels = channels;
    this.persons = persons;
    this.seal = seal;
    this.clock = clock;
    this.book = new PayoutBook(books, clock, checkout.alarms());
    this.drafts = new PayoutDrafts(books, channels, seal);
    this.walks = new Walks("payout", pause);
  }

  /// Every change of every payout, as it happens; empty until the first.
  public Feed<Optional<PayoutView>> views() {
    return views;
  }

  /// A second person says yes to all of these; they are sent then.
  ///
  /// @param pin wiped here
  public PayoutResult approve(List<String> numbers, char[] pin) {
    var result =
        by(
            Part.APPROVE,
            pin,
            by -> all(numbers, one -> unfit(one, by), new PayoutEvent.Approve(by)));
    if (result instanceof PayoutResult.Done(var payouts)) {
      payouts.forEach(one -> walk(one.number()));
    }
    return told(result);
  }

  private Optional<PayoutProblem> unfit(Payout payout, Signature by) {
    if (!(payout.state() instanceof PayoutState.Drafted)) {
      return Optional.of(PayoutProblem.NOT_DRAFTED);
    }
    return payout.drafted().person().equals(by.person())
        ? Optional.of(PayoutProblem.SAME_PERSON)
        : notNow(payout);
  }

  private Optional<PayoutProblem> notNow(Payout payout) {
    var channel = channels.byCode(payout.channel());
    var line = channel.flatMap(one -> one.payingOut());
    if (line.isEmpty()) {
      return Optional.of(PayoutProblem.NO_CHANNEL);
    }
    if (!line.get().isReady()) {
      return Optional.of(PayoutProblem.NO_CERTIFICATES);
    }
    if (checkout.notNow().isPresent()) {
      return Optional.of(PayoutProblem.NOT_NOW);
    }
    return channel.flatMap(Trouble.ClockOff::of).map(_ -> PayoutProblem.CLOCK_OFF);
  }

  /// Takes drafts back, and approved ones of which nothing has left.
  ///
  /// @param pin wiped here
  public PayoutResult withdraw(List<String> numbers, char[] pin) {
    return told(
        by(
            Part.DRAFT,
            pin,
            by -> {
              var event = new PayoutEvent.Withdraw(by);
              return all(numbers, one -> isFree(one, event), event);
            }));
  }

  private static Optional<PayoutProblem> isFree(Payout payout, PayoutEvent event) {
    var step = PayoutMachine.next(payout.drafted(), payout.state(), event);
    return step instanceof PayoutStep.Moved
        ? Optional.empty()
        : Optional.of(PayoutProblem.NOT_TO_WITHDRAW);
  }

  /// Writes payouts down for a second person; nothing leaves.
  ///
  /// @param reason why; the payee reads it too
  /// @param pin wiped here
  public PayoutResult draft(String channel, List<PayoutLine> lines, String reason, char[] pin) {
    return told(by(Part.DRAFT, pin, person -> drafts.draft(channel, lines, reason, person)));
  }

  /// A new draft under a new number in the place of one that was refused for sure. Once for each,
  /// as long as the new one lives.
  ///
  /// @param pin wiped here
  public PayoutResult again(String number, char[] pin) {
    return told(by(Part.DRAFT, pin, person -> drafts.again(number, person)));
  }

  /// All in one transaction, or none.
  private PayoutResult all(
      List<String> numbers, Function<Payout, Optional<PayoutProblem>> check, PayoutEvent event) {
    if (numbers.isEmpty()) {
      return new PayoutResult.Not(PayoutProblem.NOTHING);
    }
    return books.durable(pages -> {
      var read = numbers.stream().distinct().map(number -> of(pages, number)).toList();
      for (var payout : read) {
        var problem = check.apply(payout);
        if (problem.isPresent()) {
          return new PayoutResult.Not(problem.get());
        }
      }
      for (var payout : read) {
        if (!book.apply(pages, payout, event)) {
          throw new IllegalStateException("moved by another: " + payout.number());
        }
      }
      return new PayoutResult.Done(read.stream().map(one -> of(pages, one.number())).toList());
    });
  }

  private static Payout of(Pages pages, String number) {
    return pages.payouts().byNumber(number).orElseThrow();
  }

  private PayoutResult by(Part part, char[] pin, Function<Signature, PayoutResult> act) {
    Optional<String> person;
    try {
      person = persons.byPin(part, pin);
    } finally {
      Arrays.fill(pin, '\0');
    }
    return person
        .map(name -> act.apply(new Signature(name, clock.instant())))
        .orElseGet(() -> new PayoutResult.Not(PayoutProblem.WHO));
  }

  private PayoutResult told(PayoutResult result) {
    if (result instanceof PayoutResult.Done(var payouts)) {
      payouts.forEach(one -> views.publish(Optional.of(new PayoutView(one, null))));
    }
    return result;
  }

  /// Every payout that an earlier process left with a question open is asked about again.
  public void recover() {
    var back = book.paidToBanksSince(clock.instant().minus(LONGEST_BACK));
    for (var payout : book.open()) {
      if (payout.state().isUnderWay()) {
        walk(payout.number());
      }
    }
    back.forEach(payout -> walk(payout.number()));
  }

  /// The newest, whatever became of them.
  public List<PayoutView> latest(int limit) {
    return books.read(pages -> pages.payouts().latest(limit)).stream()
        .map(payout -> new PayoutView(payout, null))
        .toList();
  }

  public void askNow(String number) {
    walk(number);
  }

  /// Where one walks already it only hurries.
  private void walk(String number) {
    var watch = watch(number);
    walks.start(number, watch::step, watch::isAsking, () -> walk(number));
  }

  private PayoutWatch watch(String number) {
    return new PayoutWatch(
        number, book, channels, seal, clock, turns, view -> views.publish(Optional.of(view)));
  }

  /// Asks no more, and waits a moment for the steps under way.
  @Override
  public void close() {
    walks.close();
  }
}
