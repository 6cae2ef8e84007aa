package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Heard;
import saoma.channel.wechat.Codes.Call;

class CodesTest {
  @ParameterizedTest
  @CsvSource({
    "400, PARAM_ERROR, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "400, INVALID_REQUEST, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "400, APPID_MCHID_NOT_MATCH, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "400, APPID_NOT_EXIST, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "400, MCH_NOT_EXISTS, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "400, MCHID_NOT_EXIST, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "401, SIGN_ERROR, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "404, RESOURCE_NOT_EXISTS, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "403, NO_AUTH, Declined CALL_MANAGER, Unknown SETTINGS, Unknown SETTINGS",
    "403, ACCOUNT_ERROR, Declined CALL_MANAGER, Unknown SETTINGS, Unknown SETTINGS",
    "403, RULE_LIMIT, Declined OTHER_WAY, Unknown SETTINGS, Unknown SETTINGS",
    "403, NOT_ENOUGH, Declined OTHER_WAY, Unknown SETTINGS, Unknown SETTINGS",
    "403, TRADE_ERROR, Declined NEW_ATTEMPT, Unknown SETTINGS, Unknown SETTINGS",
    "400, ORDER_CLOSED, Declined NEW_ATTEMPT, Unknown MISMATCH, Closed",
    "400, ORDER_REVERSED, Declined NEW_ATTEMPT, Unknown MISMATCH, Closed",
    "400, ORDER_PAID, Unknown MISMATCH, Unknown MISMATCH, Unknown MISMATCH",
    "403, OUT_TRADE_NO_USED, Unknown MISMATCH, Unknown MISMATCH, Unknown MISMATCH",
    "404, ORDER_NOT_EXIST, Unknown SETTINGS, Waiting ABSENT, Waiting ABSENT",
    "400, USER_PAYING, Waiting CONFIRMING, Waiting CONFIRMING, Waiting CONFIRMING",
    "429, RATELIMIT_EXCEEDED, Unknown LIMITED, Unknown LIMITED, Unknown LIMITED",
    "403, RATELIMIT_EXCEEDED, Unknown LIMITED, Unknown LIMITED, Unknown LIMITED",
    "403, RATE_LIMIT_EXCEED, Unknown LIMITED, Unknown LIMITED, Unknown LIMITED",
    "403, FREQUENCY_LIMITED, Unknown LIMITED, Unknown LIMITED, Unknown LIMITED",
    "403, FREQUENCY_LIMIT_EXCEED, Unknown LIMITED, Unknown LIMITED, Unknown LIMITED",
    "400, SYSTEM_ERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "400, BANK_ERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "400, OPENID_MISMATCH, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "400, INVALID_TRANSACTIONID, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE,"
        + " Unknown SERVER_TROUBLE"
  })
  void eachCodeMeansWhatTheTableSaysInEverySpelling(
      int status, String code, String charge, String query, String close) {
    for (var spelling : new String[] {code, code.replace("_", ""), code.toLowerCase(Locale.ROOT)}) {
      assertEquals(charge, said(Call.CHARGE, status, spelling, ""));
      assertEquals(query, said(Call.QUERY, status, spelling, ""));
      assertEquals(close, said(Call.CLOSE, status, spelling, ""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "268449538, Unknown MISMATCH",
    "268498689, Unknown MISMATCH",
    "268498688, Unknown MISMATCH",
    "268447840, Unknown LIMITED",
    "268435472, Unknown LIMITED",
    "268443715, Declined CALL_MANAGER",
    "268448010, Declined CALL_MANAGER",
    "268445527, Declined CHECK_SETTINGS",
    "268447843, Declined CHECK_SETTINGS",
    "268443699, Declined CHECK_SETTINGS",
    "270924332, Declined CHECK_SETTINGS",
    "268435461, Declined CHECK_SETTINGS",
    "268435464, Declined CHECK_SETTINGS",
    "270924358, Declined CHECK_SETTINGS",
    "0, Declined NEW_ATTEMPT"
  })
  void theNumberBehindTheRequestIdTellsARefusalApart(String number, String expected) {
    assertEquals(expected, said(Call.CHARGE, 403, "TRADE_ERROR", "08E3-F5-" + number));
  }

  /// It stands outside the signature.
  @ParameterizedTest
  @EnumSource(Call.class)
  void aNumberNeverMakesARefusalOfWhatProvesNothing(Call call) {
    for (var number : new String[] {"268443715", "268435461", "268512771"}) {
      assertEquals("Unknown SERVER_TROUBLE", said(call, 500, "SYSTEM_ERROR", "08-" + number));
      assertEquals("Unknown SETTINGS", said(call, 400, "NEVER_HEARD", "08-" + number));
      assertEquals("Unknown MISMATCH", said(call, 400, "ORDERPAID", "08-" + number));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, SETTINGS",
    "401, SETTINGS",
    "403, SETTINGS",
    "404, SETTINGS",
    "418, SETTINGS",
    "429, LIMITED",
    "500, SERVER_TROUBLE",
    "502, SERVER_TROUBLE",
    "503, SERVER_TROUBLE",
    "504, SERVER_TROUBLE",
    "301, UNREADABLE",
    "100, UNREADABLE",
    "600, UNREADABLE"
  })
  void aCodeThatIsNotListedFallsBackToTheStatus(int status, Cause cause) {
    for (var call : Call.values()) {
      assertEquals("Unknown " + cause, said(call, status, "BRAND_NEW", ""));
      assertEquals("Unknown " + cause, said(call, status, "", ""));
    }
  }

  /// A server that fails while it refuses has not refused for good.
  @ParameterizedTest
  @CsvSource({"PARAM_ERROR", "ORDER_NOT_EXIST", "ORDER_CLOSED", "NO_AUTH"})
  void noCodeIsDefiniteUnderAServerError(String code) {
    for (var call : Call.values()) {
      assertEquals("Unknown SERVER_TROUBLE", said(call, 500, code, ""));
      assertEquals("Unknown LIMITED", said(call, 429, code, ""));
    }
  }

  @Test
  void aRefusalKeepsTheCodeAsItWasWritten() {
    var heard = new Heard("NOAUTH", "08-0", "{}");
    var declined =
        assertInstanceOf(Answer.Declined.class, Codes.error(Call.CHARGE, 403, "NOAUTH", heard));
    assertEquals("NOAUTH", declined.reason());
    assertEquals(heard, declined.heard());
  }

  private static String said(Call call, int status, String code, String requestId) {
    return switch (Codes.error(call, status, code, new Heard(code, requestId, ""))) {
      case Answer.Paid _ -> "Paid";
      case Answer.ShowCode _ -> "ShowCode";
      case Answer.Waiting a -> "Waiting " + a.phase();
      case Answer.Declined a -> "Declined " + a.advice();
      case Answer.Closed _ -> "Closed";
      case Answer.Unknown a -> "Unknown " + a.cause();
    };
  }
}
