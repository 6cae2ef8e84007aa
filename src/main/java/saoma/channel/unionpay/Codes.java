package saoma.channel.unionpay;

import static java.util.Map.entry;

import java.util.Map;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundAnswer.Absent;
import saoma.channel.RefundAnswer.Held;
import saoma.channel.RefundAnswer.Processing;
import saoma.channel.RefundAnswer.Refused;

/// The one table from UnionPay's codes to answers (`protocols/card.md`, 4.5, and the list of codes
/// of ACP 5.1.0). Only codes of an answer whose signature verified and whose numbers fit come here.
/// A code that is not listed proves nothing.
final class Codes {
  /// What a code means, whoever asked for what.
  enum Meaning {
    /// Accepted or done. For money only a query says that it moved.
    DONE,
    /// It is being worked on.
    PENDING,
    /// A time-out or a trouble inside UnionPay: whether it happened only a query tells.
    NOT_SURE,
    /// The card was charged, and something behind that went wrong: a person has to look.
    CHARGED_BADLY,
    /// This number was used before.
    USED,
    TOO_OFTEN,
    /// Nobody knows this number.
    ABSENT,
    /// What it refers to is missing, in another state, or different.
    ORIGINAL,
    /// The code by SMS was not right.
    WRONG_CODE,
    /// Failed for good, and another card or another way may do.
    REFUSED,
    /// The till says something wrong: a setting, or a bug.
    SETTINGS,
    /// The merchant's contract does not allow it.
    NOT_ALLOWED
  }

  private static final Map<String, Meaning> MEANINGS =
      Map.ofEntries(
          entry("00", Meaning.DONE),
          entry("A6", Meaning.DONE),
          entry("05", Meaning.PENDING),
          entry("03", Meaning.NOT_SURE),
          entry("04", Meaning.NOT_SURE),
          entry("02", Meaning.NOT_SURE),
          entry("06", Meaning.NOT_SURE),
          entry("99", Meaning.NOT_SURE),
          entry("42", Meaning.CHARGED_BADLY),
          entry("74", Meaning.CHARGED_BADLY),
          entry("75", Meaning.CHARGED_BADLY),
          entry("12", Meaning.USED),
          entry("37", Meaning.TOO_OFTEN),
          entry("34", Meaning.ABSENT),
          entry("35", Meaning.ORIGINAL),
          entry("36", Meaning.ORIGINAL),
          entry("71", Meaning.WRONG_CODE),
          entry("01", Meaning.REFUSED),
          entry("30", Meaning.REFUSED),
          entry("33", Meaning.REFUSED),
          entry("38", Meaning.REFUSED),
          entry("39", Meaning.REFUSED),
          entry("40", Meaning.REFUSED),
          entry("60", Meaning.REFUSED),
          entry("61", Meaning.REFUSED),
          entry("62", Meaning.REFUSED),
          entry("63", Meaning.REFUSED),
          entry("64", Meaning.REFUSED),
          entry("65", Meaning.REFUSED),
          entry("66", Meaning.REFUSED),
          entry("67", Meaning.REFUSED),
          entry("68", Meaning.REFUSED),
          entry("69", Meaning.REFUSED),
          entry("72", Meaning.REFUSED),
          entry("73", Meaning.REFUSED),
          entry("77", Meaning.REFUSED),
          entry("78", Meaning.REFUSED),
          entry("10", Meaning.SETTINGS),
          entry("11", Meaning.SETTINGS),
          entry("13", Meaning.SETTINGS),
          entry("31", Meaning.NOT_ALLOWED),
          entry("32", Meaning.NOT_ALLOWED));

  private Codes() {}

  /// Empty text and unknown codes have no meaning.
  static java.util.Optional<Meaning> meaning(String code) {
    return java.util.Optional.ofNullable(MEANINGS.get(code));
  }

  /// The answer to the payment itself. "Done" means accepted: goods are handed out after a query.
  static Answer paying(String code, Heard heard) {
    var meaning = MEANINGS.get(code);
    return meaning == null
        ? new Unknown(Cause.SETTINGS, heard)
        : switch (meaning) {
          case DONE, PENDING -> new Waiting(Phase.CONFIRMING, heard);
          case NOT_SURE -> new Unknown(Cause.SERVER_TROUBLE, heard);
          case CHARGED_BADLY, USED -> new Unknown(Cause.MISMATCH, heard);
          case TOO_OFTEN -> new Unknown(Cause.LIMITED, heard);
          case ABSENT, ORIGINAL -> new Unknown(Cause.SETTINGS, heard);
          case WRONG_CODE -> new Declined(Answer.WRONG_CODE, Advice.NEW_ATTEMPT, heard);
          case REFUSED -> new Declined(code, Advice.OTHER_WAY, heard);
          case SETTINGS -> new Declined(code, Advice.CHECK_SETTINGS, heard);
          case NOT_ALLOWED -> new Declined(code, Advice.CALL_MANAGER, heard);
        };
  }

