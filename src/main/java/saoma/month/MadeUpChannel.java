package saoma.month;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.Health;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.TakePace;
import saoma.money.Money;

/// A channel without a wire: it answers at once, and what it answers is what the next customer was
/// told to do.
public final class MadeUpChannel implements Channel {
  /// Longer than most customers need, so that one question is enough.
  private static final Duration EVERY = Duration.ofSeconds(20);

  private static final Duration MOMENT = Duration.ofMinutes(1);
  private static final Pace PACE =
      new Pace(EVERY, List.of(new Pace.Rung(Duration.ofDays(7), EVERY)), List.of(), true);
  private static final TakePace TAKES =
      new TakePace(
          EVERY,
          EVERY,
          EVERY,
          Duration.ofMinutes(1),
          Duration.ofSeconds(30),
          Duration.ZERO,
          EVERY,
          3,
          Duration.ofMinutes(2));

  private final String code;
  private final Set<Ability> abilities;
  private final InstantSource clock;
  private final Map<String, Trade> trades = new HashMap<>();
  private final Set<String> refunds = new HashSet<>();
  private Habit habit = Habit.PAYS;
  private Duration after = Duration.ZERO;

  private static final class Trade {
    private final Habit habit;
    private final Money amount;
    private final String number;
    private @Nullable Instant paidAt;

    Trade(Habit habit, Money amount, String number) {
      this.habit = habit;
      this.amount = amount;
      this.number = number;
    }
  }

  private MadeUpChannel(String code, Set<Ability> abilities, InstantSource clock) {
    this.code = code;
    this.abilities = abilities;
    this.clock = clock;
  }

  /// Alipay and WeChat, whose codes go both ways, and a card terminal.
  public static List<MadeUpChannel> all(InstantSource clock) {
    var codes =
        Set.of(
            Ability.SHOW_QR,
            Ability.SCAN_CUSTOMER_CODE,
            Ability.REVERSE,
            Ability.REFUND,
            Ability.PARTIAL_REFUND);
    var device = Set.of(Ability.ON_DEVICE, Ability.REVERSE, Ability.REFUND, Ability.PARTIAL_REFUND);
    return List.of(
        new MadeUpChannel("alipay", codes, clock),
        new MadeUpChannel("wechat", codes, clock),
        new MadeUpChannel("card", device, clock));
  }

  /// What the customers of the charges from now on do.
  ///
  /// @param wait before they pay
  void customer(Habit does, Duration wait) {
    habit = does;
    after = wait;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Set<Ability> abilities() {
    return abilities;
  }

  @Override
  public Answer charge(Charge charge) {
    var trade = begun(charge.id());
    if (abilities.contains(Ability.ON_DEVICE)) {
      trade.paidAt = clock.instant();
      return query(charge.id());
    }
    if (trade.habit == Habit.PAYS) {
      trade.paidAt = clock.instant().plus(after);
    }
    var text = "https://" + code + ".invalid/" + charge.id().number();
    return new Answer.ShowCode(text, charge.expiresAt(), heard());
  }

  private Trade begun(ChargeId id) {
    var number =
        "%s%012d".formatted(code.substring(0, 1).toUpperCase(Locale.ROOT), 1 + trades.size());
    var trade = new Trade(habit, id.amount(), number);
    trades.put(id.number(), trade);
    return trade;
  }

  @Override
  public Answer take(Charge charge, CustomerCode shown) {
    var trade = begun(charge.id());
    if (trade.habit == Habit.HAS_NO_MONEY) {
      return new Answer.Declined("NOT_ENOUGH", Advice.OTHER_WAY, heard());
    }
    trade.paidAt = clock.instant();
    return query(charge.id());
  }

  @Override
  public TakePace takePace() {
    return TAKES;
  }

  @Override
  public Answer query(ChargeId id) {
    return find(id.number());
  }

  @Override
  public Answer find(String number) {
    var trade = trades.get(number);
    if (trade == null || trade.paidAt == null || clock.instant().isBefore(trade.paidAt)) {
      return new Answer.Waiting(Phase.ABSENT, heard());
    }
    return new Answer.Paid(trade.number, trade.paidAt, trade.amount, heard());
  }

  @Override
  public Answer reverse(ChargeId id) {
    var trade = trades.get(id.number());
    if (trade != null && trade.paidAt == null && trade.habit == Habit.PAYS_LATE) {
      trade.paidAt = clock.instant();
      return new Answer.Waiting(Phase.CONFIRMING, heard());
    }
    if (trade != null && trade.paidAt == null && trade.habit == Habit.PAYS_AFTER_END) {
      trade.paidAt = clock.instant().plus(MOMENT);
    }
    return new Answer.Closed("CLOSED", heard());
  }

  @Override
  public Answer takeBack(ChargeId id) {
    return reverse(id);
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    refunds.add(request.number());
    return queryRefund(request);
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    return refunds.contains(request.number())
        ? new RefundAnswer.Done(clock.instant(), heard())
        : new RefundAnswer.Absent(heard());
  }

  @Override
  public Health check() {
    return new Health.Ready(Duration.ZERO);
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  private static Heard heard() {
    return Heard.nothing("MADE_UP");
  }
}
