package saoma.channel.balance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import saoma.account.GivingBack;
import saoma.account.Purse;
import saoma.account.Refusal;
import saoma.account.Taking;
import saoma.account.Transfer;
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
import saoma.channel.Span;
import saoma.money.Money;

/// Pays from a member's balance. The member was named when the attempt was stored, in the same
/// transaction. Every answer but `Waiting` tells of something that is on disk.
public final class BalanceChannel implements Channel {
  public static final String CODE = "balance";

  /// A ledger answers at once, so the first question already has its answer.
  private static final Pace PACE =
      new Pace(
          Duration.ofMillis(100),
          List.of(new Pace.Rung(Duration.ofDays(1), Duration.ofSeconds(1))),
          List.of(),
          false);

  private final Purse purse;

  public BalanceChannel(Purse purse) {
    this.purse = purse;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.MEMBER_BALANCE, Ability.REVERSE, Ability.REFUND, Ability.PARTIAL_REFUND);
  }

  @Override
  public Span span() {
    return new Span(Money.fen(1), purse.most());
  }

  @Override
  public Answer charge(Charge charge) {
    return answer(purse.take(charge.id().number(), charge.id().amount()));
  }

  @Override
  public Answer query(ChargeId id) {
    return answer(purse.look(id.number(), Optional.of(id.amount())));
  }

  @Override
  public Answer find(String number) {
    return answer(purse.look(number, Optional.empty()));
  }

  @Override
  public Answer reverse(ChargeId id) {
    purse.withdraw(id.number());
    return new Answer.Closed("WITHDRAWN", Heard.nothing("WITHDRAWN"));
  }

  private static Answer answer(Taking taking) {
    return switch (taking) {
      case Taking.Taken(var transfer) -> paid(transfer);
      case Taking.Refused(var why) -> declined(why);
      case Taking.Dropped _ -> new Answer.Closed("DROPPED", Heard.nothing("DROPPED"));
      case Taking.Differs _ -> new Answer.Unknown(Cause.MISMATCH, Heard.nothing("DIFFERS"));
      case Taking.Absent _ -> new Answer.Waiting(Phase.ABSENT, Heard.nothing("ABSENT"));
    };
  }

  /// The ledger's name for it is the payment's own number: there is one transfer under it for ever.
  private static Answer paid(Transfer transfer) {
    return new Answer.Paid(
        transfer.number(), transfer.at(), Purse.paid(transfer), Heard.nothing("POSTED"));
  }

  private static Answer declined(Refusal why) {
    var code = why.getClass().getSimpleName();
    return new Answer.Declined(code, advice(why), Heard.nothing(code));
  }

  /// Only four of them can come from taking; the others are refused before anything begins.
  private static Advice advice(Refusal why) {
    return switch (why) {
      case Refusal.NotEnough _, Refusal.OverPayment _, Refusal.OverDay _ -> Advice.OTHER_WAY;
      case Refusal.NoSuchMember _ -> Advice.CALL_MANAGER;
      case Refusal.NameWrong _,
          Refusal.PhoneWrong _,
          Refusal.CardWrong _,
          Refusal.PhoneTaken _,
          Refusal.CardTaken _,
          Refusal.PasswordWrong _,
          Refusal.Locked _,
          Refusal.NoPassword _,
          Refusal.HasPassword _,
          Refusal.PasswordWeak _,
          Refusal.CodeTooSoon _,
          Refusal.CodeTooMany _,
          Refusal.CodeNotSent _,
          Refusal.CodeWrong _,
          Refusal.NoCards _,
          Refusal.BankSaysNo _,
          Refusal.BankSilent _,
          Refusal.CodeTried _,
          Refusal.CodeOver _ ->
          Advice.NEW_ATTEMPT;
    };
  }

  @Override
  public RefundAnswer refund(RefundRequest request) {
    return answer(purse.giveBack(request.charge().number(), request.number(), request.amount()));
  }

  @Override
  public RefundAnswer queryRefund(RefundRequest request) {
    return answer(purse.lookBack(request.charge().number(), request.number(), request.amount()));
  }

  private static RefundAnswer answer(GivingBack back) {
    return switch (back) {
      case GivingBack.Given(var transfer) ->
          new RefundAnswer.Done(transfer.at(), Heard.nothing("POSTED"));
      case GivingBack.Refused(var why) ->
          new RefundAnswer.Refused(why, Advice.CALL_MANAGER, Heard.nothing(why));
      case GivingBack.Absent _ -> new RefundAnswer.Absent(Heard.nothing("ABSENT"));
    };
  }

  @Override
  public Health check() {
    return new Health.Ready(Duration.ZERO);
  }

  @Override
  public Pace pace() {
    return PACE;
  }
}
