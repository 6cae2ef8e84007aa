package saoma.channel.unionpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Answer;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.unionpay.Codes.Meaning;

/// Every row of the table, in each place in which its code can stand.
class CodesTest {
  private static final Heard HEARD = new Heard("code", "trace", "redacted");

  @ParameterizedTest
  @CsvSource({
    "00, DONE",
    "A6, DONE",
    "05, PENDING",
    "03, NOT_SURE",
    "04, NOT_SURE",
    "02, NOT_SURE",
    "06, NOT_SURE",
    "99, NOT_SURE",
    "42, CHARGED_BADLY",
    "74, CHARGED_BADLY",
    "75, CHARGED_BADLY",
    "12, USED",
    "37, TOO_OFTEN",
    "34, ABSENT",
    "35, ORIGINAL",
    "36, ORIGINAL",
    "71, WRONG_CODE",
    "01, REFUSED",
    "30, REFUSED",
    "33, REFUSED",
    "38, REFUSED",
    "39, REFUSED",
    "40, REFUSED",
    "60, REFUSED",
    "61, REFUSED",
    "62, REFUSED",
    "63, REFUSED",
    "64, REFUSED",
    "65, REFUSED",
    "66, REFUSED",
    "67, REFUSED",
    "68, REFUSED",
    "69, REFUSED",
    "72, REFUSED",
    "73, REFUSED",
    "77, REFUSED",
    "78, REFUSED",
    "10, SETTINGS",
    "11, SETTINGS",
    "13, SETTINGS",
    "31, NOT_ALLOWED",
    "32, NOT_ALLOWED"
  })
  void eachCodeHasItsMeaning(String code, Meaning meaning) {
    assertEquals(meaning, Codes.meaning(code).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "000", "a6", "97", "ZZ", " 00", "00 "})
  void whatIsNotListedProvesNothing(String code) {
    assertTrue(Codes.meaning(code).isEmpty());
    assertEquals("Unknown SETTINGS", said(Codes.paying(code, HEARD)));
    assertEquals("Unknown SETTINGS", said(Codes.stands(code, HEARD)));
    assertEquals("Unknown SETTINGS", said(Codes.asking(code, HEARD)));
    assertEquals("Unknown SETTINGS", said(Codes.reversing(code, HEARD)));
    assertEquals("Unknown SETTINGS", said(Codes.givingBack(code, HEARD)));
    assertEquals("Unknown SETTINGS", said(Codes.goneBack(code, HEARD)));
    assertEquals("Unknown SETTINGS", said(Codes.askingBack(code, HEARD)));
  }

  /// One code of each meaning: as the answer to a payment, and as what a query tells of it.
  @ParameterizedTest
  @CsvSource({
    "00, Waiting CONFIRMING, Unknown UNREADABLE",
    "A6, Waiting CONFIRMING, Unknown UNREADABLE",
    "05, Waiting CONFIRMING, Waiting CONFIRMING",
    "03, Unknown SERVER_TROUBLE, Waiting CONFIRMING",
    "04, Unknown SERVER_TROUBLE, Waiting CONFIRMING",
    "02, Unknown SERVER_TROUBLE, Declined OTHER_WAY",
    "99, Unknown SERVER_TROUBLE, Declined OTHER_WAY",
    "42, Unknown MISMATCH, Unknown MISMATCH",
    "12, Unknown MISMATCH, Unknown MISMATCH",
    "37, Unknown LIMITED, Declined OTHER_WAY",
    "34, Unknown SETTINGS, Declined OTHER_WAY",
    "35, Unknown SETTINGS, Unknown MISMATCH",
    "71, Declined NEW_ATTEMPT, Declined NEW_ATTEMPT",
    "64, Declined OTHER_WAY, Declined OTHER_WAY",
    "10, Declined CHECK_SETTINGS, Declined CHECK_SETTINGS",
    "32, Declined CALL_MANAGER, Declined CALL_MANAGER"
  })
  void aPayment(String code, String atOnce, String afterwards) {
    assertEquals(atOnce, said(Codes.paying(code, HEARD)));
    assertEquals(afterwards, said(Codes.stands(code, HEARD)));
  }

  @ParameterizedTest
  @CsvSource({
    "00, Unknown SETTINGS, Closed",
    "05, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "04, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "42, Unknown SETTINGS, Unknown SETTINGS",
    "12, Unknown SETTINGS, Unknown SERVER_TROUBLE",
    "37, Unknown LIMITED, Unknown LIMITED",
    "34, Waiting ABSENT, Waiting ABSENT",
    "35, Unknown SETTINGS, Waiting ABSENT",
    "71, Unknown SETTINGS, Unknown SETTINGS",
    "64, Unknown SETTINGS, Unknown SETTINGS",
    "11, Unknown SETTINGS, Unknown SETTINGS",
    "31, Unknown SETTINGS, Unknown SETTINGS"
  })
  void aQueryThatFailedAndAReversal(String code, String asking, String reversing) {
    assertEquals(asking, said(Codes.asking(code, HEARD)));
    assertEquals(reversing, said(Codes.reversing(code, HEARD)));
  }

  @ParameterizedTest
  @CsvSource({
    "00, Processing, Unknown UNREADABLE, Unknown SETTINGS",
    "05, Processing, Processing, Unknown SERVER_TROUBLE",
    "04, Unknown SERVER_TROUBLE, Processing, Unknown SERVER_TROUBLE",
    "12, Processing, Unknown MISMATCH, Unknown SETTINGS",
    "37, Unknown LIMITED, Refused OTHER_WAY, Unknown LIMITED",
    "34, Refused CALL_MANAGER, Refused OTHER_WAY, Absent",
    "35, Refused CALL_MANAGER, Unknown MISMATCH, Unknown SETTINGS",
    "36, Refused CALL_MANAGER, Unknown MISMATCH, Unknown SETTINGS",
    "42, Unknown SETTINGS, Unknown MISMATCH, Unknown SETTINGS",
    "71, Unknown SETTINGS, Refused NEW_ATTEMPT, Unknown SETTINGS",
    "64, Refused OTHER_WAY, Refused OTHER_WAY, Unknown SETTINGS",
    "10, Held CHECK_SETTINGS, Refused CHECK_SETTINGS, Unknown SETTINGS",
    "32, Held CALL_MANAGER, Refused CALL_MANAGER, Unknown SETTINGS"
  })
  void aRefund(String code, String sent, String stands, String asked) {
    assertEquals(sent, said(Codes.givingBack(code, HEARD)));
    assertEquals(stands, said(Codes.goneBack(code, HEARD)));
    assertEquals(asked, said(Codes.askingBack(code, HEARD)));
  }

  private static String said(Answer answer) {
    return switch (answer) {
      case Answer.Paid _ -> "Paid";
      case Answer.ShowCode _ -> "ShowCode";
      case Answer.Waiting(var phase, var _) -> "Waiting " + phase;
      case Answer.Declined(var _, var advice, var _) -> "Declined " + advice;
      case Answer.Closed _ -> "Closed";
      case Answer.Unknown(var cause, var _) -> "Unknown " + cause;
    };
  }

  private static String said(RefundAnswer answer) {
    return switch (answer) {
      case RefundAnswer.Done _ -> "Done";
      case RefundAnswer.Processing _ -> "Processing";
      case RefundAnswer.Held(var _, var advice, var _) -> "Held " + advice;
      case RefundAnswer.Refused(var _, var advice, var _) -> "Refused " + advice;
      case RefundAnswer.Absent _ -> "Absent";
      case RefundAnswer.Unknown(var cause, var _) -> "Unknown " + cause;
    };
  }
}
