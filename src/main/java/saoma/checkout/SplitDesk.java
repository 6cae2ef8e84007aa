package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import saoma.channel.Ability;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.settings.SplitSettings;
import saoma.split.Portion;

/// Splits: what the shop's standing rule gives to others of each payment, once its sale is paid in
/// full. One virtual thread looks after each payment that has something to send or to ask; what
/// counts is in the table, so these threads may die with the process at any instant. Who is bound
/// at the channel is `ReceiverDesk`'s part.
public final class SplitDesk implements AutoCloseable {
  /// Alipay settles a payment to the shop long before; whatever is older is not split by itself.
  private static final Duration OLDEST = Duration.ofDays(30);

  /// So many payments speak with a channel at the same time.
  private static final int TURNS = 2;

  private final Channels channels;
  private final InstantSource clock;
  private final Supplier<SplitSettings> settings;
  private final SplitBook book;
  private final Walks walks;
  private final Semaphore turns = new Semaphore(TURNS);
  private final Feed<Optional<SplitView>> views = new Feed<>(Optional.empty());
  private final Feed.Pin paid;

  /// @param settings the shop's rule as it is now
  public SplitDesk(
      Books books,
      Checkout checkout,
      Watcher watcher,
      Channels channels,
      Supplier<SplitSettings> settings,
      InstantSource clock,
      Pause pause) {
    this.channels = channels;
    this.clock = clock;
    this.settings = settings;
    this.book = new SplitBook(books, clock, settings, checkout.alarms());
    this.walks = new Walks("split", pause);
    this.paid = watcher.views().listen(view -> view.ifPresent(one -> seen(one.payment())));
  }

  /// Every change of every portion, as it happens; empty until the first.
  public Feed<Optional<SplitView>> views() {
    return views;
  }

  /// Nothing is read here: whoever tells of a payment must not wait.
  private void seen(Payment payment) {
    if (payment.state() instanceof PaymentState.Paid
        && !settings.get().quotas().all().isEmpty()
        && splits(payment.channel())) {
      walk(payment.number(), payment.channel());
    }
  }

  private boolean splits(String channel) {
    return channels
        .byCode(channel)
        .filter(one -> one.abilities().contains(Ability.SPLIT))
        .isPresent();
  }

  /// Takes up every portion that an earlier process left, and every payment that came while nobody
  /// was there to split it.
  public void recover() {
    book.open().forEach(portion -> walk(portion.payment(), portion.channel()));
    var since = settings.get().inForce();
    if (since.isEmpty() || settings.get().quotas().all().isEmpty()) {
      return;
    }
    var oldest = clock.instant().minus(OLDEST);
    var from = since.get().isAfter(oldest) ? since.get() : oldest;
    for (var channel : channels.all().stream().map(Channel::code).filter(this::splits).toList()) {
      unsplit(channel, from).forEach(number -> walk(number, channel));
    }
  }

  private List<String> unsplit(String channel, Instant from) {
    return book.unsplit(channel, from);
  }

  /// The newest, whatever became of them.
  public List<SplitView> latest(int limit) {
    return book.latest(limit).stream().map(book::view).toList();
  }

  /// A new portion in the place of one that was refused for sure, once for each as long as the new
  /// one lives.
  public SplitResult again(String number) {
    var result = book.again(number);
    if (result instanceof SplitResult.Done(var portion)) {
      tell(portion);
      walk(portion.payment(), portion.channel());
    }
    return result;
  }

  /// Asks at once, whatever the pace.
  public void askNow(Portion portion) {
    walk(portion.payment(), portion.channel());
  }

  private void tell(Portion portion) {
    views.publish(Optional.of(book.view(portion)));
  }

  /// Where one walks already it only hurries.
  private void walk(String payment, String channel) {
    var watch =
        new SplitWatch(
            payment,
            channel,
            book,
            channels,
            clock,
            turns,
            view -> views.publish(Optional.of(view)));
    walks.start(payment, watch::step, watch::isAsking, () -> walk(payment, channel));
  }

  /// Sends and asks no more, and waits a moment for the steps under way.
  @Override
  public void close() {
    paid.pull();
    walks.close();
  }
}
