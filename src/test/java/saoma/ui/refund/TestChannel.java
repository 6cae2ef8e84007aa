package saoma.ui.refund;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Health;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.RefundRules;

/// A wallet that answers every refund as it was told to, and writes down what it was asked.
public final class TestChannel implements Channel {
  private static final Heard HEARD = Heard.nothing("TEST");

  private final String code;
  private final RefundRules rules;
  private final InstantSource clock;
  private final List<RefundRequest> asked = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.GIVES;

  /// What it says to a refund.
  public enum Mood {
    GIVES,
    TAKES_ITS_TIME,
    IS_EMPTY,
    REFUSES,
    IS_SILENT
  }

  public TestChannel(String code, RefundRules rules, InstantSource clock) {
    this.code = code;
    this.rules = rules;
    this.clock = clock;
  }

  public void is(Mood next) {
    mood = next;
  }

  /// Every request for a refund that came here.
  public List<RefundRequest> asked() {
    return new ArrayList<>(asked);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.SHOW_QR, Ability.REVERSE, Ability.REFUND, Ability.PARTIAL_REFUND);
  }

  @Override
  public RefundRules refundRules() {
    return rules;
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    asked.add(request);
    return switch (mood) {
      case GIVES -> new RefundAnswer.Done(now(), HEARD);
      case TAKES_ITS_TIME -> new RefundAnswer.Processing(HEARD);
      case IS_EMPTY ->
          new RefundAnswer.Held("SELLER_BALANCE_NOT_ENOUGH", Advice.CALL_MANAGER, HEARD);
      case REFUSES -> new RefundAnswer.Refused("TRADE_HAS_FINISHED", Advice.OTHER_WAY, HEARD);
      case IS_SILENT -> new RefundAnswer.Unknown(Cause.TIMED_OUT, HEARD);
    };
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    return switch (mood) {
      case GIVES ->
          asked.isEmpty() ? new RefundAnswer.Absent(HEARD) : new RefundAnswer.Done(now(), HEARD);
      case TAKES_ITS_TIME -> new RefundAnswer.Processing(HEARD);
      case IS_EMPTY ->
          new RefundAnswer.Held("SELLER_BALANCE_NOT_ENOUGH", Advice.CALL_MANAGER, HEARD);
      case REFUSES -> new RefundAnswer.Absent(HEARD);
      case IS_SILENT -> new RefundAnswer.Unknown(Cause.TIMED_OUT, HEARD);
    };
  }

  private Instant now() {
    return clock.instant();
  }

  @Override
  public Answer charge(Charge charge) {
    return new Answer.Unknown(Cause.TIMED_OUT, HEARD);
  }

  @Override
  public Answer query(ChargeId id) {
    return new Answer.Unknown(Cause.TIMED_OUT, HEARD);
  }

  @Override
  public Answer reverse(ChargeId id) {
    return new Answer.Unknown(Cause.TIMED_OUT, HEARD);
  }

  @Override
  public Answer find(String number) {
    return new Answer.Unknown(Cause.TIMED_OUT, HEARD);
  }

  @Override
  public Health check() {
    return new Health.Ready(Duration.ZERO);
  }

  @Override
  public Pace pace() {
    var second = Duration.ofSeconds(1);
    return new Pace(second, List.of(new Pace.Rung(second, second)), List.of(), false);
  }
}
