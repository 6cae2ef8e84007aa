package saoma.channel.wechat;

import static java.util.Map.entry;

import java.util.Locale;
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

/// The one table from WeChat Pay's error codes to answers (API v3, common error codes and those of
/// Native pay, codepay, query, close and reverse) and from those of v2. Only codes of a reply whose
/// signature verified come here.
///
/// WeChat spells one code in several ways (`SYSTEM_ERROR`, `SYSTEMERROR`), so underscores do not
/// count. A code that is not listed falls back to the class of the HTTP status, which never proves
/// anything about money.
final class Codes {
  /// What the till asked for. The same code means different things: `PARAM_ERROR` refuses a charge,
  /// but in a query it says nothing about the money.
  enum Call {
    CHARGE,
    TAKE,
    QUERY,
    CLOSE,
    REVERSE
  }

  private interface Outcome {
    Answer of(String code, Heard heard);
  }

  private record Row(Outcome charge, Outcome take, Outcome query, Outcome undo) {
    /// One that means the same to a code that is shown and to one that is taken.
    Row(Outcome charge, Outcome query, Outcome undo) {
      this(charge, charge, query, undo);
    }

    Outcome on(Call call) {
      return switch (call) {
        case CHARGE -> charge;
        case TAKE -> take;
        case QUERY -> query;
        case CLOSE, REVERSE -> undo;
      };
    }
  }

  private static final Outcome NEVER_ARRIVED = (code, heard) -> new Waiting(Phase.ABSENT, heard);
  private static final Outcome PAYING = (code, heard) -> new Waiting(Phase.CONFIRMING, heard);
  private static final Outcome CLOSED = (code, heard) -> new Closed("already closed", heard);

  private static final Row CHECK_SETTINGS = refused(Advice.CHECK_SETTINGS);
  private static final Row CALL_MANAGER = refused(Advice.CALL_MANAGER);
  private static final Row OTHER_WAY = refused(Advice.OTHER_WAY);
  private static final Row NEW_CODE = refused(Advice.NEW_CODE);

  /// The customer gave no password, say; a code that was shown once is used up.
  private static final Row TRADE_ERROR =
      new Row(
          declined(Advice.NEW_ATTEMPT),
          declined(Advice.NEW_CODE),
          unknown(Cause.SETTINGS),
          unknown(Cause.SETTINGS));

  private static final Row ABSENT = new Row(unknown(Cause.SETTINGS), NEVER_ARRIVED, NEVER_ARRIVED);
  private static final Row ENDED =
      new Row(declined(Advice.NEW_ATTEMPT), unknown(Cause.MISMATCH), CLOSED);
  private static final Row CONFIRMING = new Row(PAYING, PAYING, PAYING);
  private static final Row LIMITED = always(Cause.LIMITED);
  private static final Row TROUBLE = always(Cause.SERVER_TROUBLE);

  /// The number stands for something already: paid, or asked with other fields. An error text does
  /// not say for how much, so only a query decides.
  private static final Row TAKEN = always(Cause.MISMATCH);

