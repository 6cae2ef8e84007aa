package saoma.channel.wechat;

import static java.util.Map.entry;

import java.util.Map;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundAnswer.Absent;
import saoma.channel.RefundAnswer.Held;
import saoma.channel.RefundAnswer.Refused;
import saoma.channel.RefundAnswer.Unknown;

/// The one table from WeChat Pay's error codes to answers about refunds (API v3, codes of the
/// refund and its query). Only codes of a reply whose signature verified come here; underscores do
/// not count. A wrong setting refuses no refund: the same number goes through once it is put right.
final class RefundCodes {
  /// What the till asked for.
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

  /// The order is unknown or unpaid; in a query, the refund never came there.
  private static final Row NOT_THERE =
      new Row(
          (code, heard) -> new Refused(code, Advice.CALL_MANAGER, heard),
          (code, heard) -> new Absent(heard));

  private static final Map<String, Row> ERRORS =
      Map.ofEntries(
          entry("SYSTEMERROR", TROUBLE),
          entry("BANKERROR", TROUBLE),
          entry("NOTENOUGH", HELD),
          entry("USERACCOUNTABNORMAL", refused(Advice.OTHER_WAY)),
          entry("INVALIDREQUEST", refused(Advice.CALL_MANAGER)),
          entry("RESOURCENOTEXISTS", NOT_THERE),
          entry("FREQUENCYLIMITED", LIMITED),
          entry("FREQUENCYLIMITEXCEED", LIMITED),
          entry("RATELIMITEXCEEDED", LIMITED),
          entry("PARAMERROR", CHECK_SETTINGS),
          entry("SIGNERROR", CHECK_SETTINGS),
          entry("MCHNOTEXISTS", CHECK_SETTINGS),
          entry("NOAUTH", CHECK_SETTINGS));

  private RefundCodes() {}

  /// The answer that a signed error is worth; a code that is not listed, and whatever comes with
  /// 429 or 5xx, proves nothing.
  static RefundAnswer error(Call call, int status, String code, Heard heard) {
    var refusing = status >= 400 && status < 500 && status != 429;
    var row = refusing ? ERRORS.get(Codes.plain(code)) : null;
    return row == null ? new Unknown(Codes.cause(status), heard) : row.on(call).of(code, heard);
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
