package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.channel.Ability;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.Way;

/// The asking about one payment, one step at a time. Holds only what may be forgotten; everything
/// that counts is in the table. It never sleeps: each step says when the next one is due, so that a
/// thread or a simulation can drive it.
final class Watch {
  /// What the channel is told beyond the till's deadline, so that a close that got lost heals
  /// itself there.
  static final Duration EXPIRY_SLACK = Duration.ofSeconds(60);

  /// How long a number is still asked after its code has expired.
  static final Duration AFTERWATCH = Duration.ofMinutes(10);

  private final String number;
  private final String channelCode;
  private final Checkout checkout;
  private final Channels channels;
  private final Conversation talk;
  private final Taking taking;
  private final Withdrawal withdrawal;
  private final AtDevice device;
  private final Pause pause;
  private final Consumer<PaymentView> tell;
  private final boolean fresh;
  private final long startedNanos;
  private final long deadlineNanos;

  private int charges;
  private boolean told;
  private volatile @Nullable PaymentView seen;

  /// @param fresh whether this process stored the payment itself, so that nothing can have been
  ///   sent before
  Watch(
      Payment payment,
      boolean fresh,
      Checkout checkout,
      Channels channels,
      Links links,
      InstantSource clock,
      Pause pause,
      Consumer<PaymentView> tell) {
    this.number = payment.number();
    this.channelCode = payment.channel();
    this.fresh = fresh;
    this.checkout = checkout;
    this.channels = channels;
    this.talk = new Conversation(number, checkout, links, clock);
    this.device = new AtDevice(talk, checkout, pause, fresh);
    this.pause = pause;
    this.tell = tell;
    this.startedNanos = pause.nanos();
    this.taking = new Taking(talk, pause, fresh);
    var started = clock.instant();
    // A wall clock that is set forward must not make a code look expired that can still be paid.
    this.withdrawal = new Withdrawal(talk, taking, () -> started.plus(sinceStart()), pause, fresh);
    this.deadlineNanos = startedNanos + untilDeadline(payment, started).toNanos();
  }

  /// What is taken, to be sent once. Only before the first step of a payment that this process
  /// stored itself.
  Watch charging(TakeCall call) {
    taking.charging(call);
    return this;
  }

  /// The channel says by itself that there is something to hear, so it is asked even after the end.
  /// Only before the first step.
  Watch told() {
    told = true;
    return this;
  }

  /// By the wall clock, which may have been set back since: never longer than the payment had at
  /// its beginning.
  private static Duration untilDeadline(Payment payment, Instant now) {
    var whole = Duration.between(payment.createdAt(), payment.deadline());
    var left = Duration.between(now, payment.deadline());
    return left.isNegative() ? Duration.ZERO : shorter(left, whole);
  }

  /// When the next step is due; null when there is nothing left to ask.
  @Nullable Duration step() {
    var payment = checkout.byNumber(number);
    var channel = channels.byCode(payment.channel());
    if (channel.isEmpty()) {
      // Switched off after the payment was stored: the money may still be there, so keep coming
      // back.
      talk.nobodyToAsk();
      show(payment);
      return Duration.ofSeconds(30);
    }
    var next = step(payment, channel.get());
    show(checkout.byNumber(number));
    return next;
  }

  private @Nullable Duration step(Payment payment, Channel channel) {
    if (!(payment.state() instanceof Awaiting)) {
      taking.forget();
    }
    return switch (payment.state()) {
      case Created _ -> {
        talk.offer(new PaymentEvent.ClerkCancelled(), "restart before anything was sent");
        yield null;
      }
      case Awaiting s -> awaiting(payment, s, channel);
      case Reversing s -> withdrawal.reversing(payment, s, channel);
      case Unresolved _ -> withdrawal.unresolved(payment, channel);
      case Declined _, Closed _ ->
          withdrawal.ended(payment, channel, checkout.isRuledAway(number), told);
      case Paid _, Disputed _ -> null;
    };
  }

  private Duration awaiting(Payment payment, Awaiting state, Channel channel) {
    if (left().isZero()) {
      talk.offer(new PaymentEvent.DeadlinePassed(), "");
      return Duration.ZERO;
    }
    if (payment.way() == Way.CUSTOMER_CODE) {
      return taking.awaiting(payment, channel, left());
    }
    if (isAtDevice(channel)) {
      return shorter(device.awaiting(payment, state, channel), left());
    }
    if (state.code() == null) {
      return withoutCode(payment, channel);
    }
    talk.hear(talk.ask(payment, channel));
    return shorter(channel.pace().after(sinceStart()), left());
  }

  /// A number that may have been sent by a process that died is asked, never sent again.
  private Duration withoutCode(Payment payment, Channel channel) {
    if (!fresh) {
      if (!(talk.hear(talk.ask(payment, channel)) instanceof Awaiting)) {
        return Duration.ZERO;
      }
      talk.offer(new PaymentEvent.CodeRefused("restarted"), "");
      return Duration.ZERO;
    }
    var repeats = channel.pace().chargeRepeats();
    charges++;
    var answer = talk.charge(payment, channel);
    var after = talk.hear(answer);
    if (after instanceof Awaiting a && a.code() == null) {
      if (charges > repeats.size()) {
        talk.offer(new PaymentEvent.CodeRefused(answer.heard().code()), answer.heard().redacted());
        return Duration.ZERO;
      }
      return shorter(repeats.get(charges - 1), left());
    }
    return shorter(channel.pace().first(), left());
  }

  /// What another thread does while a device is held open; null once there is nothing to guard.
  @Nullable Duration guard() {
    return channels
        .byCode(channelCode)
        .map(channel -> device.guard(number, channel, left()))
        .orElse(null);
  }

  boolean isAtDevice() {
    return channels.byCode(channelCode).filter(Watch::isAtDevice).isPresent();
  }

  private static boolean isAtDevice(Channel channel) {
    return channel.abilities().contains(Ability.ON_DEVICE);
  }

  private void show(Payment payment) {
    var left = payment.state() instanceof Awaiting ? left() : Duration.ZERO;
    var view = talk.view(payment, left);
    seen = view;
    tell.accept(view);
  }

  /// What was shown last; empty before the first step is over.
  Optional<PaymentView> seen() {
    return Optional.ofNullable(seen);
  }

  /// Until the till closes it, on the clock that never jumps.
  Duration left() {
    return Duration.ofNanos(Math.max(0, deadlineNanos - pause.nanos()));
  }

  private Duration sinceStart() {
    return Duration.ofNanos(pause.nanos() - startedNanos);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
