package saoma.checkout;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentEvent.ChannelClosed;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.PaymentState.Why;
import saoma.payment.Way;

/// Giving a payment up at the channel, and watching what was given up. Each step says when the next
/// one is due.
final class Withdrawal {
  /// After the channel took a reverse, a code that nobody had scanned must stay unscanned for so
  /// long before another may be shown: somebody may be opening it at this instant.
  static final Duration SETTLE = Duration.ofSeconds(3);

  /// How long the clerk is kept waiting for a reverse that gets no answer.
  static final Duration REVERSE_PATIENCE = Duration.ofSeconds(60);

  /// How long a request that got no answer may still be on its way to the channel.
  static final Duration FLIGHT = Duration.ofSeconds(60);

  /// How often a number is asked of which a person said that no money moved.
  static final Duration RULED_AWAY = Duration.ofDays(1);

  private final Conversation talk;
  private final Taking taking;
  private final InstantSource clock;
  private final Pause pause;
  private long reversingSince = Long.MIN_VALUE;
  private long acceptedAt = Long.MIN_VALUE;
  private long unansweredAt;
  private int reverses;

  /// @param fresh whether no earlier process can have sent a reverse that is still on its way
  Withdrawal(Conversation talk, Taking taking, InstantSource clock, Pause pause, boolean fresh) {
    this.talk = talk;
    this.taking = taking;
    this.clock = clock;
    this.pause = pause;
    unansweredAt = fresh ? Long.MIN_VALUE : pause.nanos();
  }

  /// The last query, then the reverse with no gap, then believe only the query after it.
  Duration reversing(Payment payment, Reversing state, Channel channel) {
    if (reversingSince == Long.MIN_VALUE) {
      reversingSince = pause.nanos();
    }
    var first = talk.ask(payment, channel);
    if (!(hear(first) instanceof Reversing)) {
      return Duration.ZERO;
    }
    if (first instanceof Answer.Paid) {
      return goOnReversing(payment, state, channel);
    }
    var early = untilReversible(payment, channel);
    if (early.isPositive()) {
      return early;
    }
    var reversed = reverse(payment, channel);
    if (reversed instanceof Answer.Closed && acceptedAt == Long.MIN_VALUE) {
      acceptedAt = pause.nanos();
    }
    var asked = pause.nanos();
    var answer = talk.ask(payment, channel);
    if (!(hear(answer) instanceof Reversing)) {
      return Duration.ZERO;
    }
    if (answer instanceof Answer.Waiting(var seen, var heard) && seen == Phase.ABSENT) {
      if (withdrawn(payment, state, channel, reversed, asked)) {
        talk.offer(new ChannelClosed("reverse accepted, never scanned"), heard.redacted());
        return Duration.ZERO;
      }
    }
    return goOnReversing(payment, state, channel);
  }

  /// How long the channel refuses to take this payment back, and how long till the next question
  /// meanwhile, if that is shorter.
  private Duration untilReversible(Payment payment, Channel channel) {
    return switch (payment.way()) {
      case SHOWN_QR -> Duration.ZERO;
      case CUSTOMER_CODE -> {
        var pace = channel.takePace();
        var left = taking.untilReversible(pace);
        yield left.compareTo(pace.every()) < 0 ? left : pace.every();
      }
    };
  }

  private Answer reverse(Payment payment, Channel channel) {
    var sent = pause.nanos();
    reverses++;
    var answer = talk.reverse(payment, channel);
    if (answer instanceof Answer.Unknown) {
      unansweredAt = sent;
    }
    return answer;
  }

  /// A reverse that got no answer can still arrive, and some channels give money back for it. So
  /// money that is seen before then is not believed yet: a receipt for it could be for nothing.
  private PaymentState hear(Answer answer) {
    if (answer instanceof Answer.Paid(var _, var _, var _, var heard) && reverseMayArrive()) {
      return talk.offer(
          new PaymentEvent.NoNews("paid, with a reverse on its way"), heard.redacted());
    }
    return talk.hear(answer);
  }

  private boolean reverseMayArrive() {
    return unansweredAt != Long.MIN_VALUE && pause.nanos() - unansweredAt < FLIGHT.toNanos();
  }

  /// @param asked when the question left: how long its answer took says nothing about the code
  private boolean withdrawn(
      Payment payment, Reversing state, Channel channel, Answer reversed, long asked) {
    if (payment.way() == Way.CUSTOMER_CODE) {
      return isOver(reversed) && !taking.mayArrive();
    }
    if (acceptedAt == Long.MIN_VALUE) {
      return false;
    }
    return state.why() == Why.NO_CODE
        || !channel.pace().codeOutlivesReverse()
        || asked - acceptedAt >= settle(channel).toNanos();
  }

