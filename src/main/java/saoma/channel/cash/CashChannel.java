package saoma.channel.cash;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
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

/// The drawer. Cash is taken by the clerk's hand and needs no asking; what a channel can do for it
/// is to give it back, which the clerk does too, at the moment the till says so.
public final class CashChannel implements Channel {
  private static final Heard HEARD = Heard.nothing("CASH");

  private final InstantSource clock;

  public CashChannel(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String code() {
    return "cash";
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.REFUND, Ability.PARTIAL_REFUND);
  }

  /// A drawer cannot be asked to pay.
  @Override
  public Answer charge(Charge charge) {
    return new Answer.Declined("CASH", Advice.OTHER_WAY, HEARD);
  }

  @Override
  public Answer query(ChargeId id) {
    return new Answer.Unknown(Cause.SETTINGS, HEARD);
  }

  @Override
  public Answer reverse(ChargeId id) {
    return new Answer.Unknown(Cause.SETTINGS, HEARD);
  }

  @Override
  public Answer find(String number) {
    return new Answer.Unknown(Cause.SETTINGS, HEARD);
  }

  /// The clerk hands it over; asked again it is the same refund, which the books hold once.
  @Override
  public RefundAnswer refund(RefundRequest request) {
    return new RefundAnswer.Done(clock.instant(), HEARD);
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    return new RefundAnswer.Done(clock.instant(), HEARD);
  }

  @Override
  public Health check() {
    return new Health.Ready(Duration.ZERO);
  }

  @Override
  public Pace pace() {
    var minute = Duration.ofMinutes(1);
    return new Pace(minute, List.of(new Pace.Rung(minute, minute)), List.of(), false);
  }
}
