package saoma.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Health;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.money.Money;

/// A channel's books in memory, at its nastiest: requests and answers get lost, and a withdrawn
/// code that nobody had scanned can still be scanned until it expires.
final class FakeGateway implements Channel {
  enum State {
    CODE,
    OPEN,
    PAID,
    CLOSED,
    RETURNED
  }

  static final class Trade {
    State state = State.CODE;
    Money amount;
    Instant expiresAt;
    boolean wasPaid;
    final Map<String, Money> refunds = new LinkedHashMap<>();

    long given() {
      return refunds.values().stream().mapToLong(Money::minor).sum();
    }
  }

  final Map<String, Trade> trades = new LinkedHashMap<>();
  final boolean codeOutlivesReverse;
  private final InstantSource clock;
  private final SplittableRandom random;
  int lossPercent;
  int charges;
  boolean accountIsEmpty;
  boolean refusesRefunds;
  final Map<String, List<RefundRequest>> refundsAsked = new LinkedHashMap<>();

  FakeGateway(InstantSource clock, SplittableRandom random, boolean codeOutlivesReverse) {
    this.clock = clock;
    this.random = random;
    this.codeOutlivesReverse = codeOutlivesReverse;
  }

  @Override
  public String code() {
    return "fake";
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(
        Ability.SHOW_QR,
        Ability.SCAN_CUSTOMER_CODE,
        Ability.REVERSE,
        Ability.REFUND,
        Ability.PARTIAL_REFUND);
  }

  @Override
  public synchronized Answer charge(Charge charge) {
    charges++;
    if (lost()) {
      return unknown();
    }
    var trade = trades.computeIfAbsent(charge.id().number(), _ -> new Trade());
    trade.amount = charge.id().amount();
    trade.expiresAt = charge.expiresAt();
    return lost()
        ? unknown()
        : new Answer.ShowCode("code:" + charge.id().number(), charge.expiresAt(), heard());
  }

  @Override
  public synchronized Answer query(ChargeId id) {
    if (lost() || lost()) {
      return unknown();
    }
    var trade = trades.get(id.number());
    if (trade == null) {
      return new Answer.Waiting(Phase.ABSENT, heard());
    }
    return switch (trade.state) {
      case CODE -> new Answer.Waiting(Phase.ABSENT, heard());
      case OPEN -> new Answer.Waiting(Phase.CONFIRMING, heard());
      case PAID -> new Answer.Paid("T" + id.number(), clock.instant(), trade.amount, heard());
      case CLOSED, RETURNED -> new Answer.Closed("closed", heard());
    };
  }

  @Override
  public synchronized Answer reverse(ChargeId id) {
    if (lost()) {
      return unknown();
    }
    var trade = trades.get(id.number());
    if (trade != null) {
      switch (trade.state) {
        case CODE -> trade.state = codeOutlivesReverse ? State.CODE : State.CLOSED;
        case OPEN -> trade.state = State.CLOSED;
        case PAID -> trade.state = State.RETURNED;
        case CLOSED, RETURNED -> {}
      }
    }
    return lost() ? unknown() : new Answer.Closed("accepted", heard());
  }

  /// How often a refund was asked for.
  synchronized int timesAsked(String refund) {
    return refundsAsked.getOrDefault(refund, List.of()).size();
  }

  boolean scan(String number) {
    var trade = trades.get(number);
    if (trade == null || trade.state != State.CODE || clock.instant().isAfter(trade.expiresAt)) {
      return false;
    }
    trade.state = State.OPEN;
    return true;
  }

  boolean pay(String number) {
    var trade = trades.get(number);
    if (trade == null || trade.state != State.OPEN) {
      return false;
    }
    trade.state = State.PAID;
    trade.wasPaid = true;
    return true;
  }

  @Override
  public synchronized Answer find(String number) {
    var trade = trades.get(number);
    return query(new ChargeId(number, trade == null ? Money.fen(0) : trade.amount));
  }

  @Override
  public synchronized RefundAnswer refund(RefundRequest request) {
    refundsAsked.computeIfAbsent(request.number(), _ -> new ArrayList<>()).add(request);
    if (lost()) {
      return new RefundAnswer.Unknown(Cause.TIMED_OUT, heard());
    }
    var trade = trades.get(request.charge().number());
    if (trade == null || !trade.wasPaid) {
      return new RefundAnswer.Refused("NO_TRADE", Advice.CALL_MANAGER, heard());
    }
    if (!trade.refunds.containsKey(request.number())) {
      if (accountIsEmpty) {
        return new RefundAnswer.Held("EMPTY", Advice.CALL_MANAGER, heard());
      }
      if (refusesRefunds) {
        return new RefundAnswer.Refused("TOO_LATE", Advice.OTHER_WAY, heard());
      }
      trade.refunds.put(request.number(), request.amount());
    }
    return lost()
        ? new RefundAnswer.Unknown(Cause.TIMED_OUT, heard())
        : new RefundAnswer.Processing(heard());
  }

  @Override
  public synchronized RefundAnswer queryRefund(RefundRequest request) {
    if (lost() || lost()) {
      return new RefundAnswer.Unknown(Cause.TIMED_OUT, heard());
    }
    var trade = trades.get(request.charge().number());
    return trade != null && trade.refunds.containsKey(request.number())
        ? new RefundAnswer.Done(clock.instant(), heard())
        : new RefundAnswer.Absent(heard());
  }

  @Override
  public Health check() {
    return new Health.Ready(Duration.ZERO);
  }

  @Override
  public Pace pace() {
    return new Pace(
        Duration.ofSeconds(2),
        List.of(new Pace.Rung(Duration.ofHours(1), Duration.ofSeconds(3))),
        codeOutlivesReverse ? List.of() : List.of(Duration.ofSeconds(1), Duration.ofSeconds(3)),
        codeOutlivesReverse);
  }

  private boolean lost() {
    return random.nextInt(100) < lossPercent;
  }

  private static Answer unknown() {
    return new Answer.Unknown(Cause.TIMED_OUT, heard());
  }

  private static Heard heard() {
    return Heard.nothing("fake");
  }
}
