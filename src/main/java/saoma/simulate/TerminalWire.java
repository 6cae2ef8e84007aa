package saoma.simulate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import saoma.channel.Ability;
import saoma.channel.Answer;
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

/// The line to the card terminal. A charge is held open while the customer is asked and the rest of
/// the world goes on; the line may break at any moment of it.
final class TerminalWire implements Channel {
  private static final long MOST = 120 * World.SECOND;
  private static final Heard NOTHING = Heard.nothing("no answer");

  private final Terminal terminal;
  private final Pace pace;
  private final World world;
  private final Inspector inspector;
  private final RefundLine refunds;
  private final Map<String, Integer> calls = new HashMap<>();

  private TerminalWire(Terminal terminal, Pace pace, World world, Inspector inspector) {
    this.terminal = terminal;
    this.pace = pace;
    this.world = world;
    this.inspector = inspector;
    refunds = new RefundLine(world);
  }

  static Channel to(Terminal terminal, Pace pace, World world, Inspector inspector) {
    return new TerminalWire(terminal, pace, world, inspector);
  }

  @Override
  public String code() {
    return "card";
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.ON_DEVICE, Ability.REVERSE, Ability.REFUND, Ability.PARTIAL_REFUND);
  }

  /// A request that the line lost may reach the terminal a little later, within the time that the
  /// till gives it.
  @Override
  public Answer charge(Charge charge) {
    var number = charge.id().number();
    inspector.sent(number);
    var key = key("charge", number);
    var dice = world.dice;
    world.crashPoint("before sending", key);
    if (dice.strikes(Fault.REQUEST_LOST, key)) {
      return silent((key & 1) == 0 ? Cause.NO_NETWORK : Cause.TIMED_OUT);
    }
    if (dice.strikes(Fault.REQUEST_LATE, key)) {
      world.arrives(dice.between(1, 9, 82, key) * World.SECOND, () -> terminal.begin(charge));
      return silent(Cause.UNREADABLE);
    }
    pause(dice.between(20, 120, 83, key) * World.MILLI);
    var begun = terminal.begin(charge);
    world.crashPoint("after the effect", key);
    if (!(begun instanceof Answer.Waiting)) {
      return begun;
    }
    var breaks =
        dice.strikes(Fault.ANSWER_LOST, key) ? dice.between(0, 40, 84, key) * World.SECOND : MOST;
    var until = world.now() + breaks;
    while (terminal.isAsking(number) && world.now() < until) {
      pause(World.SECOND);
    }
    world.crashPoint("after the answer", key);
    return breaks < MOST || terminal.isAsking(number)
        ? silent(Cause.TIMED_OUT)
        : terminal.status(charge.id());
  }

  private void pause(long nanos) {
    world.pass(world.now() + nanos);
  }

  private Answer silent(Cause cause) {
    pause(50 * World.MILLI);
    return new Answer.Unknown(cause, NOTHING);
  }

  @Override
  public Answer query(ChargeId id) {
    return exchange("query", id.number(), () -> terminal.status(id));
  }

  private Answer exchange(String call, String number, Supplier<Answer> effect) {
    var key = key(call, number);
    var dice = world.dice;
    world.crashPoint("before sending", key);
    if (dice.strikes(Fault.REQUEST_LOST, key)) {
      return silent(Cause.NO_NETWORK);
    }
    pause(dice.between(20, 120, 85, key) * World.MILLI);
    var answer = effect.get();
    world.crashPoint("after the effect", key);
    if (dice.strikes(Fault.ANSWER_LOST, key)) {
      pause(Wire.PATIENCE);
      return silent(Cause.TIMED_OUT);
    }
    if (dice.strikes(Fault.SYSTEM_ERROR, key)) {
      return silent(Cause.SERVER_TROUBLE);
    }
    pause(dice.between(20, 120, 86, key) * World.MILLI);
    world.crashPoint("after the answer", key);
    return answer;
  }

  /// As the terminal's channel does it: an abort proves nothing, so the question after it counts.
  @Override
  public Answer reverse(ChargeId id) {
    exchange(
        "abort",
        id.number(),
        () -> {
          terminal.abort(id.number());
          return new Answer.Waiting(Phase.OPEN, NOTHING);
        });
    return switch (query(id)) {
      case Answer.Waiting waiting ->
          waiting.phase() == Phase.ABSENT
              ? new Answer.Closed("not at the terminal", NOTHING)
              : waiting;
      case Answer.Declined declined -> new Answer.Closed(declined.reason(), NOTHING);
      case Answer.Paid paid -> paid;
      case Answer.ShowCode code -> code;
      case Answer.Closed closed -> closed;
      case Answer.Unknown unknown -> unknown;
    };
  }

  @Override
  public Answer find(String number) {
    throw new IllegalStateException("nothing is restored here");
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    inspector.sentRefund(request);
    return refunds.exchange("REFUND", request, () -> terminal.refund(request));
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    return refunds.exchange("QUERY_REFUND", request, () -> terminal.queryRefund(request));
  }

  private long key(String call, String number) {
    var count = calls.merge(call + number, 1, Integer::sum);
    return Dice.key(world.identity(number) + call.hashCode(), count);
  }

  @Override
  public Health check() {
    return new Health.Ready(Duration.ZERO);
  }

  @Override
  public Pace pace() {
    return pace;
  }
}