  /// The query was answered, and tells by `origRespCode` how the payment stands. `DONE` is read by
  /// whoever asked, because there the amount counts.
  static Answer stands(String code, Heard heard) {
    var meaning = MEANINGS.get(code);
    return meaning == null
        ? new Unknown(Cause.SETTINGS, heard)
        : switch (meaning) {
          case DONE -> new Unknown(Cause.UNREADABLE, heard);
          case PENDING -> new Waiting(Phase.CONFIRMING, heard);
          case NOT_SURE -> sureByNow(code, heard);
          case CHARGED_BADLY, USED, ORIGINAL -> new Unknown(Cause.MISMATCH, heard);
          case WRONG_CODE -> new Declined(Answer.WRONG_CODE, Advice.NEW_ATTEMPT, heard);
          case TOO_OFTEN, ABSENT, REFUSED -> new Declined(code, Advice.OTHER_WAY, heard);
          case SETTINGS -> new Declined(code, Advice.CHECK_SETTINGS, heard);
          case NOT_ALLOWED -> new Declined(code, Advice.CALL_MANAGER, heard);
        };
  }

  /// Pending are 03, 04 and 05; any other code is the end of it.
  private static Answer sureByNow(String code, Heard heard) {
    return code.equals("03") || code.equals("04")
        ? new Waiting(Phase.CONFIRMING, heard)
        : new Declined(code, Advice.OTHER_WAY, heard);
  }

  /// The query itself failed.
  static Answer asking(String code, Heard heard) {
    return switch (meaning(code).orElse(Meaning.SETTINGS)) {
      case ABSENT -> new Waiting(Phase.ABSENT, heard);
      case TOO_OFTEN -> new Unknown(Cause.LIMITED, heard);
      case PENDING, NOT_SURE -> new Unknown(Cause.SERVER_TROUBLE, heard);
      case DONE, CHARGED_BADLY, USED, ORIGINAL, WRONG_CODE, REFUSED, SETTINGS, NOT_ALLOWED ->
          new Unknown(Cause.SETTINGS, heard);
    };
  }

  /// The reversal. That the original is missing closes nothing by itself: the query after it must
  /// not know it either.
  static Answer reversing(String code, Heard heard) {
    return switch (meaning(code).orElse(Meaning.SETTINGS)) {
      case DONE -> new Answer.Closed("reversed", heard);
      case ABSENT, ORIGINAL -> new Waiting(Phase.ABSENT, heard);
      case TOO_OFTEN -> new Unknown(Cause.LIMITED, heard);
      case PENDING, NOT_SURE, USED -> new Unknown(Cause.SERVER_TROUBLE, heard);
      case CHARGED_BADLY, WRONG_CODE, REFUSED, SETTINGS, NOT_ALLOWED ->
          new Unknown(Cause.SETTINGS, heard);
    };
  }

  /// A void or a refund was sent.
  static RefundAnswer givingBack(String code, Heard heard) {
    var meaning = MEANINGS.get(code);
    return meaning == null
        ? new RefundAnswer.Unknown(Cause.SETTINGS, heard)
        : switch (meaning) {
          case DONE, PENDING, USED -> new Processing(heard);
          case NOT_SURE -> new RefundAnswer.Unknown(Cause.SERVER_TROUBLE, heard);
          case TOO_OFTEN -> new RefundAnswer.Unknown(Cause.LIMITED, heard);
          case CHARGED_BADLY, WRONG_CODE -> new RefundAnswer.Unknown(Cause.SETTINGS, heard);
          case ABSENT, ORIGINAL -> new Refused(code, Advice.CALL_MANAGER, heard);
          case REFUSED -> new Refused(code, Advice.OTHER_WAY, heard);
          case SETTINGS -> new Held(code, Advice.CHECK_SETTINGS, heard);
          case NOT_ALLOWED -> new Held(code, Advice.CALL_MANAGER, heard);
        };
  }

  /// How a refund stands, by `origRespCode`; `DONE` is read by whoever asked.
  static RefundAnswer goneBack(String code, Heard heard) {
    return switch (stands(code, heard)) {
      case Waiting _ -> new Processing(heard);
      case Declined(var reason, var advice, var _) -> new Refused(reason, advice, heard);
      case Unknown(var cause, var _) -> new RefundAnswer.Unknown(cause, heard);
      case Answer.Paid _, Answer.ShowCode _, Answer.Closed _ ->
          new RefundAnswer.Unknown(Cause.SETTINGS, heard);
    };
  }

  /// The query about a refund failed.
  static RefundAnswer askingBack(String code, Heard heard) {
    return switch (asking(code, heard)) {
      case Waiting _ -> new Absent(heard);
      case Unknown(var cause, var _) -> new RefundAnswer.Unknown(cause, heard);
      case Answer.Paid _, Answer.ShowCode _, Declined _, Answer.Closed _ ->
          new RefundAnswer.Unknown(Cause.SETTINGS, heard);
    };
  }
}
