package saoma.channel.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.terminal.Codes.Told;

/// Every row of the table, in both places in which a payment can be told of.
class CodesTest {
  private static final Heard HEARD = new Heard("code", "trace", "redacted");

  @ParameterizedTest
  @CsvSource({
    "Aborted,Declined NEW_ATTEMPT,Declined NEW_ATTEMPT",
    "Cancel,Declined NEW_ATTEMPT,Declined NEW_ATTEMPT",
    "WrongPIN,Declined NEW_ATTEMPT,Declined NEW_ATTEMPT",
    "Refusal,Declined OTHER_WAY,Declined OTHER_WAY",
    "InvalidCard,Declined OTHER_WAY,Declined OTHER_WAY",
    "PaymentRestriction,Declined OTHER_WAY,Declined OTHER_WAY",
    "Busy,Declined NEW_ATTEMPT,Declined NEW_ATTEMPT",
    "InsertedCard,Declined NEW_ATTEMPT,Declined NEW_ATTEMPT",
    "DeviceOut,Declined NEW_ATTEMPT,Declined NEW_ATTEMPT",
    "LoggedOut,Declined NEW_ATTEMPT,Declined NEW_ATTEMPT",
    "UnavailableDevice,Declined CALL_MANAGER,Declined CALL_MANAGER",
    "UnavailableService,Declined CALL_MANAGER,Declined CALL_MANAGER",
    "NotAllowed,Declined CHECK_SETTINGS,Declined CHECK_SETTINGS",
    "MessageFormat,Declined CHECK_SETTINGS,Declined CHECK_SETTINGS",
    "InProgress,Waiting OPEN,Waiting OPEN",
    "UnreachableHost,Unknown SERVER_TROUBLE,Declined OTHER_WAY",
    "NotFound,Unknown SETTINGS,Unknown SETTINGS",
    "Eclipse,Unknown SETTINGS,Unknown SETTINGS",
    "refusal,Unknown SETTINGS,Unknown SETTINGS",
    "'',Unknown SETTINGS,Unknown SETTINGS",
  })
  void aFailedPayment(String condition, String atOnce, String afterwards) {
    assertEquals(atOnce, said(Codes.payment(Told.AT_ONCE, condition, HEARD)));
    assertEquals(afterwards, said(Codes.payment(Told.AFTERWARDS, condition, HEARD)));
  }

  @ParameterizedTest
  @CsvSource({
    "NotFound,Waiting ABSENT",
    "InProgress,Waiting OPEN",
    "Busy,Unknown LIMITED",
    "UnreachableHost,Unknown SERVER_TROUBLE",
    "UnavailableDevice,Unknown SERVER_TROUBLE",
    "UnavailableService,Unknown SERVER_TROUBLE",
    "DeviceOut,Unknown SERVER_TROUBLE",
    "Refusal,Unknown SETTINGS",
    "Aborted,Unknown SETTINGS",
    "NotAllowed,Unknown SETTINGS",
    "Eclipse,Unknown SETTINGS",
    "'',Unknown SETTINGS",
  })
  void aQuestionThatFailed(String condition, String answer) {
    assertEquals(answer, said(Codes.status(condition, HEARD)));
  }

  @ParameterizedTest
  @CsvSource({
    "Refusal,Refused OTHER_WAY,Refused OTHER_WAY",
    "PaymentRestriction,Refused OTHER_WAY,Refused OTHER_WAY",
    "InvalidCard,Refused OTHER_WAY,Refused OTHER_WAY",
    "WrongPIN,Refused OTHER_WAY,Refused OTHER_WAY",
    "Aborted,Refused OTHER_WAY,Refused OTHER_WAY",
    "Cancel,Refused OTHER_WAY,Refused OTHER_WAY",
    "UnreachableHost,Refused NEW_ATTEMPT,Refused NEW_ATTEMPT",
    "NotFound,Refused CALL_MANAGER,Refused CALL_MANAGER",
    "NotAllowed,Refused CALL_MANAGER,Refused CALL_MANAGER",
    "MessageFormat,Refused CHECK_SETTINGS,Refused CHECK_SETTINGS",
    "InProgress,Processing,Processing",
    "Busy,Held CALL_MANAGER,Absent",
    "InsertedCard,Held CALL_MANAGER,Absent",
    "DeviceOut,Held CALL_MANAGER,Absent",
    "LoggedOut,Held CALL_MANAGER,Absent",
    "UnavailableDevice,Held CALL_MANAGER,Absent",
    "UnavailableService,Held CALL_MANAGER,Absent",
    "Eclipse,Unknown SETTINGS,Unknown SETTINGS",
    "'',Unknown SETTINGS,Unknown SETTINGS",
  })
  void aReversalThatFailed(String condition, String atOnce, String afterwards) {
    assertEquals(atOnce, said(Codes.reversal(Told.AT_ONCE, condition, HEARD)));
    assertEquals(afterwards, said(Codes.reversal(Told.AFTERWARDS, condition, HEARD)));
  }

  @Test
  void aQuestionAboutAReversalThatFailed() {
    assertEquals("Absent", said(Codes.reversalStatus("NotFound", HEARD)));
    assertEquals("Processing", said(Codes.reversalStatus("InProgress", HEARD)));
    assertEquals("Unknown LIMITED", said(Codes.reversalStatus("Busy", HEARD)));
    assertEquals("Unknown SETTINGS", said(Codes.reversalStatus("Refusal", HEARD)));
  }

  /// What was heard goes along with each answer, or nobody can say later why.
  private static String said(Answer answer) {
    assertEquals(HEARD, answer.heard());
    return switch (answer) {
      case Answer.Declined(var _, var advice, var _) -> "Declined " + advice;
      case Answer.Waiting(Phase phase, var _) -> "Waiting " + phase;
      case Answer.Unknown(Cause cause, var _) -> "Unknown " + cause;
      case Answer.Paid _, Answer.ShowCode _, Answer.Closed _ -> "no answer of a table";
    };
  }

  private static String said(RefundAnswer answer) {
    assertEquals(HEARD, answer.heard());
    return switch (answer) {
      case RefundAnswer.Refused(var _, var advice, var _) -> "Refused " + advice;
      case RefundAnswer.Held(var _, var advice, var _) -> "Held " + advice;
      case RefundAnswer.Processing _ -> "Processing";
      case RefundAnswer.Absent _ -> "Absent";
      case RefundAnswer.Unknown(var cause, var _) -> "Unknown " + cause;
      case RefundAnswer.Done _ -> "no answer of a table";
    };
  }
}