  /// A clerk who wants out does not make a request faster that is on its way to a device.
  private static Duration settle(Channel channel) {
    return channel.abilities().contains(Ability.ON_DEVICE) ? AtDevice.SETTLE : SETTLE;
  }

  private Duration goOnReversing(Payment payment, Reversing state, Channel channel) {
    var since = Duration.ofNanos(pause.nanos() - reversingSince);
    if (state.why() == Why.NO_CODE) {
      if (clock.instant().isAfter(payment.expiresAt().plus(Watch.EXPIRY_SLACK))) {
        talk.offer(new PaymentEvent.ExpiredUnseen(), "");
        return Duration.ZERO;
      }
      return since.compareTo(REVERSE_PATIENCE) < 0 ? Duration.ofSeconds(3) : Duration.ofSeconds(15);
    }
    var take = payment.way() == Way.CUSTOMER_CODE;
    if (since.compareTo(REVERSE_PATIENCE) > 0
        || (take && reverses >= channel.takePace().reverses())) {
      talk.offer(new PaymentEvent.GaveUp("no answer to the reverse"), "");
      return Duration.ofSeconds(5);
    }
    if (take) {
      return channel.takePace().reverseEvery();
    }
    return acceptedAt != Long.MIN_VALUE ? Duration.ofSeconds(1) : Duration.ofSeconds(2);
  }

  /// Asked for as long as it takes, less and less often. What is found unpaid is reversed again.
  Duration unresolved(Payment payment, Channel channel) {
    var answer = talk.ask(payment, channel);
    if (!(hear(answer) instanceof Unresolved)) {
      return Duration.ZERO;
    }
    if (answer instanceof Answer.Waiting && !untilReversible(payment, channel).isPositive()) {
      var reversed = reverse(payment, channel);
      var again = talk.ask(payment, channel);
      var expired =
          payment.way() == Way.CUSTOMER_CODE
              ? !taking.mayArrive()
              : clock.instant().isAfter(payment.expiresAt().plus(Watch.EXPIRY_SLACK));
      if (hear(again) instanceof Unresolved
          && isOver(reversed)
          && again instanceof Answer.Waiting(var seen, var heard)
          && seen == Phase.ABSENT
          && expired) {
        talk.offer(new ChannelClosed("expired, never scanned"), heard.redacted());
        return Duration.ZERO;
      }
    }
    return PollPlan.after(Duration.between(payment.deadline(), clock.instant()));
  }

  /// The channel took the reverse, or never heard of the number.
  private static boolean isOver(Answer reversed) {
    return reversed instanceof Answer.Closed
        || (reversed instanceof Answer.Waiting(var seen, var _) && seen == Phase.ABSENT);
  }

  private static boolean tellsOfOtherMoney(Answer answer) {
    return answer instanceof Answer.Unknown(var cause, var _) && cause == Answer.Cause.MISMATCH;
  }

  /// A code can be scanned in the instant in which it is withdrawn. What wakes up after its end is
  /// reversed again at once; what was paid by then is money after the end, and a person hears of
  /// it.
  ///
  /// @param ruledAway a person says that no money moved: asked each day until the channel says so
  ///   too, or shows the money
  /// @param told whether the channel says by itself that there is something to hear, however late
  @Nullable Duration ended(Payment payment, Channel channel, boolean ruledAway, boolean told) {
    var watchOver = !clock.instant().isBefore(payment.watchUntil());
    if (watchOver && !ruledAway && !told) {
      return null;
    }
    var answer = talk.ask(payment, channel);
    if (talk.hear(answer) instanceof Disputed) {
      return null;
    }
    if (tellsOfOtherMoney(answer) && !ruledAway) {
      talk.offer(
          new PaymentEvent.ChannelDiffers("after " + payment.state().getClass().getSimpleName()),
          answer.heard().redacted());
      return Duration.ZERO;
    }
    if (answer instanceof Answer.Closed || answer instanceof Answer.Declined) {
      if (ruledAway) {
        talk.confirmRuledAway();
      }
      return null;
    }
    if (answer instanceof Answer.Waiting(var seen, var _) && seen != Phase.ABSENT) {
      var early = untilReversible(payment, channel);
      if (early.isPositive()) {
        return early;
      }
      talk.reverse(payment, channel);
      return Duration.ofSeconds(2);
    }
    if (watchOver) {
      return ruledAway ? RULED_AWAY : null;
    }
    var expired = clock.instant().isAfter(payment.expiresAt());
    return expired ? Duration.ofMinutes(1) : Duration.ofSeconds(5);
  }
}
