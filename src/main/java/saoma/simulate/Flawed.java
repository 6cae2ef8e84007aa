package saoma.simulate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.Health;
import saoma.channel.Heard;
import saoma.channel.Holding;
import saoma.channel.Pace;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.TakePace;

/// A channel that breaks a rule of answering.
final class Flawed implements Channel {
  private static final Heard FLAW = Heard.nothing("flaw");
  private final Channel real;
  private final Set<Mutation> flaws;
  private final Set<String> reversed = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> believedClosed = new HashSet<>();
  private final Map<String, Integer> charges = new HashMap<>();

  private final Set<String> told;

  private Flawed(Channel real, Set<String> told, Set<Mutation> flaws) {
    this.real = real;
    this.told = told;
    this.flaws = flaws;
  }

  /// @param told the numbers that channels told of by themselves
  static Channel with(Set<Mutation> flaws, Set<String> told, Channel real) {
    return flaws.isEmpty() ? real : new Flawed(real, told, flaws);
  }

  @Override
  public String code() {
    return real.code();
  }

  @Override
  public Set<Ability> abilities() {
    return real.abilities();
  }

  @Override
  public Answer charge(Charge charge) {
    var number = charge.id().number();
    var count = charges.merge(number, 1, Integer::sum);
    var renamed = count > 1 && flaws.contains(Mutation.NEW_NUMBER_ON_REPEAT);
    return timedOut(real.charge(renamed ? renamed(charge, count) : charge));
  }

  private static Charge renamed(Charge charge, int count) {
    var id = new ChargeId(charge.id().number() + "N" + count, charge.id().amount());
    return new Charge(id, charge.subject(), charge.createdAt(), charge.expiresAt());
  }

  @Override
  public Answer take(Charge charge, CustomerCode code) {
    taken.add(charge.id().number());
    var answer = real.take(charge, code);
    if (answer instanceof Answer.Unknown(var cause, var heard) && cause == Cause.TIMED_OUT) {
      if (flaws.contains(Mutation.TAKE_SENT_AGAIN)) {
        return real.take(renamed(charge, 2), code);
      }
      if (flaws.contains(Mutation.LOST_TAKE_IS_UNSENT)) {
        return new Answer.Unknown(Cause.NO_NETWORK, heard);
      }
    }
    return flaws.contains(Mutation.TAKEN_OVER_IS_PAID)
            && code().equals("unionpay")
            && answer instanceof Answer.Waiting
        ? paid(charge.id())
        : timedOut(answer);
  }

  private static Answer paid(ChargeId id) {
    return new Answer.Paid("X" + id.number(), VirtualTime.START, id.amount(), FLAW);
  }

  /// Where the browser goes is no question, so nothing is broken in it.
  @Override
  public String page(Charge charge) {
    return real.page(charge);
  }

  private boolean isNeverToCome(String number) {
    return (taken.contains(number) && flaws.contains(Mutation.TAKE_ABSENT_IS_CLOSED))
        || (real.abilities().contains(Ability.ON_DEVICE)
            && flaws.contains(Mutation.DEVICE_ABSENT_IS_OVER));
  }

  private Answer timedOut(Answer answer) {
    return flaws.contains(Mutation.TIME_OUT_IS_DECLINED)
            && answer instanceof Answer.Unknown(var cause, var heard)
            && cause == Cause.TIMED_OUT
        ? new Answer.Declined("TIMED_OUT", Advice.NEW_ATTEMPT, heard)
        : answer;
  }

  @Override
  public Answer query(ChargeId id) {
    if (believedClosed.contains(id.number())) {
      return new Answer.Closed("believed", FLAW);
    }
    var answer = timedOut(real.query(id));
    if (flaws.contains(Mutation.NOTICE_BELIEVED) && told.contains(id.number())) {
      return paid(id);
    }
    if (answer instanceof Answer.Unknown(var cause, var heard)
        && cause == Cause.MISMATCH
        && flaws.contains(Mutation.OTHER_MONEY_IS_CLOSED)) {
      return new Answer.Closed("other money", heard);
    }
    if (answer instanceof Answer.Waiting(var phase, var heard)
        && phase == Phase.ABSENT
        && isNeverToCome(id.number())) {
      return new Answer.Closed("absent", heard);
    }
    if (!reversed.contains(id.number())) {
      return answer;
    }
    if (flaws.contains(Mutation.ABSENT_IS_CLOSED)
        && answer instanceof Answer.Waiting(var phase, var heard)
        && phase == Phase.ABSENT) {
      return new Answer.Closed("absent", heard);
    }
    return flaws.contains(Mutation.LATE_PAID_IGNORED) && answer instanceof Answer.Paid
        ? new Answer.Closed("too late", answer.heard())
        : answer;
  }

  @Override
  public Answer reverse(ChargeId id) {
    return reversed(id, real.reverse(id));
  }

  @Override
  public Optional<Holding> holding() {
    return real.holding();
  }

  @Override
  public Answer takeBack(ChargeId id) {
    return reversed(id, real.takeBack(id));
  }

  @Override
  public TakePace takePace() {
    return real.takePace();
  }

  private Answer reversed(ChargeId id, Answer answer) {
    reversed.add(id.number());
    if ((answer instanceof Answer.Closed && flaws.contains(Mutation.REVERSE_BELIEVED))
        || (answer instanceof Answer.Unknown && flaws.contains(Mutation.LOST_REVERSE_IS_CLOSED))) {
      believedClosed.add(id.number());
    }
    return answer instanceof Answer.Unknown(var _, var heard)
            && flaws.contains(Mutation.LOST_REVERSE_IS_GONE)
        ? new Answer.Waiting(Phase.OPEN, heard)
        : answer;
  }

  @Override
  public Answer find(String number) {
    return real.find(number);
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    var count = charges.merge(request.number(), 1, Integer::sum);
    return real.refund(
        count > 1 && flaws.contains(Mutation.NEW_REFUND_NUMBER)
            ? new RefundRequest(
                request.charge(),
                request.number() + "N" + count,
                request.amount(),
                request.reason(),
                request.paid())
            : request);
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    return real.queryRefund(request);
  }

  @Override
  public Health check() {
    return real.check();
  }

  @Override
  public Pace pace() {
    var pace = real.pace();
    return flaws.contains(Mutation.NO_SETTLING)
        ? new Pace(pace.first(), pace.ladder(), pace.chargeRepeats(), false)
        : pace;
  }
}
