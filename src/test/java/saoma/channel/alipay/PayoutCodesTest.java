package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Heard;
import saoma.channel.PayoutAnswer;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.PayoutCodes.Call;
import saoma.payout.PayoutAdvice;

/// Every row of the table of `alipay.fund.trans.*`.
class PayoutCodesTest {
  @ParameterizedTest
  @CsvSource({
    "SYSTEM_ERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "aop.ACQ.SYSTEM_ERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "REQUEST_PROCESSING, Waiting, Waiting",
    "TRANS_ORDER_DEALING, Waiting, Waiting",
    "ORDER_NOT_EXIST, Unknown SETTINGS, Absent",
    "BIZ_UNIQUE_EXCEPTION, Unknown MISMATCH, Unknown MISMATCH",
    "PAYMENT_INFO_INCONSISTENCY, Unknown MISMATCH, Unknown MISMATCH",
    "REP_INCONSISTENT, Unknown MISMATCH, Unknown MISMATCH",
    "PAYER_BALANCE_NOT_ENOUGH, Refused TOP_UP, Unknown SETTINGS",
    "BALANCE_IS_NOT_ENOUGH, Refused TOP_UP, Unknown SETTINGS",
    "PAYEE_NOT_EXIST, Refused CHECK_PAYEE, Unknown SETTINGS",
    "PAYEE_USER_INFO_ERROR, Refused CHECK_PAYEE, Unknown SETTINGS",
    "PAYEE_ACCOUNT_STATUS_ERROR, Refused CHECK_PAYEE, Unknown SETTINGS",
    "NO_ACCOUNT_RECEIVE_PERMISSION, Refused CHECK_PAYEE, Unknown SETTINGS",
    "EXCEED_LIMIT_SM_AMOUNT, Refused OTHER_AMOUNT, Unknown SETTINGS",
    "EXCEED_LIMIT_DM_MAX_AMOUNT, Refused OTHER_AMOUNT, Unknown SETTINGS",
    "EXCEED_LIMIT_MM_AMOUNT, Refused OTHER_AMOUNT, Unknown SETTINGS",
    "PERMIT_CHECK_PERM_LIMITED, Refused CALL_MANAGER, Unknown SETTINGS",
    "PRODUCT_NOT_SIGN, Refused CALL_MANAGER, Unknown SETTINGS",
    "SECURITY_CHECK_FAILED, Refused CALL_MANAGER, Unknown SETTINGS",
    "REMARK_HAS_SENSITIVE_WORD, Refused OTHER_REASON, Unknown SETTINGS",
    "MEMO_REQUIRED_IN_TRANSFER_ERROR, Refused OTHER_REASON, Unknown SETTINGS",
    "INVALID_PARAMETER, Refused CHECK_SETTINGS, Unknown SETTINGS",
    "NEVER_HEARD_OF, Unknown SETTINGS, Unknown SETTINGS",
    "'', Unknown SETTINGS, Unknown SETTINGS"
  })
  void everyRowHasItsAnswer(String code, String sent, String asked) {
    assertEquals(sent, said(PayoutCodes.failure(Call.SEND, genuine("40004", code))));
    assertEquals(asked, said(PayoutCodes.failure(Call.QUERY, genuine("40004", code))));
  }

  @ParameterizedTest
  @CsvSource({
    "20000, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "20001, Refused CHECK_SETTINGS, Unknown SETTINGS",
    "40001, Refused CHECK_SETTINGS, Unknown SETTINGS",
    "40002, Refused CHECK_SETTINGS, Unknown SETTINGS",
    "40003, Refused CALL_MANAGER, Unknown SETTINGS",
    "40005, Unknown LIMITED, Unknown LIMITED",
    "40006, Refused CALL_MANAGER, Unknown SETTINGS",
    "77777, Unknown SETTINGS, Unknown SETTINGS"
  })
  void whatThePlatformSaysReadsAsEverywhere(String code, String sent, String asked) {
    assertEquals(sent, said(PayoutCodes.failure(Call.SEND, genuine(code, ""))));
    assertEquals(asked, said(PayoutCodes.failure(Call.QUERY, genuine(code, ""))));
  }

  @ParameterizedTest
  @CsvSource({
    "PAYEE_NOT_EXIST, CHECK_PAYEE",
    "EXCEED_LIMIT_SM_AMOUNT, OTHER_AMOUNT",
    "SYSTEM_ERROR, CALL_MANAGER",
    "NEVER_HEARD_OF, CALL_MANAGER"
  })
  void whateverAnOrderFailedWithHasItsAdvice(String code, PayoutAdvice advice) {
    assertEquals(advice, PayoutCodes.advice(code));
  }

  private static Genuine genuine(String code, String subCode) {
    var json = "{\"code\":\"" + code + "\",\"sub_code\":\"" + subCode + "\"}";
    return new Genuine(Node.read(json).orElseThrow(), Heard.nothing(code), Optional.empty());
  }

  private static String said(PayoutAnswer answer) {
    return switch (answer) {
      case PayoutAnswer.Unknown a -> "Unknown " + a.cause();
      case PayoutAnswer.Refused a -> "Refused " + a.advice();
      case PayoutAnswer.Waiting _ -> "Waiting";
      case PayoutAnswer.Absent _ -> "Absent";
      case PayoutAnswer.Done _, PayoutAnswer.Dealing _, PayoutAnswer.Returned _ -> "impossible";
    };
  }
}
