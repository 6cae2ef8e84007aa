package saoma.channel.terminal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Health;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.Pace.Rung;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.WrongSetting;
import saoma.channel.terminal.Codes.Told;
import saoma.channel.terminal.Reply.Empty;
import saoma.channel.terminal.Reply.Nothing;
import saoma.money.Money;

/// Bank cards at a terminal on the counter. The charge is held open until the customer is done; if
/// its answer is lost, the terminal is asked what it did, under the same name. The terminal's
/// memory is the only truth: this class remembers nothing.
public final class TerminalChannel implements Channel {
  /// A status every five seconds (`protocols/card.md`, 3.3). A charge is never repeated. Until a
  /// request can no longer be on its way, "not found" is not yet an end.
  public static final Pace PACE =
      new Pace(
          Duration.ofSeconds(1),
          List.of(new Rung(Duration.ofDays(7), Duration.ofSeconds(5))),
          List.of(),
          true);

  private final Account account;
  private final Line line;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Returning returning;

  /// @param allowPlain whether the terminal may be spoken to without TLS: practice only
  /// @param random not to be guessed: nonces come from it
  /// @throws WrongSetting if the address is none that may be called
  public TerminalChannel(
      Account account, boolean allowPlain, InstantSource clock, RandomGenerator random)
      throws WrongSetting {
    this.account = account;
    this.line = new Line(account, allowPlain, random);
    this.clock = clock;
    this.random = random;
    this.returning = new Returning(account, line, clock, this::once);
  }

  @Override
  public String code() {
    return "card";
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.ON_DEVICE, Ability.REVERSE, Ability.REFUND, Ability.PARTIAL_REFUND);
  }

  @Override
  public Answer charge(Charge charge) {
    var id = charge.id();
    var reply = line.pay(Message.payment(id.number(), charge.createdAt(), id.amount()));
    if (!(reply instanceof Reply.Told(var body))) {
      return unknown(reply);
    }
    var answer = judged(id, Approval.read(id, body, Told.AT_ONCE));
    if (answer instanceof Declined(var reason, var _, var _) && reason.equals("LoggedOut")) {
      // So that the next one is taken.
      line.ask(Message.login(once(), clock.instant()));
    }
    return answer;
  }

  @Override
  public Answer query(ChargeId id) {
    return status(id, false);
  }

  /// Ends what the customer has not finished, and tells how the payment stands then. An abort is
  /// answered by nothing that proves anything, so only the question after it counts. What was
  /// approved stays approved here: giving it back is a refund, with a number and a record.
  @Override
  public Answer reverse(ChargeId id) {
    line.ask(Message.abort(id.number(), once(), account));
    var answer = query(id);
    return switch (answer) {
      case Waiting(var phase, var heard) ->
          phase == Phase.ABSENT ? new Closed("not at the terminal", heard) : answer;
      case Declined(var reason, var _, var heard) -> new Closed(reason, heard);
      case Answer.Paid _, Answer.ShowCode _, Closed _, Unknown _ -> answer;
    };
  }

  @Override
  public Answer find(String number) {
    return status(new ChargeId(number, Money.fen(0)), true);
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    return returning.refund(request);
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    return returning.query(request);
  }

  @Override
  public Health check() {
    return new Checkup(clock)
        .read(
            line.ask(Message.diagnosis(once())),
            () -> line.ask(Message.login(once(), clock.instant())));
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  /// @param any whether the terminal's own amount is taken for the one that was asked
  private Answer status(ChargeId id, boolean any) {
    var serviceId = ServiceIds.of(id.number());
    var reply = line.ask(Message.paymentStatus(id.number(), once(), account));
    if (!(reply instanceof Reply.Told(var body))) {
      return unknown(reply);
    }
    if (!body.result().equals("Success")) {
      return body.result().equals("Failure")
          ? Codes.status(body.condition(), body.heard())
          : new Unknown(Cause.SETTINGS, body.heard());
    }
    var again = Repeated.of(body, "Payment", serviceId);
    if (again.isEmpty()) {
      return new Unknown(Cause.MISMATCH, body.heard());
    }
    var amount = any ? Approval.taken(again.get()).orElse(id.amount()) : id.amount();
    var asked = new ChargeId(id.number(), amount);
    return judged(asked, Approval.read(asked, again.get(), Told.AFTERWARDS));
  }

  /// A part of the money is no sale: it goes back at once, and only when the terminal has taken
  /// that over is the payment over. Until then nobody says that it is.
  private Answer judged(ChargeId id, Approval approval) {
    return switch (approval) {
      case Approval.Plain(var answer) -> answer;
      case Approval.Part part ->
          returning.handBack(id, part) instanceof RefundAnswer.Done
              ? new Declined("Partial", Advice.OTHER_WAY, part.heard())
              : new Unknown(Cause.MISMATCH, part.heard());
    };
  }

  private static Unknown unknown(Reply reply) {
    return switch (reply) {
      case Nothing nothing -> new Unknown(nothing.cause(), Heard.nothing(nothing.code()));
      case Empty _ -> new Unknown(Cause.UNREADABLE, Heard.nothing("empty"));
      case Reply.Told(var body) -> new Unknown(Cause.UNREADABLE, body.heard());
    };
  }

  private String once() {
    return ServiceIds.once(random);
  }
}
