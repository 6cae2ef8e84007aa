package saoma.channel.alipay;

import static java.util.Map.entry;

import java.util.Map;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Heard;
import saoma.channel.HoldAnswer;
import saoma.channel.HoldAnswer.Closed;
import saoma.channel.HoldAnswer.Declined;
import saoma.channel.HoldAnswer.Unknown;
import saoma.channel.HoldAnswer.Waiting;
import saoma.channel.alipay.Evidence.Genuine;

/// The one table from the codes of `alipay.fund.auth.*` to answers. They have no `ACQ` prefix. What
/// is not listed proves nothing; what the platform itself says reads as everywhere, in `Codes`.
final class HoldCodes {
  enum Call {
    FREEZE,
    QUERY,
    CANCEL,
    RELEASE
  }

  private interface Outcome {
    HoldAnswer of(String code, Heard heard);
  }

  private record Row(Outcome freeze, Outcome query, Outcome cancel, Outcome release) {
    Outcome on(Call call) {
      return switch (call) {
        case FREEZE -> freeze;
        case QUERY -> query;
        case CANCEL -> cancel;
        case RELEASE -> release;
      };
    }
  }

  private static final Row CHECK_SETTINGS = refused(Advice.CHECK_SETTINGS);
  private static final Row CALL_MANAGER = refused(Advice.CALL_MANAGER);
  private static final Row OTHER_WAY = refused(Advice.OTHER_WAY);
  private static final Row NEW_CODE = refused(Advice.NEW_CODE);
  private static final Row TROUBLE = always(Cause.SERVER_TROUBLE);
  private static final Row NOT_LISTED = always(Cause.SETTINGS);

  /// The number stands for something already; only a query tells for what.
  private static final Row TAKEN = always(Cause.MISMATCH);

  /// Held, the text says, but not how much.
  private static final Row ALREADY =
      new Row(
          (code, heard) -> new Waiting(Phase.CONFIRMING, heard),
          unknown(Cause.MISMATCH),
          unknown(Cause.MISMATCH),
          unknown(Cause.MISMATCH));

  private static final Row CLOSED =
      new Row(
          (code, heard) -> new Declined(code, Advice.NEW_ATTEMPT, heard),
          unknown(Cause.MISMATCH),
          (code, heard) -> new Closed("already closed", heard),
          unknown(Cause.MISMATCH));

  private static final Row FINISHED =
      new Row(
          (code, heard) -> new Declined(code, Advice.NEW_ATTEMPT, heard),
          unknown(Cause.MISMATCH),
          unknown(Cause.MISMATCH),
          unknown(Cause.MISMATCH));

  /// Nobody scanned yet, or the request has not arrived.
  private static final Row ABSENT =
      new Row(
          unknown(Cause.SETTINGS),
          (code, heard) -> new Waiting(Phase.ABSENT, heard),
          (code, heard) -> new Waiting(Phase.ABSENT, heard),
          unknown(Cause.MISMATCH));

  private static final Map<String, Row> ROWS =
      Map.ofEntries(
          entry("SYSTEM_ERROR", TROUBLE),
          entry("PAYMENT_AUTH_CODE_INVALID", NEW_CODE),
          entry("PULL_MOBILE_CASHIER_FAIL", NEW_CODE),
          entry("UNIQUE_VIOLATION", TAKEN),
          entry("FREEZE_ALREADY_SUCCESS", ALREADY),
          entry("ORDER_ALREADY_CLOSED", CLOSED),
          entry("ORDER_ALREADY_FINISH", FINISHED),
          entry("MONEY_NOT_ENOUGH", OTHER_WAY),
          entry("NO_PAYMENT_INSTRUMENTS_AVAILABLE", OTHER_WAY),
          entry("REQUEST_AMOUNT_EXCEED", TAKEN),
          entry("ILLEGAL_STATUS", TAKEN),
          entry("AUTH_ORDER_NOT_EXIST", ABSENT),
          entry("AUTH_OPERATION_NOT_EXIST", ABSENT),
          entry("CANCEL_OPERATION_TIME_OUT", TROUBLE),
          entry("ILLEGAL_ARGUMENT", CHECK_SETTINGS),
          entry("ACCESS_FORBIDDEN", CALL_MANAGER),
          entry("MERCHANT_STATUS_ERROR", CALL_MANAGER),
          entry("RESTRICTED_MERCHANT_INDUSTRY", CALL_MANAGER));

  private HoldCodes() {}

  /// The answer that a verified failure is worth.
  static HoldAnswer failure(Call call, Genuine genuine) {
    if (!genuine.code().equals("40004")) {
      return platform(call, genuine);
    }
    var name = Codes.lastPart(genuine.subCode());
    return row(name).on(call).of(Codes.name(genuine.node()), genuine.heard());
  }

  /// The state of an account speaks by its prefix: there are many, and all mean the same to a till.
  private static Row row(String name) {
    if (name.startsWith("PAYER_")) {
      return OTHER_WAY;
    }
    return name.startsWith("PAYEE_") ? CALL_MANAGER : ROWS.getOrDefault(name, NOT_LISTED);
  }

  private static HoldAnswer platform(Call call, Genuine genuine) {
    var as =
        switch (call) {
          case FREEZE -> Codes.Call.TAKE;
          case QUERY -> Codes.Call.QUERY;
          case CANCEL, RELEASE -> Codes.Call.REVERSE;
        };
    return switch (Codes.failure(as, genuine)) {
      case Answer.Declined(var reason, var advice, var heard) ->
          new Declined(reason, advice, heard);
      case Answer.Unknown(var cause, var heard) -> new Unknown(cause, heard);
      case Answer.Paid _, Answer.ShowCode _, Answer.Waiting _, Answer.Closed _ ->
          new Unknown(Cause.SETTINGS, genuine.heard());
    };
  }

  private static Row refused(Advice advice) {
    return new Row(
        (code, heard) -> new Declined(code, advice, heard),
        unknown(Cause.SETTINGS),
        unknown(Cause.SETTINGS),
        unknown(Cause.SETTINGS));
  }

  private static Row always(Cause cause) {
    return new Row(unknown(cause), unknown(cause), unknown(cause), unknown(cause));
  }

  private static Outcome unknown(Cause cause) {
    return (code, heard) -> new Unknown(cause, heard);
  }
}
