package saoma.checkout;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.channel.ChargeId;
import saoma.channel.Notification;
import saoma.channel.Notification.NotBelieved;
import saoma.channel.Notification.OfPayment;
import saoma.channel.Notification.OfRefund;
import saoma.channel.Notification.Other;
import saoma.payment.Payment;
import saoma.payment.Refund;
import saoma.payment.RefundState;

/// What channels tell by themselves. A notification moves nothing: it makes the till ask at once,
/// and the answer goes the way of every other answer. It is taken only when the books hold what it
/// tells, forced to disk; else the channel hears no, and comes again.
public final class Hints {
  private static final Logger LOG = LoggerFactory.getLogger(Hints.class);

  /// WeChat wants its answer within five seconds.
  static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final int REMEMBERED = 2_000;

  private final Books books;
  private final Askers askers;
  private final Pause pause;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Taken taken = new Taken();

  /// What was taken lately, so that a repeat costs no question. After a restart it costs one.
  private static final class Taken {
    private final SequencedMap<String, String> ids = new LinkedHashMap<>();

    synchronized boolean has(String id) {
      return ids.containsKey(id);
    }

    synchronized void add(String id) {
      if (ids.size() >= REMEMBERED) {
        ids.pollFirstEntry();
      }
      ids.put(id, id);
    }
  }

  public Hints(Books books, Watcher watcher, RefundDesk refunds, Pause pause) {
    this(books, new Watching(watcher, refunds), pause);
  }

  public Hints(Books books, Askers askers, Pause pause) {
    this.books = books;
    this.askers = askers;
    this.pause = pause;
  }

  /// @param channel the code of the one that told it
  /// @return whether it is taken; false for what is not believed, not known, or not in the books
  ///   yet
  public boolean heard(String channel, Notification told) throws InterruptedException {
    return switch (told) {
      case NotBelieved(var why) -> {
        LOG.warn("a notification of {} is not believed: {}", channel, why);
        yield false;
      }
      case Other _ -> true;
      case OfPayment one -> payment(channel, one);
      case OfRefund one -> refund(channel, one);
    };
  }

  /// Somebody who proves nothing says that this payment may have moved: asks, if it is waited for.
  public void perhaps(String number) {
    askers.askNow(number);
  }

  private boolean payment(String channel, OfPayment told) throws InterruptedException {
    var number = told.charge().number();
    if (ours(channel, told.charge()).isEmpty()) {
      return false;
    }
    if (!told.paid()) {
      askers.askNow(number);
      return told.fresh();
    }
    return taken(
        channel + " " + told.id(),
        told.fresh(),
        () -> hasMoney(number),
        nudge -> askers.onPayment(number, nudge::give),
        () -> askers.told(number));
  }

  /// A refund says that its payment was paid, too; whichever came first, the questions decide.
  private boolean refund(String channel, OfRefund told) throws InterruptedException {
    var payment = ours(channel, told.charge());
    if (payment.isEmpty()) {
      return false;
    }
    if (!payment.get().state().hasMoney()) {
      askers.told(payment.get().number());
    }
    var number = told.refund();
    if (refund(number).filter(one -> fits(told, one)).isEmpty()) {
      LOG.warn("a notification of {} tells of a refund that is not ours", channel);
      return false;
    }
    if (!told.done()) {
      askers.askAboutRefund(number);
      return told.fresh();
    }
    return taken(
        channel + " " + told.id(),
        told.fresh(),
        () -> refund(number).filter(one -> one.state() instanceof RefundState.Done).isPresent(),
        nudge -> askers.onRefund(number, nudge::give),
        () -> askers.askAboutRefund(number));
  }

  private static boolean fits(OfRefund told, Refund stored) {
    return stored.payment().equals(told.charge().number())
        && told.amount().map(stored.amount()::equals).orElse(true);
  }

  /// The stored payment, if the channel names its number and its amount.
  private Optional<Payment> ours(String channel, ChargeId charge) {
    var stored =
        books
            .read(pages -> pages.payments().byNumber(charge.number()))
            .filter(payment -> payment.channel().equals(channel))
            .filter(payment -> payment.amount().equals(charge.amount()));
    if (stored.isEmpty()) {
      LOG.warn("a notification of {} names no payment of this till", channel);
    }
    return stored;
  }

  private boolean taken(
      String id,
      boolean fresh,
      BooleanSupplier holds,
      Function<Nudge, Feed.Pin> listen,
      Runnable ask)
      throws InterruptedException {
    if (!fresh) {
      if (!holds.getAsBoolean()) {
        ask.run();
      }
      return false;
    }
    if (!taken.has(id) && !holds.getAsBoolean() && !asked(id, holds, listen, ask)) {
      return false;
    }
    taken.add(id);
    return true;
  }

  /// Asks once, however many bring the same; each waits for the books.
  private boolean asked(
      String id, BooleanSupplier holds, Function<Nudge, Feed.Pin> listen, Runnable ask)
      throws InterruptedException {
    var nudge = new Nudge();
    var pin = listen.apply(nudge);
    var first = underWay.add(id);
    try {
      if (first) {
        ask.run();
      }
      var end = pause.nanos() + PATIENCE.toNanos();
      while (!holds.getAsBoolean()) {
        var left = end - pause.nanos();
        if (left <= 0) {
          return false;
        }
        pause.forAtMost(Duration.ofNanos(left), nudge);
      }
      return true;
    } finally {
      pin.pull();
      if (first) {
        underWay.remove(id);
      }
    }
  }

  private boolean hasMoney(String number) {
    return books
        .read(pages -> pages.payments().byNumber(number))
        .filter(payment -> payment.state().hasMoney())
        .isPresent();
  }

  private Optional<Refund> refund(String number) {
    return books.read(pages -> pages.refunds().byNumber(number));
  }
}
