package saoma.simulate;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.Health;
import saoma.channel.Heard;
import saoma.channel.Holding;
import saoma.channel.Pace;
import saoma.channel.Raw;
import saoma.channel.Reading;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.TakePace;

/// The line to a gateway, and everything that can happen on it in both directions. While a call is
/// under way the rest of the world goes on.
// An enum's place is an index within one run; whether an answer is the very same is meant.
@SuppressWarnings({"EnumOrdinal", "ReferenceEquality"})
final class Wire implements Channel {
  static final long PATIENCE = 10 * World.SECOND;

  private enum Call {
    CHARGE,
    QUERY,
    REVERSE,
    TAKE,
    TAKE_BACK
  }

  private final Gateway gateway;
  private final Reading reading;
  private final World world;
  private final Inspector inspector;
  private final Map<String, Integer> calls = new HashMap<>();
  private final RefundLine refunds;
  private final HoldLine holds;
  private final Map<String, Read> newest = new HashMap<>();

  /// What UnionPay has taken back: stored by the till, outside its books.
  private final Set<String> takenBack = new HashSet<>();

  /// How a number's newest answer was read.
  private record Read(Raw raw, Answer answer) {}

  private Wire(Gateway gateway, Reading reading, World world, Inspector inspector) {
    this.gateway = gateway;
    this.reading = reading;
    this.world = world;
    this.inspector = inspector;
    refunds = new RefundLine(world);
    holds = new HoldLine(gateway.deposits, world, inspector, this::captured);
  }

  static Channel to(Gateway gateway, Reading reading, World world, Inspector inspector) {
    return new Wire(gateway, reading, world, inspector);
  }

  @Override
  public String code() {
    return switch (gateway.kind) {
      case ALIPAY -> "alipay";
      case WECHAT -> "wechat";
      case UNIONPAY -> "unionpay";
    };
  }

  @Override
  public Set<Ability> abilities() {
    var all = EnumSet.of(Ability.REVERSE, Ability.REFUND, Ability.PARTIAL_REFUND);
    all.addAll(
        switch (gateway.kind) {
          case ALIPAY ->
              Set.of(Ability.SHOW_QR, Ability.SCAN_CUSTOMER_CODE, Ability.HOLD, Ability.PAGE);
          case WECHAT -> Set.of(Ability.SHOW_QR, Ability.SCAN_CUSTOMER_CODE);
          case UNIONPAY -> Set.of(Ability.SMS_CODE);
        });
    return all;
  }

  @Override
  public Answer charge(Charge charge) {
    var number = charge.id().number();
    inspector.sent(number);
    return exchange(
        Call.CHARGE,
        charge.id(),
        () -> gateway.charge(charge),
        raw -> reading.charged(charge, raw));
  }

  @Override
  public Answer query(ChargeId id) {
    return takenBack.contains(id.number())
        ? new Answer.Closed("reversed", Heard.nothing("reversed"))
        : exchange(Call.QUERY, id, () -> gateway.query(id.number()), raw -> queried(id, raw));
  }

  /// The tables have no memory, so that the very same answer "not yet" need not be read again.
  private Answer queried(ChargeId id, Raw raw) {
    var known = newest.get(id.number());
    if (known != null && known.raw() == raw) {
      return known.answer();
    }
    var answer = reading.queried(id, raw);
    if (answer instanceof Answer.Waiting) {
      newest.put(id.number(), new Read(raw, answer));
    }
    return answer;
  }

  @Override
  public Answer reverse(ChargeId id) {
    if (gateway.kind == Gateway.Kind.UNIONPAY) {
      return takeBack(id);
    }
    return exchange(
        Call.REVERSE, id, () -> gateway.reverse(id.number()), raw -> reading.reversed(id, raw));
  }

  @Override
  public Answer take(Charge charge, CustomerCode code) {
    inspector.sent(charge.id().number());
    return exchange(
        Call.TAKE, charge.id(), () -> gateway.take(charge), raw -> reading.taken(charge, raw));
  }

  @Override
  public Optional<Holding> holding() {
    return gateway.kind == Gateway.Kind.ALIPAY ? Optional.of(holds) : Optional.empty();
  }

  private Answer captured(Charge charge, Supplier<Raw> effect) {
    inspector.sent(charge.id().number());
    return exchange(Call.TAKE, charge.id(), effect, raw -> reading.taken(charge, raw));
  }

  @Override
  public Answer takeBack(ChargeId id) {
    var number = id.number();
    var answer =
        exchange(Call.TAKE_BACK, id, () -> gateway.takeBack(id), raw -> reading.takenBack(id, raw));
    if (gateway.kind == Gateway.Kind.UNIONPAY && answer instanceof Answer.Closed) {
      world.crashPoint("before it is remembered", world.identity(number));
      takenBack.add(number);
    }
    return answer;
  }

  /// The address itself holds everything, so nothing is sent.
  @Override
  public String page(Charge charge) {
    inspector.sent(charge.id().number());
    gateway.page(charge);
    return "https://page/" + charge.id().number();
  }

  @Override
  public TakePace takePace() {
    return reading.takePace();
  }

