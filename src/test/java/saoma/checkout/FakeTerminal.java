package saoma.checkout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

/// A card terminal in memory: what it did is true whatever of it is heard.
final class FakeTerminal implements Channel {
  enum Did {
    NOTHING,
    ASKING,
    APPROVED,
    DECLINED,
    ABORTED
  }

  private final InstantSource clock;
  final Map<String, Did> payments = new LinkedHashMap<>();
  final Map<String, Money> returned = new LinkedHashMap<>();
  final List<RefundRequest> refunds = new ArrayList<>();

  /// What happens while the charge is held open; by then the terminal asks the customer.
  Consumer<String> meanwhile = number -> payments.put(number, Did.APPROVED);

  boolean loseAnswer;
  boolean unreachable;
  boolean deaf;
  int charges;
  int aborts;

  FakeTerminal(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String code() {
    return "card";
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.ON_DEVICE, Ability.REFUND, Ability.REVERSE);
  }

  @Override
  public Answer charge(Charge charge) {
    charges++;
    if (unreachable) {
      return new Answer.Unknown(Cause.NO_NETWORK, heard());
    }
    var number = charge.id().number();
    if (!deaf) {
      payments.put(number, Did.ASKING);
    }
    meanwhile.accept(number);
    return loseAnswer ? new Answer.Unknown(Cause.TIMED_OUT, heard()) : told(charge.id());
  }

  @Override
  public Answer query(ChargeId id) {
    return unreachable ? new Answer.Unknown(Cause.NO_NETWORK, heard()) : told(id);
  }

  private Answer told(ChargeId id) {
    return switch (payments.getOrDefault(id.number(), Did.NOTHING)) {
      case NOTHING -> new Answer.Waiting(Phase.ABSENT, heard());
      case ASKING -> new Answer.Waiting(Phase.OPEN, heard());
      case APPROVED -> new Answer.Paid("T" + id.number(), clock.instant(), id.amount(), heard());
      case DECLINED -> new Answer.Declined("Refusal", Advice.OTHER_WAY, heard());
      case ABORTED -> new Answer.Declined("Aborted", Advice.NEW_ATTEMPT, heard());
    };
  }

  @Override
  public Answer reverse(ChargeId id) {
    aborts++;
    if (unreachable) {
      return new Answer.Unknown(Cause.NO_NETWORK, heard());
    }
    payments.computeIfPresent(id.number(), (_, did) -> did == Did.ASKING ? Did.ABORTED : did);
    return switch (told(id)) {
      case Answer.Waiting(var phase, var heard) ->
          phase == Phase.ABSENT
              ? new Answer.Closed("not at the terminal", heard)
              : new Answer.Waiting(phase, heard);
      case Answer.Declined(var reason, var _, var heard) -> new Answer.Closed(reason, heard);
      case Answer other -> other;
    };
  }

  @Override
  public Answer find(String number) {
    return query(new ChargeId(number, Money.fen(0)));
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    refunds.add(request);
    returned.put(request.number(), request.amount());
    return new RefundAnswer.Done(clock.instant(), heard());
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    return returned.containsKey(request.number())
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
        Duration.ofSeconds(1),
        List.of(new Pace.Rung(Duration.ofDays(7), Duration.ofSeconds(5))),
        List.of(),
        true);
  }

  private static Heard heard() {
    return Heard.nothing("fake");
  }
}
