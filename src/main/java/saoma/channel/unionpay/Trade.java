package saoma.channel.unionpay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.OptionalLong;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Unknown;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundAnswer.Done;
import saoma.channel.unionpay.Codes.Meaning;
import saoma.channel.unionpay.Messages.Name;
import saoma.money.Money;
import saoma.wire.AcpForm;

/// Reads genuine answers about one transaction. A genuine answer may still be about another, so its
/// numbers must be the stored ones, and the amount wherever money is told of.
record Trade(String merId, Name name, Optional<Money> amount) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final String YUAN = "156";

  /// Whether an answer that moved or may move this money is about it.
  boolean isOurs(AcpForm form) {
    return isNamed(form) && form.text("txnAmt").equals(fen());
  }

  boolean isNamed(AcpForm form) {
    return form.text("merId").equals(merId)
        && form.text("orderId").equals(name.orderId())
        && form.text("txnTime").equals(name.time());
  }

  private String fen() {
    return amount.map(money -> Long.toString(money.minor())).orElse("");
  }

  Answer paying(AcpForm form) {
    var heard = Evidence.heard(form, form.text("respCode"));
    return isOurs(form)
        ? Codes.paying(form.text("respCode"), heard)
        : new Unknown(Cause.MISMATCH, heard);
  }

  Answer reversing(AcpForm form) {
    var heard = Evidence.heard(form, form.text("respCode"));
    return isOurs(form)
        ? Codes.reversing(form.text("respCode"), heard)
        : new Unknown(Cause.MISMATCH, heard);
  }

  /// The answer to a query about a payment.
  Answer queried(AcpForm form) {
    var code = form.text("respCode");
    if (!code.equals("00")) {
      var heard = Evidence.heard(form, code);
      return isNamed(form) ? Codes.asking(code, heard) : new Unknown(Cause.MISMATCH, heard);
    }
    var stands = form.text("origRespCode");
    var heard = Evidence.heard(form, stands);
    if (!isNamed(form) || !form.text("txnType").equals("01")) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    return isDone(stands) ? paid(form, heard) : Codes.stands(stands, heard);
  }

  private Answer paid(AcpForm form, Heard heard) {
    var told = fen(form);
    var queryId = form.text("queryId");
    var at = at(form);
    if (told.isEmpty() || !form.text("currencyCode").equals(YUAN)) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    var money = Money.fen(told.getAsLong());
    if (amount.isPresent() && !amount.get().equals(money)) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    return queryId.matches("[0-9A-Za-z]{1,32}") && at.isPresent()
        ? new Paid(queryId, at.get(), money, heard)
        : new Unknown(Cause.UNREADABLE, heard);
  }

  /// The answer to a query about a refund or a void.
  RefundAnswer queriedBack(AcpForm form, String type) {
    var code = form.text("respCode");
    if (!isNamed(form)) {
      return new RefundAnswer.Unknown(Cause.MISMATCH, Evidence.heard(form, code));
    }
    if (!code.equals("00")) {
      return Codes.askingBack(code, Evidence.heard(form, code));
    }
    var stands = form.text("origRespCode");
    var heard = Evidence.heard(form, stands);
    if (!form.text("txnType").equals(type) || !form.text("txnAmt").equals(fen())) {
      return new RefundAnswer.Unknown(Cause.MISMATCH, heard);
    }
    return isDone(stands)
        ? at(form)
            .<RefundAnswer>map(at -> new Done(at, heard))
            .orElseGet(() -> new RefundAnswer.Unknown(Cause.UNREADABLE, heard))
        : Codes.goneBack(stands, heard);
  }

  RefundAnswer givingBack(AcpForm form) {
    var heard = Evidence.heard(form, form.text("respCode"));
    return isOurs(form)
        ? Codes.givingBack(form.text("respCode"), heard)
        : new RefundAnswer.Unknown(Cause.MISMATCH, heard);
  }

  private static boolean isDone(String code) {
    return Codes.meaning(code).filter(meaning -> meaning == Meaning.DONE).isPresent();
  }

  private static OptionalLong fen(AcpForm form) {
    var text = form.text("txnAmt");
    return text.matches("[1-9][0-9]{0,11}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /// `traceTime` is MMDDhhmmss without a year: the one in which it comes nearest after the order's
  /// own time, because an order of the last evening of a year is booked in the next.
  private Optional<Instant> at(AcpForm form) {
    var text = form.text("traceTime");
    if (!text.matches("[0-9]{10}")) {
      return Optional.empty();
    }
    var sent = name.at().atZone(CHINA);
    var year = sent.getYear() + (sent.getMonthValue() == 12 && text.startsWith("01") ? 1 : 0);
    try {
      var time = LocalDateTime.parse("%04d%s".formatted(year, text), TIME);
      return Optional.of(time.atZone(CHINA).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
