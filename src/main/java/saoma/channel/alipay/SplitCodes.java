package saoma.channel.alipay;

import static java.util.Map.entry;

import java.util.Map;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.SplitAnswer;
import saoma.channel.SplitAnswer.Absent;
import saoma.channel.SplitAnswer.Refused;
import saoma.channel.SplitAnswer.Unknown;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.split.PortionAdvice;

/// The one table from the codes of `alipay.trade.order.settle` and its query to answers. What is
/// not listed proves nothing; what the platform itself says reads as everywhere, in `Codes`.
final class SplitCodes {
  enum Call {
    SEND,
    QUERY
  }

  private interface Outcome {
    SplitAnswer of(String code, Heard heard);
  }

  /// A question that is refused says nothing about the money.
  private record Row(Outcome send, Outcome query) {}

  private static final Row TROUBLE = always(Cause.SERVER_TROUBLE);
  private static final Row LIMITED = always(Cause.LIMITED);
  private static final Row NOT_LISTED = always(Cause.SETTINGS);

  /// The number stands for something already; only a query tells for what.
  private static final Row TAKEN = always(Cause.MISMATCH);

  private static final Row ABSENT =
      new Row(unknown(Cause.SETTINGS), (code, heard) -> new Absent(heard));
  private static final Row NO_TRADE =
      new Row(
          (code, heard) -> new Refused(code, PortionAdvice.CALL_MANAGER, heard),
          (code, heard) -> new Absent(heard));

  private static final Map<String, Row> ROWS =
      Map.ofEntries(
          entry("SYSTEM_ERROR", TROUBLE),
          entry("FREQUENCY_LIMITED", LIMITED),
          entry("DUP_OUT_REQUEST_NO", TAKEN),
          entry("DISCORDANT_REPEAT_REQUEST", TAKEN),
          entry("ALREADY_CONFIRM_SETTLE", TAKEN),
          entry("ORDER_NOT_EXIST", ABSENT),
          entry("TRADE_NOT_EXIST", NO_TRADE),
          entry("ROYALTY_RECEIVER_INVALID", refused(PortionAdvice.BIND)),
          entry("ALLOC_AMOUNT_VALIDATE_ERROR", refused(PortionAdvice.OTHER_AMOUNT)),
          entry("TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH", refused(PortionAdvice.TOP_UP)),
          entry("ILLEGAL_SETTLE_STATE", refused(PortionAdvice.CALL_MANAGER)),
          entry("TRADE_STATUS_ERROR", refused(PortionAdvice.CALL_MANAGER)),
          entry("TRADE_HAS_CLOSE", refused(PortionAdvice.CALL_MANAGER)),
          entry("TRADE_HAS_FINISHED", refused(PortionAdvice.CALL_MANAGER)),
          entry("ACCESS_FORBIDDEN", refused(PortionAdvice.CALL_MANAGER)),
          entry("INVALID_PARAMETER", refused(PortionAdvice.CHECK_SETTINGS)));

  private SplitCodes() {}

  /// The answer that a verified failure is worth.
  static SplitAnswer failure(Call call, Genuine genuine) {
    if (!genuine.code().equals("40004")) {
      return platform(call, genuine);
    }
    var row = ROWS.getOrDefault(Codes.lastPart(genuine.subCode()), NOT_LISTED);
    var outcome = call == Call.SEND ? row.send() : row.query();
    return outcome.of(Codes.name(genuine.node()), genuine.heard());
  }

  /// Why a portion failed, as it stands in `error_code`: whatever the word, it failed.
  static PortionAdvice advice(String code) {
    var row = ROWS.getOrDefault(Codes.lastPart(code), NOT_LISTED);
    return row.send().of(code, Heard.nothing(code)) instanceof Refused(var _, var advice, var _)
        ? advice
        : PortionAdvice.CALL_MANAGER;
  }

  private static SplitAnswer platform(Call call, Genuine genuine) {
    var as = call == Call.SEND ? Codes.Call.CHARGE : Codes.Call.QUERY;
    return switch (Codes.failure(as, genuine)) {
      case Answer.Declined(var code, var advice, var heard) ->
          new Refused(
              code,
              advice == Answer.Advice.CALL_MANAGER
                  ? PortionAdvice.CALL_MANAGER
                  : PortionAdvice.CHECK_SETTINGS,
              heard);
      case Answer.Unknown(var cause, var heard) -> new Unknown(cause, heard);
      case Answer.Paid _, Answer.ShowCode _, Answer.Waiting _, Answer.Closed _ ->
          new Unknown(Cause.SETTINGS, genuine.heard());
    };
  }

  private static Row refused(PortionAdvice advice) {
    return new Row((code, heard) -> new Refused(code, advice, heard), unknown(Cause.SETTINGS));
  }

  private static Row always(Cause cause) {
    return new Row(unknown(cause), unknown(cause));
  }

  private static Outcome unknown(Cause cause) {
    return (code, heard) -> new Unknown(cause, heard);
  }
}
