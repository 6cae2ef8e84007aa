package saoma.channel.terminal;

import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;

/// The one table from the terminal's conditions to answers (`protocols/card.md`, 3.2 and 3.3). A
/// value that is not in it keeps its text and proves nothing.
final class Codes {
  private Codes() {}

  /// Where a failed payment was told.
  enum Told {
    /// In the answer to the payment itself.
    AT_ONCE,
    /// In the answer to a question about it: this is the last word.
    AFTERWARDS
  }

  /// A payment that the terminal calls a failure.
  static Answer payment(Told told, String condition, Heard heard) {
    return switch (condition) {
      case "Aborted", "Cancel", "WrongPIN" -> new Declined(condition, Advice.NEW_ATTEMPT, heard);
      case "Refusal", "InvalidCard", "PaymentRestriction" ->
          new Declined(condition, Advice.OTHER_WAY, heard);
      // It did not start: somebody takes the card out, or puts paper in, and tries again.
      case "Busy", "InsertedCard", "DeviceOut", "LoggedOut" ->
          new Declined(condition, Advice.NEW_ATTEMPT, heard);
      case "UnavailableDevice", "UnavailableService" ->
          new Declined(condition, Advice.CALL_MANAGER, heard);
      case "NotAllowed", "MessageFormat" -> new Declined(condition, Advice.CHECK_SETTINGS, heard);
      // It may be this very payment that is in progress.
      case "InProgress" -> new Waiting(Phase.OPEN, heard);
      // Terminals can approve without their host; only the answer afterwards is sure.
      case "UnreachableHost" ->
          told == Told.AT_ONCE
              ? new Unknown(Cause.SERVER_TROUBLE, heard)
              : new Declined(condition, Advice.OTHER_WAY, heard);
      default -> new Unknown(Cause.SETTINGS, heard);
    };
  }

  /// The question itself failed, and says by it how the payment stands.
  static Answer status(String condition, Heard heard) {
    return switch (condition) {
      case "NotFound" -> new Waiting(Phase.ABSENT, heard);
      case "InProgress" -> new Waiting(Phase.OPEN, heard);
      case "Busy" -> new Unknown(Cause.LIMITED, heard);
      case "UnreachableHost", "UnavailableDevice", "UnavailableService", "DeviceOut" ->
          new Unknown(Cause.SERVER_TROUBLE, heard);
      default -> new Unknown(Cause.SETTINGS, heard);
    };
  }

  /// Money that the terminal did not agree to give back.
  static RefundAnswer reversal(Told told, String condition, Heard heard) {
    return switch (condition) {
      case "Refusal", "PaymentRestriction", "InvalidCard", "WrongPIN", "Aborted", "Cancel" ->
          new RefundAnswer.Refused(condition, Advice.OTHER_WAY, heard);
      // The host took nothing over, so nothing can follow.
      case "UnreachableHost" -> new RefundAnswer.Refused(condition, Advice.NEW_ATTEMPT, heard);
      case "NotFound", "NotAllowed" ->
          new RefundAnswer.Refused(condition, Advice.CALL_MANAGER, heard);
      case "MessageFormat" -> new RefundAnswer.Refused(condition, Advice.CHECK_SETTINGS, heard);
      case "InProgress" -> new RefundAnswer.Processing(heard);
      // It did not start: told afterwards, it can be sent again under its number.
      case "Busy",
          "InsertedCard",
          "DeviceOut",
          "LoggedOut",
          "UnavailableDevice",
          "UnavailableService" ->
          told == Told.AFTERWARDS
              ? new RefundAnswer.Absent(heard)
              : new RefundAnswer.Held(condition, Advice.CALL_MANAGER, heard);
      default -> new RefundAnswer.Unknown(Cause.SETTINGS, heard);
    };
  }

  static RefundAnswer reversalStatus(String condition, Heard heard) {
    return switch (status(condition, heard)) {
      case Waiting(var phase, var _) ->
          phase == Phase.ABSENT
              ? new RefundAnswer.Absent(heard)
              : new RefundAnswer.Processing(heard);
      case Unknown(var cause, var _) -> new RefundAnswer.Unknown(cause, heard);
      case Answer.Paid _, Answer.ShowCode _, Declined _, Answer.Closed _ ->
          new RefundAnswer.Unknown(Cause.SETTINGS, heard);
    };
  }
}