  private static final Map<String, Row> ERRORS =
      Map.ofEntries(
          entry("PARAMERROR", CHECK_SETTINGS),
          entry("INVALIDREQUEST", CHECK_SETTINGS),
          entry("APPIDMCHIDNOTMATCH", CHECK_SETTINGS),
          entry("APPIDNOTEXIST", CHECK_SETTINGS),
          entry("MCHNOTEXISTS", CHECK_SETTINGS),
          entry("MCHIDNOTEXIST", CHECK_SETTINGS),
          entry("SIGNERROR", CHECK_SETTINGS),
          entry("RESOURCENOTEXISTS", CHECK_SETTINGS),
          entry("LACKPARAMS", CHECK_SETTINGS),
          entry("XMLFORMATERROR", CHECK_SETTINGS),
          entry("REQUIREPOSTMETHOD", CHECK_SETTINGS),
          entry("POSTDATAEMPTY", CHECK_SETTINGS),
          entry("NOTUTF8", CHECK_SETTINGS),
          entry("NOAUTH", CALL_MANAGER),
          entry("ACCOUNTERROR", CALL_MANAGER),
          entry("RULELIMIT", OTHER_WAY),
          entry("NOTENOUGH", OTHER_WAY),
          entry("TRADEERROR", TRADE_ERROR),
          entry("NOTSUPORTCARD", OTHER_WAY),
          entry("NOTSUPPORTCARD", OTHER_WAY),
          entry("AUTHCODEEXPIRE", NEW_CODE),
          entry("AUTHCODEEXPIRED", NEW_CODE),
          entry("AUTHCODEERROR", NEW_CODE),
          entry("AUTHCODEINVALID", NEW_CODE),
          entry("BUYERMISMATCH", TAKEN),
          entry("ORDERCLOSED", ENDED),
          entry("ORDERREVERSED", ENDED),
          entry("ORDERPAID", TAKEN),
          entry("OUTTRADENOUSED", TAKEN),
          entry("ORDERNOTEXIST", ABSENT),
          entry("USERPAYING", CONFIRMING),
          entry("RATELIMITEXCEEDED", LIMITED),
          entry("RATELIMITEXCEED", LIMITED),
          entry("FREQUENCYLIMITED", LIMITED),
          entry("FREQUENCYLIMITEXCEED", LIMITED),
          entry("SYSTEMERROR", TROUBLE),
          entry("BANKERROR", TROUBLE),
          entry("OPENIDMISMATCH", TROUBLE),
          entry("INVALIDTRANSACTIONID", TROUBLE));

  /// The numeric code after the last hyphen of `Request-ID`. That header is outside the signature,
  /// so a number may turn a refusal into "not known" or change the advice, and nothing else.
  private static final Map<String, Row> NUMBERS =
      Map.ofEntries(
          entry("268449538", TAKEN),
          entry("268498689", TAKEN),
          entry("268498688", TAKEN),
          entry("268447840", LIMITED),
          entry("268435472", LIMITED),
          entry("268443715", CALL_MANAGER),
          entry("268448010", CALL_MANAGER),
          entry("268445527", CHECK_SETTINGS),
          entry("268447843", CHECK_SETTINGS),
          entry("268443699", CHECK_SETTINGS),
          entry("270924332", CHECK_SETTINGS),
          entry("268435461", CHECK_SETTINGS),
          entry("268435464", CHECK_SETTINGS),
          entry("270924358", CHECK_SETTINGS));

  private Codes() {}

  /// The answer that a signed error is worth.
  ///
  /// @param code as WeChat wrote it, empty if there was none
  /// @param heard its `trace` is the `Request-ID`
  static Answer error(Call call, int status, String code, Heard heard) {
    var row = refusing(status) ? ERRORS.get(plain(code)) : null;
    if (row == null) {
      return new Unknown(cause(status), heard);
    }
    var answer = row.on(call).of(code, heard);
    var number = NUMBERS.get(number(heard.trace()));
    return answer instanceof Declined && number != null ? number.on(call).of(code, heard) : answer;
  }

  /// What an HTTP status alone allows to say: nothing about money.
  static Cause cause(int status) {
    if (status == 429) {
      return Cause.LIMITED;
    }
    if (status >= 500 && status < 600) {
      return Cause.SERVER_TROUBLE;
    }
    return status >= 400 && status < 500 ? Cause.SETTINGS : Cause.UNREADABLE;
  }

  /// Two codes are the same code if they differ in underscores or case only.
  static String plain(String code) {
    return code.replace("_", "").toUpperCase(Locale.ROOT);
  }

  /// Whatever the text says, 429 and 5xx refuse nothing for good, and 2xx is no error.
  private static boolean refusing(int status) {
    return status >= 400 && status < 500 && status != 429;
  }

  private static String number(String requestId) {
    return requestId.substring(requestId.lastIndexOf('-') + 1);
  }

  private static Row refused(Advice advice) {
    return new Row(declined(advice), unknown(Cause.SETTINGS), unknown(Cause.SETTINGS));
  }

  private static Row always(Cause cause) {
    return new Row(unknown(cause), unknown(cause), unknown(cause));
  }

  private static Outcome declined(Advice advice) {
    return (code, heard) -> new Declined(code, advice, heard);
  }

  private static Outcome unknown(Cause cause) {
    return (code, heard) -> new Unknown(cause, heard);
  }
}
