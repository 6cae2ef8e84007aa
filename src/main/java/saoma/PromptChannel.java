package saoma;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Health;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.prove.Taken;

/// A channel for the power cuts, in memory: whoever is charged pays at once. It remembers how far
/// the disk was when the charge arrived, so that it can be asked what it knew at a cut.
final class PromptChannel implements Channel {
  static final String CODE = "alipay";
  private static final Instant PAID = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration SOON = Duration.ofMillis(1);

  private record Trade(Taken taken, int at) {}

  private final Map<String, Trade> trades = new ConcurrentHashMap<>();
  private final List<String> again = new CopyOnWriteArrayList<>();
  private final IntSupplier acts;

  /// @param acts how far the disk is
  PromptChannel(IntSupplier acts) {
    this.acts = acts;
  }

  /// Goes on from what it knew when the disk was so far.
  ///
  /// @param acts how far the next disk is
  PromptChannel at(int until, IntSupplier acts) {
    var later = new PromptChannel(acts);
    trades.forEach((number, trade) -> {
      if (trade.at() <= until) {
        later.trades.put(number, new Trade(trade.taken(), 0));
      }
    });
    return later;
  }

  /// Numbers that came again. Each charge is answered at once, so no till has a reason to.
  List<String> again() {
    return List.copyOf(again);
  }

  Map<String, Taken> taken() {
    var taken = new HashMap<String, Taken>();
    trades.forEach((number, trade) -> taken.put(number, trade.taken()));
    return taken;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.SHOW_QR, Ability.REVERSE, Ability.REFUND, Ability.PARTIAL_REFUND);
  }

  @Override
  public Answer charge(Charge charge) {
    var number = charge.id().number();
    var trade = new Trade(new Taken("T" + number, charge.id().amount()), acts.getAsInt());
    if (trades.putIfAbsent(number, trade) != null) {
      again.add(number);
    }
    return new Answer.ShowCode("https://pay/" + number, charge.expiresAt(), Heard.nothing("OK"));
  }

  @Override
  public Answer query(ChargeId id) {
    return find(id.number());
  }

  @Override
  public Answer reverse(ChargeId id) {
    return trades.containsKey(id.number())
        ? query(id)
        : new Answer.Closed("never charged", Heard.nothing("CLOSED"));
  }

  @Override
  public Answer find(String number) {
    var trade = trades.get(number);
    return trade == null
        ? new Answer.Waiting(Answer.Phase.ABSENT, Heard.nothing("ABSENT"))
        : new Answer.Paid(
            trade.taken().tradeNo(), PAID, trade.taken().amount(), Heard.nothing("PAID"));
  }

  /// Nobody is given money back here.
  @Override
  public RefundAnswer refund(RefundRequest request) {
    return new RefundAnswer.Refused(
        "NOT_OFFERED", Answer.Advice.CALL_MANAGER, Heard.nothing("NOT_OFFERED"));
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    return refund(request);
  }

  @Override
  public Health check() {
    return new Health.Ready(Duration.ZERO);
  }

  @Override
  public Pace pace() {
    return new Pace(SOON, List.of(new Pace.Rung(Duration.ofHours(1), SOON)), List.of(), false);
  }
}
