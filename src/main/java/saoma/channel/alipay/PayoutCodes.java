package saoma.channel.alipay;

import static java.util.Map.entry;

import java.util.Map;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.PayoutAnswer;
import saoma.channel.PayoutAnswer.Absent;
import saoma.channel.PayoutAnswer.Refused;
import saoma.channel.PayoutAnswer.Unknown;
import saoma.channel.PayoutAnswer.Waiting;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.payout.PayoutAdvice;

/// The one table from the codes of `alipay.fund.trans.*` to answers. They have no `ACQ` prefix.
/// What is not listed proves nothing; what the platform itself says reads as everywhere, in
/// `Codes`.
final class PayoutCodes {
  enum Call {
    SEND,
    QUERY
  }

  private interface Outcome {
    PayoutAnswer of(String code, Heard heard);
  }

  /// A question that is refused says nothing about the money.
  private record Row(Outcome send, Outcome query) {}

  private static final Row TROUBLE = always(Cause.SERVER_TROUBLE);
  private static final Row NOT_LISTED = always(Cause.SETTINGS);

  /// The number stands for something else already; only a query tells for what.
  private static final Row TAKEN = always(Cause.MISMATCH);

  private static final Row AT_IT =
      new Row((code, heard) -> new Waiting(heard), (code, heard) -> new Waiting(heard));

  private static final Row ABSENT =
      new Row(unknown(Cause.SETTINGS), (code, heard) -> new Absent(heard));

  private static final Map<String, Row> ROWS =
      Map.ofEntries(
          entry("SYSTEM_ERROR", TROUBLE),
          entry("REQUEST_PROCESSING", AT_IT),
          entry("TRANS_ORDER_DEALING", AT_IT),
          entry("ORDER_NOT_EXIST", ABSENT),
          entry("BIZ_UNIQUE_EXCEPTION", TAKEN),
          entry("PAYMENT_INFO_INCONSISTENCY", TAKEN),
          entry("REP_INCONSISTENT", TAKEN),
          entry("PAYER_BALANCE_NOT_ENOUGH", refused(PayoutAdvice.TOP_UP)),
          entry("BALANCE_IS_NOT_ENOUGH", refused(PayoutAdvice.TOP_UP)),
          entry("PAYEE_NOT_EXIST", refused(PayoutAdvice.CHECK_PAYEE)),
          entry("PAYEE_USER_INFO_ERROR", refused(PayoutAdvice.CHECK_PAYEE)),
          entry("PAYEE_ACCOUNT_STATUS_ERROR", refused(PayoutAdvice.CHECK_PAYEE)),
          entry("NO_ACCOUNT_RECEIVE_PERMISSION", refused(PayoutAdvice.CHECK_PAYEE)),
          entry("PRODUCT_NOT_SIGN", refused(PayoutAdvice.CALL_MANAGER)),
          entry("SECURITY_CHECK_FAILED", refused(PayoutAdvice.CALL_MANAGER)),
          entry("REMARK_HAS_SENSITIVE_WORD", refused(PayoutAdvice.OTHER_REASON)),
          entry("MEMO_REQUIRED_IN_TRANSFER_ERROR", refused(PayoutAdvice.OTHER_REASON)),
          entry("INVALID_PARAMETER", refused(PayoutAdvice.CHECK_SETTINGS)));

  private PayoutCodes() {}

  /// The answer that a verified failure is worth.
  static PayoutAnswer failure(Call call, Genuine genuine) {
    if (!genuine.code().equals("40004")) {
      return platform(call, genuine);
    }
    var row = row(Codes.lastPart(genuine.subCode()));
    var outcome = call == Call.SEND ? row.send() : row.query();
    return outcome.of(Codes.name(genuine.node()), genuine.heard());
  }

  /// Why an order failed, as it stands in `error_code`: whatever the word, it failed.
  static PayoutAdvice advice(String code) {
    return row(Codes.lastPart(code)).send().of(code, Heard.nothing(code))
            instanceof Refused(var _, var advice, var _)
        ? advice
        : PayoutAdvice.CALL_MANAGER;
  }

  /// Limits and risks speak by their prefix: there are many, and each kind means the same.
  private static Row row(String name) {
    if (name.startsWith("EXCEED_LIMIT_")) {
      return refused(PayoutAdvice.OTHER_AMOUNT);
    }
    return name.startsWith("PERMIT_")
        ? refused(PayoutAdvice.CALL_MANAGER)
        : ROWS.getOrDefault(name, NOT_LISTED);
  }

  private static PayoutAnswer platform(Call call, Genuine genuine) {
    var as = call == Call.SEND ? Codes.Call.CHARGE : Codes.Call.QUERY;
    return switch (Codes.failure(as, genuine)) {
      case Answer.Declined(var code, var advice, var heard) ->
          new Refused(
              code,
              advice == Answer.Advice.CALL_MANAGER
                  ? PayoutAdvice.CALL_MANAGER
                  : PayoutAdvice.CHECK_SETTINGS,
              heard);
      case Answer.Unknown(var cause, var heard) -> new Unknown(cause, heard);
      case Answer.Paid _, Answer.ShowCode _, Answer.Waiting _, Answer.Closed _ ->
          new Unknown(Cause.SETTINGS, genuine.heard());
    };
  }

  private static Row refused(PayoutAdvice advice) {
    return new Row((code, heard) -> new Refused(code, advice, heard), unknown(Cause.SETTINGS));
  }

  private static Row always(Cause cause) {
    return new Row(unknown(cause), unknown(cause));
  }

  private static Outcome unknown(Cause cause) {
    return (code, heard) -> new Unknown(cause, heard);
  }
}
