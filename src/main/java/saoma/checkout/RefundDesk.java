package saoma.checkout;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import saoma.channel.Ability;
import saoma.channel.Channels;
import saoma.money.Money;
import saoma.payment.Refund;
import saoma.payment.RefundEvent;

/// Giving money back: stores each refund before its first byte leaves, and has one virtual thread
/// for each that is not final. What counts is in the table, so these threads may die with the
/// process at any instant.
public final class RefundDesk implements AutoCloseable {
  private final Books books;
  private final Checkout checkout;
  private final Channels channels;
  private final Links links;
  private final InstantSource clock;
  private final Pause pause;
  private final RefundBook book;
  private final Feed<Optional<RefundView>> views = new Feed<>(Optional.empty());
  private final Walks walks;
  private final Feed.Pin asked;

  public RefundDesk(
      Books books,
      Checkout checkout,
      Channels channels,
      Links links,
      InstantSource clock,
      Pause pause) {
    this.books = books;
    this.checkout = checkout;
    this.channels = channels;
    this.links = links;
    this.clock = clock;
    this.pause = pause;
    walks = new Walks("refund", pause);
    book = new RefundBook(books, clock, checkout.alarms());
    asked = checkout.refundsAsked().listen(refund -> refund.ifPresent(this::start));
  }

  /// Every change of every refund, as it happens; empty until the first.
  public Feed<Optional<RefundView>> views() {
    return views;
  }

  /// Asks for money to go back. When this returns `Begun` the refund is on disk under its number.
  ///
  /// @param reason stored, and shown to the customer by the channel; never blank
  /// @param by who asks
  public RefundStarted ask(String payment, Money amount, String reason, String by) {
    var started = store(payment, amount, reason, by);
    if (started instanceof RefundStarted.Begun(var refund)) {
      start(refund);
    }
    return started;
  }

  /// Stores without starting a thread, for whoever drives the steps himself.
  RefundStarted store(String number, Money amount, String reason, String by) {
    return books.durable(pages -> {
      var payment = pages.payments().byNumber(number).orElseThrow();
      var wanted = amount.compareTo(payment.amount()) < 0 ? Ability.PARTIAL_REFUND : Ability.REFUND;
      if (!checkout.settling().can(payment.channel(), wanted)) {
        return new RefundStarted.NotBegun(new Trouble.NoSuchChannel(payment.channel()));
      }
      return RefundBook.ask(pages, payment, amount, reason, by, clock.instant());
    });
  }

  /// What can still be given back of a payment.
  public Money left(String number) {
    return books.read(pages -> {
      var payment = pages.payments().byNumber(number).orElseThrow();
      return payment.state().hasMoney()
          ? RefundBook.left(payment, pages.refunds().ofPayment(number))
          : new Money(0, payment.amount().currency());
    });
  }

  public List<Refund> ofPayment(String number) {
    return books.read(pages -> pages.refunds().ofPayment(number));
  }

  /// Picks up every refund that an earlier process left.
  ///
  /// @return those refunds, as they stood before
  public List<Refund> recover() {
    var left = book.open();
    left.forEach(this::start);
    return left;
  }

  /// Asks at once, whatever the pace.
  public void askNow(String number) {
    walks.hurry(number);
  }

  /// The steps of one refund, for a thread or a simulation.
  RefundWatch watch(String number) {
    return new RefundWatch(
        number,
        book,
        checkout,
        channels,
        links,
        clock,
        pause,
        view -> views.publish(Optional.of(view)));
  }

  /// Offers what a bill has.
  ///
  /// @return the refund as it stands on disk afterwards
  Refund billed(String number, RefundEvent event, String evidence) {
    return book.apply(number, event, evidence);
  }

  List<Refund> open() {
    return book.open();
  }

  private void start(Refund refund) {
    walks.start(refund.number(), watch(refund.number())::step, () -> {});
  }

  /// Asks no more; waits a moment for the steps under way.
  @Override
  public void close() {
    asked.pull();
    walks.close();
  }
}
