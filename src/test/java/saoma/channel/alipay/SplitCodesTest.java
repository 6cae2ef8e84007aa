package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Heard;
import saoma.channel.SplitAnswer;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.SplitCodes.Call;
import saoma.split.PortionAdvice;

/// Every row of the table of `alipay.trade.order.settle`.
class SplitCodesTest {
  @ParameterizedTest
  @CsvSource({
    "SYSTEM_ERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "aop.ACQ.SYSTEM_ERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "FREQUENCY_LIMITED, Unknown LIMITED, Unknown LIMITED",
    "DUP_OUT_REQUEST_NO, Unknown MISMATCH, Unknown MISMATCH",
    "DISCORDANT_REPEAT_REQUEST, Unknown MISMATCH, Unknown MISMATCH",
    "ALREADY_CONFIRM_SETTLE, Unknown MISMATCH, Unknown MISMATCH",
    "ORDER_NOT_EXIST, Unknown SETTINGS, Absent",
    "ACQ.TRADE_NOT_EXIST, Refused CALL_MANAGER, Absent",
    "ACQ.ROYALTY_RECEIVER_INVALID, Refused BIND, Unknown SETTINGS",
    "ALLOC_AMOUNT_VALIDATE_ERROR, Refused OTHER_AMOUNT, Unknown SETTINGS",
    "TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH, Refused TOP_UP, Unknown SETTINGS",
    "ILLEGAL_SETTLE_STATE, Refused CALL_MANAGER, Unknown SETTINGS",
    "TRADE_STATUS_ERROR, Refused CALL_MANAGER, Unknown SETTINGS",
    "TRADE_HAS_CLOSE, Refused CALL_MANAGER, Unknown SETTINGS",
    "TRADE_HAS_FINISHED, Refused CALL_MANAGER, Unknown SETTINGS",
    "ACCESS_FORBIDDEN, Refused CALL_MANAGER, Unknown SETTINGS",
    "INVALID_PARAMETER, Refused CHECK_SETTINGS, Unknown SETTINGS",
    "NEVER_HEARD_OF, Unknown SETTINGS, Unknown SETTINGS",
    "'', Unknown SETTINGS, Unknown SETTINGS"
  })
  void everyRowHasItsAnswer(String code, String sent, String asked) {
    assertEquals(sent, said(SplitCodes.failure(Call.SEND, genuine("40004", code))));
    assertEquals(asked, said(SplitCodes.failure(Call.QUERY, genuine("40004", code))));
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
    assertEquals(sent, said(SplitCodes.failure(Call.SEND, genuine(code, ""))));
    assertEquals(asked, said(SplitCodes.failure(Call.QUERY, genuine(code, ""))));
  }

  @ParameterizedTest
  @CsvSource({
    "ACQ.TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH, TOP_UP",
    "ROYALTY_RECEIVER_INVALID, BIND",
    "SYSTEM_ERROR, CALL_MANAGER",
    "NEVER_HEARD_OF, CALL_MANAGER"
  })
  void whateverAPartFailedWithHasItsAdvice(String code, PortionAdvice advice) {
    assertEquals(advice, SplitCodes.advice(code));
  }

  private static Genuine genuine(String code, String subCode) {
    var json = "{\"code\":\"" + code + "\",\"sub_code\":\"" + subCode + "\"}";
    return new Genuine(Node.read(json).orElseThrow(), Heard.nothing(code), Optional.empty());
  }

  private static String said(SplitAnswer answer) {
    return switch (answer) {
      case SplitAnswer.Unknown a -> "Unknown " + a.cause();
      case SplitAnswer.Refused a -> "Refused " + a.advice();
      case SplitAnswer.Waiting _ -> "Waiting";
      case SplitAnswer.Absent _ -> "Absent";
      case SplitAnswer.Done _ -> "impossible";
    };
  }
}
