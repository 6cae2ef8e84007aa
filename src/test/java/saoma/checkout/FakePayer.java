package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Health;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.PayingOut;
import saoma.channel.PayoutAnswer;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.Span;
import saoma.money.Money;
import saoma.payout.Payee;
import saoma.payout.PayoutAdvice;

/// A channel that pays out and nothing else, over a wire that loses requests and answers, and lets
/// some requests arrive minutes later.
final class FakePayer implements Channel, PayingOut {
  /// What the channel knows of one number.
  static final class Transfer {
    final Order order;
    final Instant at;
    boolean fails;
    boolean comesBack;
    int taken;

    Transfer(Order order, Instant at) {
      this.order = order;
      this.at = at;
    }
  }

  static final Duration BANK = Duration.ofMinutes(30);
  static final Duration BACK = Duration.ofDays(2);
  private static final Heard HEARD = Heard.nothing("fake");

  final Map<String, Transfer> transfers = new LinkedHashMap<>();
  private final Map<Transfer, Instant> onTheWay = new LinkedHashMap<>();
  private final InstantSource clock;
  private final SplittableRandom random;
  int lossPercent;
  int latePercent;
  int refusePercent;
  int failPercent;
  int sends;
  boolean losesSendings;
  boolean ready = true;

  FakePayer(InstantSource clock, long seed) {
    this.clock = clock;
    this.random = new SplittableRandom(seed);
  }

  private boolean strikes(int percent) {
    return random.nextInt(100) < percent;
  }

  @Override
  public PayoutAnswer send(Order order) {
    arrive();
    sends++;
    if (strikes(latePercent)) {
      var late = clock.instant().plusSeconds(random.nextInt(290));
      onTheWay.put(new Transfer(order, late), late);
      return lost();
    }
    if (losesSendings || strikes(lossPercent)) {
      return lost();
    }
    if (!transfers.containsKey(order.number()) && strikes(refusePercent)) {
      return strikes(lossPercent)
          ? lost()
          : new PayoutAnswer.Refused("PAYEE_NOT_EXIST", PayoutAdvice.CHECK_PAYEE, HEARD);
    }
    take(new Transfer(order, clock.instant()));
    return strikes(lossPercent) ? lost() : told(order);
  }

  private void take(Transfer fresh) {
    var known = transfers.get(fresh.order.number());
    if (known != null) {
      if (!known.order.equals(fresh.order)) {
        throw new AssertionError("a repeat that is not the same");
      }
      known.taken++;
      return;
    }
    fresh.fails = strikes(failPercent);
    fresh.comesBack = fresh.order.payee().kind().isBank() && strikes(failPercent);
    fresh.taken = 1;
    transfers.put(fresh.order.number(), fresh);
  }

  private void arrive() {
    onTheWay
        .entrySet()
        .removeIf(one -> {
          var here = !clock.instant().isBefore(one.getValue());
          if (here) {
            take(one.getKey());
          }
          return here;
        });
  }

  private static PayoutAnswer lost() {
    return new PayoutAnswer.Unknown(Cause.TIMED_OUT, HEARD);
  }

  @Override
  public PayoutAnswer query(Order order) {
    arrive();
    return strikes(lossPercent) ? lost() : told(order);
  }

  private PayoutAnswer told(Order order) {
    var known = transfers.get(order.number());
    if (known == null) {
      return new PayoutAnswer.Absent(HEARD);
    }
    var name = "F" + order.number();
    var bank = known.order.payee().kind().isBank();
    if (bank && clock.instant().isBefore(known.at.plus(BANK))) {
      return new PayoutAnswer.Dealing(name, HEARD);
    }
    if (known.fails) {
      return new PayoutAnswer.Refused("FAIL", PayoutAdvice.CHECK_PAYEE, HEARD);
    }
    return known.comesBack && clock.instant().isAfter(known.at.plus(BACK))
        ? new PayoutAnswer.Returned(name, "BACK", known.at.plus(BACK), HEARD)
        : new PayoutAnswer.Done(name, known.at, HEARD);
  }

  /// Whether the payee has the money, or will.
  boolean isPaid(String number) {
    var known = transfers.get(number);
    return (known != null && !known.fails)
        || onTheWay.keySet().stream().anyMatch(one -> one.order.number().equals(number));
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public Span span(Payee.Kind kind) {
    return new Span(Money.fen(10), Money.fen(1_000_000));
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration settles() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Duration comesBack() {
    return Duration.ofDays(14);
  }

  @Override
  public String code() {
    return "alipay";
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.PAYOUT);
  }

  @Override
  public Optional<PayingOut> payingOut() {
    return Optional.of(this);
  }

  @Override
  public Answer charge(Charge charge) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Answer query(ChargeId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Answer reverse(ChargeId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Answer find(String number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Health check() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Pace pace() {
    throw new UnsupportedOperationException();
  }
}
