package saoma.checkout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
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

/// A channel that says what it is told to, and notes when it was asked.
final class TakenChannel implements Channel {
  static final Heard HEARD = Heard.nothing("told");

  private final FakeTime time;
  private final TakePace pace;
  final List<Long> asked = new ArrayList<>();
  final List<Long> reversed = new ArrayList<>();
  Answer taken = unknown(Cause.TIMED_OUT);
  Answer says = waiting(Phase.ABSENT);
  Answer back = unknown(Cause.TIMED_OUT);

  /// What it says once a reverse was answered.
  @Nullable Answer afterBack;

  boolean takesCodes = true;
  int takes;

  TakenChannel(FakeTime time, TakePace pace) {
    this.time = time;
    this.pace = pace;
  }

  static Answer waiting(Phase phase) {
    return new Answer.Waiting(phase, HEARD);
  }

  static Answer unknown(Cause cause) {
    return new Answer.Unknown(cause, HEARD);
  }

  static Answer closed(String how) {
    return new Answer.Closed(how, HEARD);
  }

  static Answer paid() {
    return new Answer.Paid("T1", new FakeTime().instant(), Money.fen(650), HEARD);
  }

  @Override
  public String code() {
    return "alipay";
  }

  @Override
  public Set<Ability> abilities() {
    return takesCodes
        ? Set.of(Ability.SHOW_QR, Ability.SCAN_CUSTOMER_CODE)
        : Set.of(Ability.SHOW_QR);
  }

  @Override
  public Answer charge(Charge charge) {
    throw new AssertionError("nothing is shown here");
  }

  @Override
  public Answer take(Charge charge, CustomerCode code) {
    takes++;
    return taken;
  }

  @Override
  public Answer query(ChargeId id) {
    asked.add(time.nanos());
    return !reversed.isEmpty() && afterBack != null ? afterBack : says;
  }

  @Override
  public Answer find(String number) {
    return says;
  }

  @Override
  public Answer reverse(ChargeId id) {
    throw new AssertionError("what was taken is taken back");
  }

  @Override
  public Answer takeBack(ChargeId id) {
    reversed.add(time.nanos());
    return back;
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    throw new AssertionError("no refunds here");
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    throw new AssertionError("no refunds here");
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
        List.of(),
        true);
  }

  @Override
  public TakePace takePace() {
    return pace;
  }
}
