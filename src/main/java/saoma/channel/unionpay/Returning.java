package saoma.channel.unionpay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.unionpay.Evidence.Genuine;
import saoma.channel.unionpay.Messages.Name;

/// Giving money back: all of it on its clearing day by a void, everything else by a refund
/// (`protocols/card.md`, 4.4). Which of the two follows from stored facts alone, so that a repeat
/// is the same. A void can be refused where a refund is not, so only the first try is one.
record Returning(Account account, Messages messages, Gateway gateway, OwnNumbers numbers) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /// Clearing days run from 23:00 to 23:00.
  private static final Duration UNTIL_MIDNIGHT = Duration.ofHours(1);

  private static final String FIRST = "R01";

  RefundAnswer refund(RefundRequest request) {
    var paid = request.paid();
    if (paid == null) {
      var heard = Heard.nothing("no such payment at UnionPay");
      return new RefundAnswer.Refused("no original", Advice.CALL_MANAGER, heard);
    }
    var name = name(request);
    if (name.isEmpty()) {
      return notInTheBooks();
    }
    var form =
        isVoid(request, name.get())
            ? messages.voidAll(name.get(), request.amount(), paid.tradeNumber())
            : messages.refund(name.get(), request.amount(), paid.tradeNumber());
    var evidence = gateway.post(Gateway.BACK, form);
    return evidence instanceof Genuine(var answer)
        ? trade(request, name.get()).givingBack(answer)
        : unproven(evidence);
  }

  RefundAnswer query(RefundRequest request) {
    var name = name(request);
    if (name.isEmpty()) {
      return notInTheBooks();
    }
    var evidence = gateway.post(Gateway.QUERY, messages.query(name.get()));
    return evidence instanceof Genuine(var answer)
        ? trade(request, name.get()).queriedBack(answer, isVoid(request, name.get()) ? "31" : "04")
        : unproven(evidence);
  }

  static boolean isVoid(RefundRequest request, Name name) {
    var paid = request.paid();
    return paid != null
        && request.number().equals(request.charge().number() + FIRST)
        && request.amount().equals(request.charge().amount())
        && clearingDay(paid.paidAt()).equals(clearingDay(name.at()));
  }

  private static LocalDate clearingDay(Instant at) {
    return at.plus(UNTIL_MIDNIGHT).atZone(CHINA).toLocalDate();
  }

  private Optional<Name> name(RefundRequest request) {
    return numbers.madeAt(request.number()).map(at -> new Name(request.number(), at));
  }

  private Trade trade(RefundRequest request, Name name) {
    return new Trade(account.merId(), name, Optional.of(request.amount()));
  }

  private static RefundAnswer unproven(Evidence evidence) {
    return new RefundAnswer.Unknown(Evidence.cause(evidence), Evidence.nothing(evidence));
  }

  private static RefundAnswer notInTheBooks() {
    return new RefundAnswer.Unknown(Cause.MISMATCH, Heard.nothing("not in the books"));
  }
}