  private Answer exchange(
      Call call, ChargeId id, Supplier<Raw> effect, Function<Raw, Answer> reads) {
    var number = id.number();
    var dice = world.dice;
    var key =
        Dice.key(world.identity(number) + call.ordinal(), calls.merge(number, 1, Integer::sum));
    world.crashPoint("before sending", key);
    var sent = world.now();
    if (dice.strikes(Fault.REQUEST_LOST, key)) {
      return nothing(call, number, sent, (key & 1) == 0 ? Cause.NO_NETWORK : Cause.TIMED_OUT);
    }
    if (dice.strikes(Fault.REQUEST_LATE, key)) {
      world.arrives(dice.between(PATIENCE, 50 * World.SECOND, 1, key), arriving(effect));
      return nothing(call, number, sent, Cause.TIMED_OUT);
    }
    world.pass(sent + dice.between(20, 120, 2, key) * World.MILLI);
    var raw = arrived(call, id, key, effect);
    world.crashPoint("after the effect", key);
    if (dice.strikes(Fault.ANSWER_LOST, key)) {
      return nothing(call, number, sent, Cause.TIMED_OUT);
    }
    var back = dice.strikes(Fault.ANSWER_SLOW, key) ? 8_000 : 100;
    world.pass(world.now() + dice.between(20, back, 3, key) * World.MILLI);
    world.crashPoint("after the answer", key);
    var answer = reads.apply(spoilt(call, id, key, raw));
    inspector.answered(number, answer);
    if (world.tracing()) {
      world.note(call + " -> " + answer.getClass().getSimpleName(), number, 0);
    }
    return answer;
  }

  private Raw arrived(Call call, ChargeId id, long key, Supplier<Raw> effect) {
    var dice = world.dice;
    if (dice.strikes(Fault.ERROR_BEFORE, key)) {
      return new Raw(false, 502, Map.of());
    }
    if (call == Call.TAKE && dice.strikes(Fault.REFUSED, key)) {
      return switch (gateway.kind) {
        case ALIPAY -> gateway.error("ACQ.PAYMENT_AUTH_CODE_INVALID", 200);
        case WECHAT -> gateway.error("AUTH_CODE_INVALID", 400);
        case UNIONPAY -> Acp.said("71", id.number(), id.amount().minor());
      };
    }
    if (call == Call.CHARGE && dice.strikes(Fault.REFUSED, key)) {
      return gateway.kind == Gateway.Kind.ALIPAY
          ? gateway.error("ACQ.BEYOND_PAY_RESTRICTION", 200)
          : gateway.error("RULE_LIMIT", 403);
    }
    var raw = effect.get();
    if (dice.strikes(Fault.REQUEST_TWICE, key)) {
      world.arrives(dice.between(1, 3 * World.SECOND, 4, key), arriving(effect));
    }
    return raw;
  }

  /// What the way back makes of an answer.
  private Raw spoilt(Call call, ChargeId id, long key, Raw raw) {
    var dice = world.dice;
    if (dice.strikes(Fault.ERROR_AFTER, key)) {
      return new Raw(false, 504, Map.of());
    }
    if (dice.strikes(Fault.SYSTEM_ERROR, key)) {
      return switch (gateway.kind) {
        case ALIPAY -> new Raw(true, 200, Map.of("code", "20000", "sub_code", "aop.unknow-error"));
        case WECHAT -> new Raw(true, 500, Map.of("code", "SYSTEM_ERROR"));
        case UNIONPAY -> Acp.said("99", id.number(), id.amount().minor());
      };
    }
    if (call != Call.QUERY && call != Call.TAKE) {
      return raw;
    }
    if (dice.strikes(Fault.FORGED, key)) {
      return new Raw(false, 200, paid(raw, id.number(), id.amount().minor()));
    }
    if (dice.strikes(Fault.OTHER_ORDER, key)) {
      return new Raw(true, 200, paid(raw, "S0000", id.amount().minor()));
    }
    return dice.strikes(Fault.WRONG_AMOUNT, key)
        ? new Raw(true, 200, paid(raw, id.number(), id.amount().minor() == 1 ? 2 : 1))
        : raw;
  }

  private Map<String, Object> paid(Raw raw, String number, long fen) {
    var fields = new HashMap<>(raw.fields());
    fields.putAll(
        switch (gateway.kind) {
          case ALIPAY -> Gateway.paidByAlipay(number, "Xother", fen);
          case WECHAT -> Gateway.paidByWechat(number, "Xother", fen);
          case UNIONPAY -> Acp.queried("00", number, "Xother", fen);
        });
    return fields;
  }

  /// Nobody waits for the answer any more.
  static Runnable arriving(Supplier<?> effect) {
    return () -> {
      var _ = effect.get();
    };
  }

  private Answer nothing(Call call, String number, long sent, Cause cause) {
    world.pass(sent + (cause == Cause.NO_NETWORK ? 50 * World.MILLI : PATIENCE));
    if (world.tracing()) {
      world.note(call + " -> " + cause, number, 0);
    }
    return new Answer.Unknown(cause, Heard.nothing(cause.name()));
  }

  @Override
  public Answer find(String number) {
    throw new IllegalStateException("nothing is restored here");
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    inspector.sentRefund(request);
    return refunds.exchange("REFUND", request, () -> gateway.refund(request));
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    return refunds.exchange("QUERY_REFUND", request, () -> gateway.queryRefund(request));
  }

  @Override
  public Health check() {
    return new Health.Ready(Duration.ZERO);
  }

  @Override
  public Pace pace() {
    return reading.pace();
  }
}
