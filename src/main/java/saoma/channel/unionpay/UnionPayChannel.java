package saoma.channel.unionpay;

import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saoma.account.CardLine;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Unknown;
import saoma.channel.Bills;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.Health;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.Pace.Rung;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.RefundRules;
import saoma.channel.TakePace;
import saoma.channel.WrongSetting;
import saoma.channel.unionpay.Evidence.Genuine;
import saoma.channel.unionpay.Messages.Name;
import saoma.wire.AcpForm;
import saoma.wire.Http;

/// A bank card that a member has bound, charged with a code by SMS over UnionPay ACP 5.1.0. The
/// code is asked for before the payment begins, under the number that the payment will have; the
/// payment itself is sent once, and whether it went through only a query says.
public final class UnionPayChannel implements Channel {
  public static final String CODE = "unionpay";

  /// Asked 1, 2, 4, 8, 16 and 32 seconds apart (`protocols/card.md`, 4.5), then taken back.
  static final TakePace TAKE_PACE =
      new TakePace(
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(32),
          Duration.ofSeconds(66),
          Duration.ofSeconds(30),
          Duration.ZERO,
          Duration.ofSeconds(5),
          12,
          Duration.ofMinutes(5),
          List.of(
              Duration.ofSeconds(2),
              Duration.ofSeconds(4),
              Duration.ofSeconds(8),
              Duration.ofSeconds(16),
              Duration.ofSeconds(32)));

  static final Pace PACE =
      new Pace(
          Duration.ofSeconds(1),
          List.of(new Rung(Duration.ofDays(7), Duration.ofSeconds(30))),
          List.of(),
          false);

  private final Account account;
  private final InstantSource clock;
  private final OwnNumbers numbers;
  private final Messages messages;
  private final Gateway gateway;
  private final Returning returning;
  private final BoundCards cards;
  private final UnionPayBills bills;

  /// @throws WrongSetting if the account's address is none that `http` may call
  public UnionPayChannel(Account account, Http http, InstantSource clock, OwnNumbers numbers)
      throws WrongSetting {
    this.account = account;
    this.clock = clock;
    this.numbers = numbers;
    messages = new Messages(account);
    gateway = new Gateway(account, http, clock);
    returning = new Returning(account, messages, gateway, numbers);
    cards = new BoundCards(account, messages, gateway);
    bills = new UnionPayBills(account, messages, gateway, clock);
  }

  /// Binding and codes.
  public CardLine cards() {
    return cards;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.SMS_CODE, Ability.REVERSE, Ability.REFUND, Ability.PARTIAL_REFUND);
  }

  /// @throws UnsupportedOperationException always: nothing is charged here without a code
  @Override
  public Answer charge(Charge charge) {
    throw new UnsupportedOperationException("a bound card is charged with a code by SMS");
  }

  @Override
  public Answer take(Charge charge, CustomerCode code) {
    var token = numbers.token(charge.id().number());
    if (token.isEmpty()) {
      var heard = Heard.nothing("no card for this number; nothing was sent");
      return new Declined("no card", Advice.NEW_ATTEMPT, heard);
    }
    var name = new Name(charge.id().number(), charge.createdAt());
    var form = messages.pay(name, charge.id().amount(), token.get(), code.reveal());
    var evidence = gateway.post(Gateway.BACK, form);
    return evidence instanceof Genuine(var answer)
        ? trade(name, charge.id()).paying(answer)
        : unproven(evidence);
  }

  @Override
  public TakePace takePace() {
    return TAKE_PACE;
  }

  @Override
  public Answer query(ChargeId id) {
    return query(id.number(), name -> trade(name, id));
  }

  @Override
  public Answer find(String number) {
    return query(number, name -> new Trade(account.merId(), name, Optional.empty()));
  }

  private interface Reader {
    Trade trade(Name name);
  }

  /// What was reversed stays reversed: the page does not say how a query tells of it.
  private Answer query(String number, Reader reader) {
    if (numbers.isReversed(number)) {
      return new Closed("reversed", Heard.nothing("reversed"));
    }
    var made = numbers.madeAt(number);
    if (made.isEmpty()) {
      return new Unknown(Cause.MISMATCH, Heard.nothing("not in the books"));
    }
    var name = new Name(number, made.get());
    var evidence = gateway.post(Gateway.QUERY, messages.query(name));
    return evidence instanceof Genuine(var answer)
        ? reader.trade(name).queried(answer)
        : unproven(evidence);
  }

  @Override
  public Answer reverse(ChargeId id) {
    return takeBack(id);
  }

  /// The watch asks before, so what is taken back is unknown or pending, never paid.
  @Override
  public Answer takeBack(ChargeId id) {
    var made = numbers.madeAt(id.number());
    if (made.isEmpty()) {
      return new Unknown(Cause.MISMATCH, Heard.nothing("not in the books"));
    }
    var name = new Name(id.number(), made.get());
    var evidence = gateway.post(Gateway.BACK, messages.reverse(name, id.amount()));
    if (!(evidence instanceof Genuine(AcpForm form))) {
      return unproven(evidence);
    }
    var answer = trade(name, id).reversing(form);
    if (answer instanceof Closed) {
      numbers.reversed(id.number());
    }
    return answer;
  }

  /// 90 days are promised; more only by contract (`protocols/card.md`, 4.7).
  @Override
  public RefundRules refundRules() {
    return new RefundRules(Period.ofDays(90), RefundRules.USUAL_MOST, Duration.ZERO, true);
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
  public Optional<Bills> bills() {
    return Optional.of(bills);
  }

  @Override
  public Health check() {
    var now = clock.instant();
    var name = new Name("check" + now.toEpochMilli(), now);
    return Checkup.read(
        gateway.post(Gateway.QUERY, messages.query(name)),
        new Trade(account.merId(), name, Optional.empty()));
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  private Trade trade(Name name, ChargeId id) {
    return new Trade(account.merId(), name, Optional.of(id.amount()));
  }

  private static Unknown unproven(Evidence evidence) {
    return new Unknown(Evidence.cause(evidence), Evidence.nothing(evidence));
  }
}
