package saoma.checkout;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.channel.Channels;
import saoma.channel.CustomerCode;
import saoma.hold.HoldEvent;
import saoma.money.Money;
import saoma.order.Cart;

/// Deposits: money is kept ready for the shop, taken in parts that settle orders, and what is left
/// is let go. The only one who moves a hold. One virtual thread asks about each hold that has a
/// question open; what counts is in the table.
public final class HoldDesk implements AutoCloseable {
  private final Books books;
  private final Watcher watcher;
  private final Channels channels;
  private final InstantSource clock;
  private final HoldBook book;
  private final HoldBeginning beginning;
  private final Walks walks;
  private final Feed<Optional<HoldView>> views = new Feed<>(Optional.empty());
  private final Feed.Pin captures;

  public HoldDesk(
      Books books,
      Checkout checkout,
      Watcher watcher,
      Channels channels,
      InstantSource clock,
      Pause pause) {
    this.books = books;
    this.watcher = watcher;
    this.channels = channels;
    this.clock = clock;
    this.book = new HoldBook(books, clock, checkout.alarms());
    this.beginning = new HoldBeginning(books, checkout, channels, clock, book);
    this.walks = new Walks("hold", pause);
    this.captures = watcher.views().listen(view -> view.ifPresent(this::captured));
  }

  /// Every change of every hold, as it happens; empty until the first.
  public Feed<Optional<HoldView>> views() {
    return views;
  }

  /// Keeps so much of the money of the customer whose code was scanned ready. The customer reads
  /// the subject; the note, which may be empty, is for the shop alone.
  public HoldStarted place(Money amount, String subject, String note, CustomerCode code) {
    return begin(amount, subject, note, code.channel(), code);
  }

  /// The same with a code that the customer scans.
  public HoldStarted show(Money amount, String subject, String note, String channel) {
    return begin(amount, subject, note, channel, null);
  }

  private HoldStarted begin(
      Money amount, String subject, String note, String code, @Nullable CustomerCode shown) {
    var started = beginning.hold(amount, subject, note, code);
    if (started instanceof HoldStarted.Begun(var hold)) {
      walk(hold.number(), watch(hold.number()).placing(shown));
    }
    return started;
  }

  private void walk(String number, HoldWatch watch) {
    walks.start(number, watch::step, watch::isAsking, () -> walk(number, watch(number)));
  }

  /// Every hold that an earlier process left with a question open is asked about again.
  public void recover() {
    for (var hold : book.open()) {
      walk(hold.number(), watch(hold.number()));
    }
  }

  /// The clerk wants out before the customer agreed.
  public void cancel(String number) {
    book.apply(number, new HoldEvent.GivenUp("clerk"), "");
    walks.hurry(number);
  }

  /// Takes a part for a sale: a payment like any other, which is asked about, taken back and
  /// refunded as one.
  ///
  /// @param part of what is due
  public Started capture(String number, Cart cart, String sale, Money part) {
    var started = beginning.part(number, cart, sale, part);
    if (started instanceof Started.Begun(var payment)) {
      watcher.take(payment, beginning.call(number));
    }
    return started;
  }

  /// Lets go what is left. Refused while a part is being taken of which nobody knows yet.
  public Optional<Trouble> release(String number) {
    var trouble = book.release(number);
    if (trouble.isPresent()) {
      return trouble;
    }
    walk(number, watch(number));
    return Optional.empty();
  }

  /// Every hold that is not over, oldest first.
  public List<HoldView> open() {
    var found = new ArrayList<HoldView>();
    for (var hold : book.open()) {
      found.add(new HoldView(hold, book.left(hold), null, null));
    }
    return List.copyOf(found);
  }

  public HoldView byNumber(String number) {
    var hold = book.byNumber(number);
    return new HoldView(hold, book.left(hold), null, null);
  }

  /// A part was taken, or was not: what is left has changed.
  private void captured(PaymentView view) {
    if (!view.payment().state().isFinal()) {
      return;
    }
    for (var hold : book.open()) {
      var captures = books.read(pages -> pages.holds().capturesOf(hold.number()));
      if (captures.contains(view.payment().number())) {
        walk(hold.number(), watch(hold.number()));
      }
    }
  }

  private HoldWatch watch(String number) {
    return new HoldWatch(number, book, channels, clock, view -> views.publish(Optional.of(view)));
  }

  public void askNow(String number) {
    walks.hurry(number);
  }

  /// Asks no more, and waits a moment for the steps under way.
  @Override
  public void close() {
    captures.pull();
    walks.close();
  }
}
