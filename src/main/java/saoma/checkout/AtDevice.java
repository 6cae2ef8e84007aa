package saoma.checkout;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.channel.ChargeId;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentEvent.ChannelClosed;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.ShownCode;

/// The asking about a payment that is made at a device of the channel, such as a card terminal
/// (`Ability.ON_DEVICE`). There is no code; from the instant in which the charge leaves, the
/// customer can pay. So a mark is stored before that: without it nothing was sent, with it nobody
/// may say that nobody can pay. The charge is sent once and held open; whatever its end, the device
/// is asked.
final class AtDevice {
  /// A request whose answer was lost may still reach the device: so long must it say that it knows
  /// nothing of it.
  static final Duration SETTLE = Duration.ofSeconds(10);

  /// How often the device is told to stop while it asks the customer.
  static final Duration STOP_EVERY = Duration.ofSeconds(2);

  private final Conversation talk;
  private final Checkout checkout;
  private final Pause pause;
  private final boolean fresh;
  private volatile Stage stage;
  private long absentSince = Long.MIN_VALUE;

  /// Where the one charge is.
  private enum Stage {
    NOT_SENT,
    HELD_OPEN,
    OVER
  }

  /// @param fresh whether this process stored the payment itself
  AtDevice(Conversation talk, Checkout checkout, Pause pause, boolean fresh) {
    this.talk = talk;
    this.checkout = checkout;
    this.pause = pause;
    this.fresh = fresh;
    stage = fresh ? Stage.NOT_SENT : Stage.OVER;
  }

  Duration awaiting(Payment payment, Awaiting state, Channel channel) {
    if (state.code() == null) {
      var mark = ShownCode.atDevice(payment.expiresAt());
      talk.offer(
          fresh ? new PaymentEvent.CodeIssued(mark) : new ChannelClosed("nothing was sent"), "");
      return Duration.ZERO;
    }
    return stage == Stage.NOT_SENT ? charge(payment, channel) : ask(payment, channel);
  }

  private Duration charge(Payment payment, Channel channel) {
    stage = Stage.HELD_OPEN;
    Answer answer;
    try {
      if (!(checkout.byNumber(payment.number()).state() instanceof Awaiting)) {
        return Duration.ZERO;
      }
      answer = talk.charge(payment, channel);
    } finally {
      stage = Stage.OVER;
    }
    if (answer instanceof Answer.Unknown(var cause, var heard) && cause == Cause.NO_NETWORK) {
      // It was the only one, and not a byte of it left.
      talk.offer(new ChannelClosed("the device was not reached"), heard.redacted());
      return Duration.ZERO;
    }
    return talk.hear(answer) instanceof Awaiting ? channel.pace().first() : Duration.ZERO;
  }

  private Duration ask(Payment payment, Channel channel) {
    var answer = talk.ask(payment, channel);
    if (!(talk.hear(answer) instanceof Awaiting)) {
      return Duration.ZERO;
    }
    if (!(answer instanceof Answer.Waiting(var phase, var heard) && phase == Phase.ABSENT)) {
      absentSince = Long.MIN_VALUE;
    } else if (absentSince == Long.MIN_VALUE) {
      absentSince = pause.nanos();
    } else if (pause.nanos() - absentSince >= SETTLE.toNanos()) {
      talk.offer(new ChannelClosed("the device never began it"), heard.redacted());
      return Duration.ZERO;
    }
    return channel.pace().after(Duration.ZERO);
  }

  /// Looks after the charge while it is held open, on another thread: ends it when its time is over
  /// or the clerk wants out. The held charge itself tells what came of that.
  ///
  /// @param left until the till closes the payment
  /// @return when to look again; null once nothing is held open
  @Nullable Duration guard(String number, Channel channel, Duration left) {
    if (stage == Stage.OVER) {
      return null;
    }
    if (stage == Stage.HELD_OPEN) {
      var payment =
          left.isZero()
              ? checkout.apply(number, new PaymentEvent.DeadlinePassed(), "").payment()
              : checkout.byNumber(number);
      if (payment.state() instanceof Reversing) {
        channel.reverse(new ChargeId(number, payment.amount()));
        return STOP_EVERY;
      }
    }
    return left.isZero() ? STOP_EVERY : left;
  }
}
