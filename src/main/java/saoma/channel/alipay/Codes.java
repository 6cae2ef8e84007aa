package saoma.channel.alipay;

import static java.util.Map.entry;

import java.util.Map;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.Heard;
import saoma.channel.alipay.Evidence.Genuine;

/// The one table from Alipay's codes to answers (open platform, common error codes and those of
/// precreate, pay, query and cancel). Only a verified answer may use it; see `unsigned` for the
/// others.
///
/// `code` speaks first. Under 40004 the last dotted part of `sub_code` decides, because the same
/// code comes as `ACQ.X`, `AQC.X`, `aop.ACQ.X` and plain `X`. What is not listed proves nothing.
final class Codes {
  /// What the till asked for: `INVALID_PARAMETER` refuses a charge, but in a query it says nothing
  /// about the money.
  enum Call {
    CHARGE,
    TAKE,
    QUERY,
    REVERSE
  }

  private interface Outcome {
    Answer of(String code, Heard heard);
  }

  private record Row(Outcome charge, Outcome take, Outcome query, Outcome reverse) {
    /// One that means the same to a code that is shown and to one that is taken.
    Row(Outcome charge, Outcome query, Outcome reverse) {
      this(charge, charge, query, reverse);
    }

    Outcome on(Call call) {
      return switch (call) {
        case CHARGE -> charge;
        case TAKE -> take;
        case QUERY -> query;
        case REVERSE -> reverse;
      };
    }
  }

  private static final String BUSINESS = "40004";
  private static final String SUCCESS = "10000";

  /// The order is there and the buyer is asked for the password.
  static final String BUYER_MUST_ACT = "10003";

  private static final Row CHECK_SETTINGS = refused(Advice.CHECK_SETTINGS);
  private static final Row CALL_MANAGER = refused(Advice.CALL_MANAGER);
  private static final Row OTHER_WAY = refused(Advice.OTHER_WAY);
  private static final Row NEW_CODE = refused(Advice.NEW_CODE);
  private static final Row TROUBLE = always(Cause.SERVER_TROUBLE);
  private static final Row LIMITED = always(Cause.LIMITED);
  private static final Row NOT_LISTED = always(Cause.SETTINGS);

  /// The number is in use with other data: only a query tells what it is.
  private static final Row TAKEN = always(Cause.MISMATCH);

  /// A shown code has no trade behind it until somebody scans it, so nobody scanned yet, and a
  /// reverse found nothing to undo.
  private static final Row ABSENT =
      new Row(
          unknown(Cause.SETTINGS),
          (code, heard) -> new Waiting(Phase.ABSENT, heard),
          (code, heard) -> new Closed("nothing to cancel", heard));

  private static final Row ENDED =
      new Row(
          (code, heard) -> new Declined(code, Advice.NEW_ATTEMPT, heard),
          unknown(Cause.MISMATCH),
          (code, heard) -> new Closed("already closed", heard));

  /// Paid, the text says, but not how much: the next query closes the sale with it.
  private static final Row HAS_SUCCESS =
      new Row(
          (code, heard) -> new Waiting(Phase.CONFIRMING, heard),
          unknown(Cause.MISMATCH),
          unknown(Cause.SERVER_TROUBLE));

  private static final Map<String, Row> BY_CODE =
      Map.ofEntries(
          entry("20000", TROUBLE),
          entry("20001", CHECK_SETTINGS),
          entry("40001", CHECK_SETTINGS),
          entry("40002", CHECK_SETTINGS),
          entry("40003", CALL_MANAGER),
          entry("40005", LIMITED),
          entry("40006", CALL_MANAGER));

