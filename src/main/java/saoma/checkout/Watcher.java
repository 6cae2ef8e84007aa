package saoma.checkout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  private static final Duration LAST_STEP = Duration.ofSeconds(2);

  private final Checkout checkout;
  private final Channels channels;
  private final InstantSource clock;
  private final Pause pause;
  private final Links links = new Links();
  private final Map<String, Watched> watched = new ConcurrentHashMap<>();
  private final LastViews ended = new LastViews();
  private final Feed<Optional<PaymentView>> views = new Feed<>(Optional.empty());
  private volatile boolean closed;

  public Watcher(Checkout checkout, Channels channels, InstantSource clock, Pause pause) {
    this.checkout = checkout;
    this.channels = channels;
    this.clock = clock;
    this.pause = pause;
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
    left.forEach(payment -> start(payment, false, null, firstAsked));
    if (!firstAsked.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("not every payment of the last run could be asked yet; asking goes on");
    }
    return left;
  }

  /// Asks at once, whatever the pace.
  public void askNow(String number) {
    Optional.ofNullable(watched.get(number)).ifPresent(one -> one.nudge().give());
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
      Payment payment,
      boolean fresh,
      @Nullable TakeCall call,
      @Nullable CountDownLatch firstAsked) {
    var watch = watch(payment, fresh);
    if (call != null) {
      watch.charging(call);
    }
    var guarding = follow(watch, payment.number(), firstAsked);
    if (fresh && watch.isAtDevice()) {
      Thread.ofVirtual().name("guard-" + payment.number()).start(() -> guard(watch, guarding));
    }
  }

  private Watch watch(Payment payment, boolean fresh) {
    Consumer<PaymentView> seen = view -> views.publish(Optional.of(view));
    return new Watch(payment, fresh, checkout, channels, links, clock, pause, seen);
  }

  private Nudge follow(Watch watch, String number, @Nullable CountDownLatch firstAsked) {
    var nudge = new Nudge();
    var thread =
        Thread.ofVirtual()
            .name("watch-" + number)
            .unstarted(() -> run(number, watch, nudge, firstAsked));
    var guarding = new Nudge();
    watched.put(number, new Watched(watch, nudge, guarding, thread));
    thread.start();
    return guarding;
  }

  /// Ends by itself once nothing is held open at the device any more.
  private void guard(Watch watch, Nudge guarding) {
    try {
      while (!closed) {
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

  private void run(String number, Watch watch, Nudge nudge, @Nullable CountDownLatch firstAsked) {
    try {
      while (!closed) {
        var next = Watched.step(watch, number);
        if (firstAsked != null) {
          firstAsked.countDown();
        }
        if (next == null) {
          return;
        }
        if (next.isPositive()) {
          pause.forAtMost(next, nudge);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      watch.seen().ifPresent(view -> ended.put(number, view));
      watched.remove(number);
      if (firstAsked != null) {
        firstAsked.countDown();
      }
    }
  }

  /// Asks no more. Waits a moment for the steps under way, so that the books are not closed under
  /// them; what a step does not come to is done when the till opens again.
  @Override
  public void close() {
    closed = true;
    var threads = watched.values().stream().map(Watched::thread).toList();
    watched.values().forEach(one -> one.guarding().give());
    threads.forEach(Thread::interrupt);
    try {
      for (var thread : threads) {
        thread.join(LAST_STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
