package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Heard;
import saoma.channel.HoldAnswer;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.HoldCodes.Call;

/// Every row of the table of `alipay.fund.auth.*`.
class HoldCodesTest {
  private static final String S = "Unknown SETTINGS";

  @ParameterizedTest
  @CsvSource({
    "SYSTEM_ERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE, Unknown"
        + " SERVER_TROUBLE",
    "PAYMENT_AUTH_CODE_INVALID, Declined NEW_CODE, S, S, S",
    "PULL_MOBILE_CASHIER_FAIL, Declined NEW_CODE, S, S, S",
    "UNIQUE_VIOLATION, M, M, M, M",
    "FREEZE_ALREADY_SUCCESS, Waiting CONFIRMING, M, M, M",
    "ORDER_ALREADY_CLOSED, Declined NEW_ATTEMPT, M, Closed, M",
    "ORDER_ALREADY_FINISH, Declined NEW_ATTEMPT, M, M, M",
    "MONEY_NOT_ENOUGH, Declined OTHER_WAY, S, S, S",
    "NO_PAYMENT_INSTRUMENTS_AVAILABLE, Declined OTHER_WAY, S, S, S",
    "PAYER_NOT_EXIST, Declined OTHER_WAY, S, S, S",
    "PAYER_USER_STATUS_LIMIT, Declined OTHER_WAY, S, S, S",
    "PAYEE_NOT_EXIST, Declined CALL_MANAGER, S, S, S",
    "REQUEST_AMOUNT_EXCEED, M, M, M, M",
    "ILLEGAL_STATUS, M, M, M, M",
    "AUTH_ORDER_NOT_EXIST, S, Waiting ABSENT, Waiting ABSENT, M",
    "AUTH_OPERATION_NOT_EXIST, S, Waiting ABSENT, Waiting ABSENT, M",
    "CANCEL_OPERATION_TIME_OUT, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE, Unknown"
        + " SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "ILLEGAL_ARGUMENT, Declined CHECK_SETTINGS, S, S, S",
    "ACCESS_FORBIDDEN, Declined CALL_MANAGER, S, S, S",
    "MERCHANT_STATUS_ERROR, Declined CALL_MANAGER, S, S, S",
    "RESTRICTED_MERCHANT_INDUSTRY, Declined CALL_MANAGER, S, S, S",
    "NEVER_HEARD_OF, S, S, S, S"
  })
  void everyRowHasItsAnswer(
      String code, String frozen, String asked, String cancelled, String released) {
    var expected = new String[] {frozen, asked, cancelled, released};
    for (var call : Call.values()) {
      var want = expected[call.ordinal()];
      assertEquals(
          want.equals("S") ? S : want.equals("M") ? "Unknown MISMATCH" : want,
          said(HoldCodes.failure(call, genuine("40004", code))),
          call.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20000, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "40002, Declined CHECK_SETTINGS, Unknown SETTINGS",
    "40005, Unknown LIMITED, Unknown LIMITED",
    "40006, Declined CALL_MANAGER, Unknown SETTINGS",
    "77777, Unknown SETTINGS, Unknown SETTINGS"
  })
  void whatThePlatformSaysReadsAsEverywhere(String code, String frozen, String others) {
    for (var call : Call.values()) {
      assertEquals(
          call == Call.FREEZE ? frozen : others,
          said(HoldCodes.failure(call, genuine(code, ""))),
          call.name());
    }
  }

  private static Genuine genuine(String code, String subCode) {
    var json = "{\"code\":\"" + code + "\",\"sub_code\":\"" + subCode + "\"}";
    return new Genuine(Node.read(json).orElseThrow(), Heard.nothing(code), Optional.empty());
  }

  private static String said(HoldAnswer answer) {
    return switch (answer) {
      case HoldAnswer.Unknown a -> "Unknown " + a.cause();
      case HoldAnswer.Declined a -> "Declined " + a.advice();
      case HoldAnswer.Waiting a -> "Waiting " + a.phase();
      case HoldAnswer.Closed _ -> "Closed";
      case HoldAnswer.Held _, HoldAnswer.Finished _, HoldAnswer.ShowCode _ -> "impossible";
    };
  }
}