  private static final Map<String, Row> BY_SUB_CODE =
      Map.ofEntries(
          entry("SYSTEM_ERROR", TROUBLE),
          entry("INVALID_PARAMETER", CHECK_SETTINGS),
          entry("ACCESS_FORBIDDEN", CALL_MANAGER),
          entry("EXIST_FORBIDDEN_WORD", CHECK_SETTINGS),
          entry("PARTNER_ERROR", CHECK_SETTINGS),
          entry("TOTAL_FEE_EXCEED", OTHER_WAY),
          entry("CONTEXT_INCONSISTENT", TAKEN),
          entry("APPLY_PC_MERCHANT_CODE_ERROR", TROUBLE),
          entry("TRADE_HAS_SUCCESS", HAS_SUCCESS),
          entry("TRADE_HAS_CLOSE", ENDED),
          entry("TRADE_NOT_EXIST", ABSENT),
          entry("TRADE_STATUS_ERROR", TROUBLE),
          entry("REASON_TRADE_STATUS_INVALID", TROUBLE),
          entry("REASON_ILLEGAL_STATUS", TROUBLE),
          entry("PAYMENT_AUTH_CODE_INVALID", NEW_CODE),
          entry("PULL_MOBILE_CASHIER_FAIL", NEW_CODE),
          entry("BUYER_BALANCE_NOT_ENOUGH", OTHER_WAY),
          entry("BUYER_BANKCARD_BALANCE_NOT_ENOUGH", OTHER_WAY),
          entry("NO_PAYMENT_INSTRUMENTS_AVAILABLE", OTHER_WAY),
          entry("PAYMENT_FAIL", OTHER_WAY),
          entry("ERROR_BALANCE_PAYMENT_DISABLE", OTHER_WAY),
          entry("MOBILE_PAYMENT_SWITCH_OFF", OTHER_WAY),
          entry("USER_FACE_PAYMENT_SWITCH_OFF", OTHER_WAY),
          entry("BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", OTHER_WAY),
          entry("BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR", OTHER_WAY),
          entry("BUYER_SELLER_EQUAL", OTHER_WAY),
          entry("BUYER_ENABLE_STATUS_FORBID", OTHER_WAY),
          entry("PAYMENT_REQUEST_HAS_RISK", OTHER_WAY),
          entry("ERROR_BUYER_CERTIFY_LEVEL_LIMIT", OTHER_WAY),
          entry("NOT_CERTIFIED_USER", OTHER_WAY),
          entry("TRADE_BUYER_NOT_MATCH", TAKEN),
          entry("AUTH_TOKEN_IS_NOT_EXIST", CHECK_SETTINGS),
          entry("SUB_GOODS_SIZE_MAX_COUNT", CHECK_SETTINGS),
          entry("BEYOND_PAY_RESTRICTION", OTHER_WAY),
          entry("BEYOND_PER_RECEIPT_RESTRICTION", CALL_MANAGER),
          entry("BEYOND_PER_RECEIPT_DAY_RESTRICTION", CALL_MANAGER),
          entry("BEYOND_PER_RECEIPT_SINGLE_RESTRICTION", CALL_MANAGER),
          entry("MERCHANT_PERM_RECEIPT_SUSPEND_LIMIT", CALL_MANAGER),
          entry("MERCHANT_PERM_RECEIPT_SINGLE_LIMIT", CALL_MANAGER),
          entry("MERCHANT_PERM_RECEIPT_DAY_LIMIT", CALL_MANAGER),
          entry("SELLER_BEEN_BLOCKED", CALL_MANAGER),
          entry("MERCHANT_STATUS_NOT_NORMAL", CALL_MANAGER),
          entry("INVALID_STORE_ID", CHECK_SETTINGS),
          entry("STORE_INFO_INVALID", CHECK_SETTINGS),
          entry("RISK_MERCHANT_IP_NOT_EXIST", CALL_MANAGER),
          entry("NOW_TIME_AFTER_EXPIRE_TIME_ERROR", CHECK_SETTINGS),
          entry("ENTERPRISE_PAY_BIZ_ERROR", TROUBLE),
          entry("SELLER_BALANCE_NOT_ENOUGH", TROUBLE),
          entry("REASON_TRADE_BEEN_FREEZEN", TROUBLE),
          entry("REASON_TRADE_REFUND_FEE_ERR", TROUBLE),
          entry("TRADE_HAS_FINISHED", TROUBLE),
          entry("TRADE_CANCEL_TIME_OUT", TROUBLE),
          entry("CANCEL_NOT_ALLOWED", TROUBLE));

  private Codes() {}

  static boolean isSuccess(Genuine genuine) {
    return genuine.code().equals(SUCCESS);
  }

  /// The answer that a verified failure is worth.
  static Answer failure(Call call, Genuine genuine) {
    var row =
        genuine.code().equals(BUSINESS)
            ? BY_SUB_CODE.getOrDefault(lastPart(genuine.subCode()), NOT_LISTED)
            : BY_CODE.getOrDefault(genuine.code(), NOT_LISTED);
    return row.on(call).of(name(genuine.node()), genuine.heard());
  }

  /// What an unsigned failure hints at. It never proves that nothing was paid.
  static Cause unsigned(String code) {
    return switch (code) {
      case "20000" -> Cause.SERVER_TROUBLE;
      case "40005" -> Cause.LIMITED;
      default -> Cause.SETTINGS;
    };
  }

  /// The code by which people find help: the sub code, or else the code.
  static String name(Node node) {
    var subCode = node.text("sub_code");
    return bounded(subCode.isEmpty() ? node.text("code") : subCode);
  }

  static String lastPart(String subCode) {
    return subCode.substring(subCode.lastIndexOf('.') + 1);
  }

  private static String bounded(String code) {
    return code.length() <= 64 ? code : code.substring(0, 64);
  }

  private static Row refused(Advice advice) {
    return new Row(
        (code, heard) -> new Declined(code, advice, heard),
        unknown(Cause.SETTINGS),
        unknown(Cause.SETTINGS));
  }

  private static Row always(Cause cause) {
    return new Row(unknown(cause), unknown(cause), unknown(cause));
  }

  private static Outcome unknown(Cause cause) {
    return (code, heard) -> new Unknown(cause, heard);
  }
}
