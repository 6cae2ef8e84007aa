package saoma.checkout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.account.CardAsk;
import saoma.channel.Channels;
import saoma.channel.CustomerCode;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.Way;

/// One virtual thread for each payment that must be asked. What counts is in the table, so these
/// threads may die with the process at any instant.
public final class Watcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

  private final Checkout checkout;
  private final Channels channels;
  private final InstantSource clock;
  private final Pause pause;
  private final Links links = new Links();
  private final Walks walks;
  private final Map<String, Watched> watched = new ConcurrentHashMap<>();
  private final LastViews ended = new LastViews();
  private final Feed<Optional<PaymentView>> views = new Feed<>(Optional.empty());

  /// @param guarding wakes whoever looks after a held charge
  private record Watched(Watch watch, Nudge guarding) {}

  public Watcher(Checkout checkout, Channels channels, InstantSource clock, Pause pause) {
    this.checkout = checkout;
    this.channels = channels;
    this.clock = clock;
    this.pause = pause;
    this.walks = new Walks("watch", pause);
  }

  /// Every change of every payment, as it happens; empty until the first.
  public Feed<Optional<PaymentView>> views() {
    return views;
  }

  public Links links() {
    return links;
  }

  /// Stores an attempt and sends it on its way.
  public Started pay(Cart cart, String sale, String channel) {
    return pay(cart, sale, channel, Optional.empty());
  }

  /// @param part of what is due; empty for all of it
  public Started pay(Cart cart, String sale, String channel, Optional<Money> part) {
    return sent(checkout.begin(cart, sale, channel, Way.SHOWN_QR, part), null);
  }

  /// Asks about a payment that this process has stored and sent another way.
  void follow(Payment payment) {
    start(payment, true, null, null);
  }

  /// Stores an attempt and charges what the customer showed.
  public Started take(Cart cart, String sale, CustomerCode code) {
    var way = Way.CUSTOMER_CODE;
    return sent(
        checkout.begin(cart, sale, code.channel(), way, Optional.empty()),
        (channel, charge) -> channel.take(charge, code));
  }

  /// Stores an attempt with the number that its code by SMS was asked for, and sends the code.
  ///
  /// @param asked used up by the caller
  public Started take(
      Cart cart, String sale, CustomerCode code, CardAsk asked, Optional<Money> part) {
    return sent(
        checkout.begin(cart, sale, code.channel(), asked, part),
        (channel, charge) -> channel.take(charge, code));
  }

  /// Sends a take that was stored just now.
  void take(Payment payment, TakeCall call) {
    start(payment, true, call, null);
  }

  private Started sent(Started started, @Nullable TakeCall call) {
    if (started instanceof Started.Begun(var payment)) {
      start(payment, true, call, null);
    }
    return Clocks.compared(started, channels);
  }

  /// Stores several shares of one sale and sends each on its way.
  public SharesStarted pay(Cart cart, String sale, List<Share> shares) {
    var started = checkout.begin(cart, sale, shares);
    if (started instanceof SharesStarted.Begun(var payments)) {
      payments.forEach(payment -> start(payment, true, null, null));
    }
    return Clocks.compared(started, channels);
  }

  /// Picks up every payment that an earlier process left, and waits until each was asked once or
  /// the patience is over.
  ///
  /// @return those payments, as they stood before
  public List<Payment> recover(Duration patience) throws InterruptedException {
    var left = checkout.toAsk();
    var firstAsked = new CountDownLatch(left.size());
    left.forEach(payment -> start(payment, false, null, once(firstAsked)));
    if (!firstAsked.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("not every payment of the last run could be asked yet; asking goes on");
    }
    return left;
  }

  /// Asks at once, whatever the pace.
  public void askNow(String number) {
    walks.hurry(number);
  }

  /// The channel says by itself that there is something to hear: asks at once, and asks once more
  /// about what it asks no longer.
  public void told(String number) {
    synchronized (watched) {
      if (watched.containsKey(number)) {
        askNow(number);
      } else {
        follow(watch(checkout.byNumber(number), false).told(), number, null);
      }
    }
  }

  /// The clerk wants out: stored at once, done at the channel by the watch.
  public void cancel(String number) {
    var moved = checkout.apply(number, new PaymentEvent.ClerkCancelled(), "").payment();
    view(number).ifPresent(seen -> views.publish(Optional.of(seen.now(moved))));
    askNow(number);
    Optional.ofNullable(watched.get(number)).ifPresent(one -> one.guarding().give());
  }

  /// The newest view of a payment that is being watched, or was a moment ago.
  public Optional<PaymentView> view(String number) {
    return Optional.ofNullable(watched.get(number))
        .flatMap(one -> one.watch().seen())
        .or(() -> ended.of(number));
  }

  /// Until the till closes this payment; zero if it is not waiting.
  public Duration left(String number) {
    var one = watched.get(number);
    return one == null ? Duration.ZERO : one.watch().left();
  }

  private void start(
      Payment payment, boolean fresh, @Nullable TakeCall call, @Nullable Runnable asked) {
    var watch = watch(payment, fresh);
    if (call != null) {
      watch.charging(call);
    }
    var guarding = follow(watch, payment.number(), asked);
    if (fresh && watch.isAtDevice()) {
      Thread.ofVirtual().name("guard-" + payment.number()).start(() -> guard(watch, guarding));
    }
  }

  private Watch watch(Payment payment, boolean fresh) {
    Consumer<PaymentView> seen = view -> views.publish(Optional.of(view));
    return new Watch(payment, fresh, checkout, channels, links, clock, pause, seen);
  }

  private Nudge follow(Watch watch, String number, @Nullable Runnable asked) {
    var guarding = new Nudge();
    watched.put(number, new Watched(watch, guarding));
    walks.start(number, () -> stepped(watch, asked), () -> ended(number, watch, asked));
    return guarding;
  }

  private static @Nullable Duration stepped(Watch watch, @Nullable Runnable asked) {
    try {
      return watch.step();
    } finally {
      if (asked != null) {
        asked.run();
      }
    }
  }

  private void ended(String number, Watch watch, @Nullable Runnable asked) {
    watch.seen().ifPresent(view -> ended.put(number, view));
    watched.remove(number);
    if (asked != null) {
      asked.run();
    }
  }

  /// Counts down at the first of many runs.
  private static Runnable once(CountDownLatch latch) {
    var first = new AtomicBoolean(true);
    return () -> {
      if (first.getAndSet(false)) {
        latch.countDown();
      }
    };
  }

  /// Ends by itself once nothing is held open at the device any more.
  private void guard(Watch watch, Nudge guarding) {
    try {
      while (!walks.isClosed()) {
        var next = watch.guard();
        if (next == null) {
          return;
        }
        pause.forAtMost(next, guarding);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks no more; waits a moment for the steps under way.
  @Override
  public void close() {
    var guards = List.copyOf(watched.values());
    walks.stop();
    guards.forEach(one -> one.guarding().give());
    walks.close();
  }
}
