package saoma.channel.alipay;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundAnswer.Absent;
import saoma.channel.RefundAnswer.Held;
import saoma.channel.RefundAnswer.Refused;
import saoma.channel.RefundAnswer.Unknown;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.Evidence.Nothing;
import saoma.channel.alipay.Evidence.Unsigned;

/// The one table from Alipay's codes to answers about refunds (open platform, error codes of
/// `alipay.trade.refund` and `alipay.trade.fastpay.refund.query`). Only a verified answer may use
/// it. A wrong setting refuses no refund: the same number goes through once it is put right.
final class RefundCodes {
  /// What the till asked for. A failed query says nothing about the money, but that a trade or
  /// refund is not there.
  enum Call {
    REFUND,
    QUERY
  }

  private interface Outcome {
    RefundAnswer of(String code, Heard heard);
  }

  private record Row(Outcome refund, Outcome query) {
    Outcome on(Call call) {
      return switch (call) {
        case REFUND -> refund;
        case QUERY -> query;
      };
    }
  }

  private static final Row TROUBLE = always(Cause.SERVER_TROUBLE);
  private static final Row LIMITED = always(Cause.LIMITED);
  private static final Row CHECK_SETTINGS = always(Cause.SETTINGS);
  private static final Row HELD =
      new Row((code, heard) -> new Held(code, Advice.CALL_MANAGER, heard), proves(Cause.SETTINGS));
  private static final Row REFUSED = refused(Advice.CALL_MANAGER);
  private static final Row OTHER_WAY = refused(Advice.OTHER_WAY);

  /// The number is in use for another amount: only a query tells.
  private static final Row TAKEN = always(Cause.MISMATCH);

  private static final Row NO_TRADE =
      new Row(
          (code, heard) -> new Refused(code, Advice.CALL_MANAGER, heard),
          (code, heard) -> new Absent(heard));

  private static final Map<String, Row> BY_CODE =
      Map.ofEntries(
          entry("20000", TROUBLE),
          entry("20001", CHECK_SETTINGS),
          entry("40001", CHECK_SETTINGS),
          entry("40002", CHECK_SETTINGS),
          entry("40003", CHECK_SETTINGS),
          entry("40005", LIMITED),
          entry("40006", CHECK_SETTINGS));

  private static final Map<String, Row> BY_SUB_CODE =
      Map.ofEntries(
          entry("SYSTEM_ERROR", TROUBLE),
          entry("INVALID_PARAMETER", CHECK_SETTINGS),
          entry("ACCESS_FORBIDDEN", CHECK_SETTINGS),
          entry("DISCORDANT_REPEAT_REQUEST", TAKEN),
          entry("SELLER_BALANCE_NOT_ENOUGH", HELD),
          entry("REFUND_CHARGE_ERROR", HELD),
          entry("TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH", HELD),
          entry("REASON_TRADE_BEEN_FREEZEN", HELD),
          entry("REFUND_AMT_NOT_EQUAL_TOTAL", REFUSED),
          entry("REASON_TRADE_REFUND_FEE_ERR", REFUSED),
          entry("REFUND_FEE_ERROR", REFUSED),
          entry("NOT_ALLOW_PARTIAL_REFUND", REFUSED),
          entry("TRADE_STATUS_ERROR", REFUSED),
          entry("REASON_TRADE_STATUS_INVALID", REFUSED),
          entry("REASON_ILLEGAL_STATUS", REFUSED),
          entry("TRADE_HAS_CLOSE", REFUSED),
          entry("TRADE_NOT_ALLOW_REFUND", OTHER_WAY),
          entry("ONLINE_TRADE_VOUCHER_NOT_ALLOW_REFUND", OTHER_WAY),
          entry("TRADE_HAS_FINISHED", OTHER_WAY),
          entry("BUYER_NOT_EXIST", OTHER_WAY),
          entry("BUYER_ERROR", OTHER_WAY),
          entry("USER_NOT_MATCH_ERR", OTHER_WAY),
          entry("CUSTOMER_VALIDATE_ERROR", OTHER_WAY),
          entry("TRADE_NOT_EXIST", NO_TRADE));

  private RefundCodes() {}

  /// The same for each call: only a verified success is read, only a verified failure refuses.
  static RefundAnswer answer(
      Call call, Evidence evidence, Function<Genuine, RefundAnswer> success) {
    return switch (evidence) {
      case Nothing(var cause, var heard) -> new Unknown(cause, heard);
      case Unsigned(var code, var _, var heard) -> new Unknown(Codes.unsigned(code), heard);
      case Genuine genuine ->
          Codes.isSuccess(genuine) ? success.apply(genuine) : failure(call, genuine);
    };
  }

  /// The answer that a verified failure is worth.
  static RefundAnswer failure(Call call, Genuine genuine) {
    var row =
        genuine.code().equals("40004")
            ? BY_SUB_CODE.getOrDefault(Codes.lastPart(genuine.subCode()), CHECK_SETTINGS)
            : BY_CODE.getOrDefault(genuine.code(), CHECK_SETTINGS);
    return row.on(call).of(Codes.name(genuine.node()), genuine.heard());
  }

  private static Row refused(Advice advice) {
    return new Row((code, heard) -> new Refused(code, advice, heard), proves(Cause.SETTINGS));
  }

  private static Row always(Cause cause) {
    return new Row(proves(cause), proves(cause));
  }

  private static Outcome proves(Cause nothing) {
    return (code, heard) -> new Unknown(nothing, heard);
  }
}
