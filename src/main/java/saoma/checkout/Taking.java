package saoma.checkout;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.channel.TakePace;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.TakeFailed;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Why;

/// The conversation about a customer's code: sent once, by the process that scanned it, and asked
/// about from then on by the schedule of the channel's page. What was sent is forgotten, so that
/// nothing can send it a second time.
final class Taking {
  private static final long NEVER = Long.MIN_VALUE;

  private final Conversation talk;
  private final Pause pause;
  private @Nullable TakeCall code;

  /// When the take left; of an earlier process, the latest that it can have been.
  private long sentAt;

  /// Whether somebody answered the take, or nothing of it can have left.
  private boolean arrived;

  /// Whether the channel said that the customer must act.
  private boolean known;

  private long absentSince = NEVER;
  private int asked;

  /// @param fresh whether no earlier process can have sent it
  Taking(Conversation talk, Pause pause, boolean fresh) {
    this.talk = talk;
    this.pause = pause;
    arrived = fresh;
    sentAt = fresh ? NEVER : pause.nanos();
  }

  /// To be sent in the next step, and in no other.
  void charging(TakeCall shown) {
    code = shown;
  }

  /// The take itself, or the next question about it.
  ///
  /// @param left until the time that the channel's page gives is over
  Duration awaiting(Payment payment, Channel channel, Duration left) {
    var pace = channel.takePace();
    var next = code == null ? asked(payment, channel, pace) : taken(payment, channel, pace, code);
    return next.compareTo(left) < 0 ? next : left;
  }

  private Duration taken(Payment payment, Channel channel, TakePace pace, TakeCall once) {
    forget();
    sentAt = pause.nanos();
    arrived = false;
    var answer = talk.take(payment, channel, once);
    if (answer instanceof Answer.Unknown(var cause, var _)) {
      arrived = isAnswered(cause);
    } else {
      arrived = true;
      known = answer instanceof Answer.Waiting;
    }
    if (!(talk.hear(answer) instanceof Awaiting)) {
      return Duration.ZERO;
    }
    if (answer instanceof Answer.Waiting(var phase, var heard) && phase == Phase.FAILED) {
      talk.offer(new TakeFailed(Why.DEADLINE), heard.redacted());
      return Duration.ZERO;
    }
    return known ? pace.afterWaiting() : pace.afterSilence();
  }

  /// Whether the take is on its way no more: nothing left, or somebody looked at it.
  private static boolean isAnswered(Cause cause) {
    return switch (cause) {
      case NO_NETWORK, LIMITED, MISMATCH, SETTINGS -> true;
      case TIMED_OUT, SERVER_TROUBLE, BAD_SIGNATURE, UNREADABLE -> false;
    };
  }

  private Duration asked(Payment payment, Channel channel, TakePace pace) {
    var asking = pause.nanos();
    var answer = talk.ask(payment, channel);
    if (!(talk.hear(answer) instanceof Awaiting)) {
      return Duration.ZERO;
    }
    if (answer instanceof Answer.Waiting(var phase, var heard) && isOver(phase, pace, asking)) {
      talk.offer(new TakeFailed(Why.DEADLINE), heard.redacted());
      return Duration.ZERO;
    }
    return pace.after(++asked);
  }

  private boolean isOver(Phase phase, TakePace pace, long asking) {
    return switch (phase) {
      case FAILED -> true;
      case ABSENT -> isAbsentForLong(pace, asking);
      case OPEN, CONFIRMING -> {
        known = true;
        absentSince = NEVER;
        yield false;
      }
    };
  }

  /// Whoever does not know a number once may know it a moment later, if the take is still on its
  /// way.
  private boolean isAbsentForLong(TakePace pace, long asking) {
    if (known) {
      return false;
    }
    if (absentSince == NEVER) {
      absentSince = asking;
    }
    return arrived || asking - absentSince >= pace.absentFor().toNanos();
  }

  /// Whether the take may still come to the channel, so that "not known" says nothing yet.
  boolean mayArrive() {
    return !arrived && sentAt != NEVER && pause.nanos() - sentAt < Withdrawal.FLIGHT.toNanos();
  }

  /// How long the channel still refuses to take it back.
  Duration untilReversible(TakePace pace) {
    if (sentAt == NEVER) {
      return Duration.ZERO;
    }
    var left = pace.reverseNotBefore().minusNanos(pause.nanos() - sentAt);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// It was given up: what was not sent is not sent any more.
  void forget() {
    code = null;
  }
}
