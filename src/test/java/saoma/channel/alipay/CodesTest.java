package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.ShowCode;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;

/// Each row of the table over the wire, with an answer that is truly signed.
class CodesTest {
  @TempDir static Path folder;
  private static Counter counter;

  @BeforeAll
  static void open() throws Exception {
    counter = new Counter(folder);
  }

  @AfterAll
  static void close() {
    counter.close();
  }

  @ParameterizedTest
  @CsvSource({
    "20000, isp.unknow-error, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "20000, aop.ACQ.SYSTEM_ERROR, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "20000, ACQ.TRADE_HAS_CLOSE, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "20001, aop.invalid-auth-token, CHECK_SETTINGS, ?SETTINGS, ?SETTINGS",
    "40001, isv.missing-method, CHECK_SETTINGS, ?SETTINGS, ?SETTINGS",
    "40002, isv.invalid-signature, CHECK_SETTINGS, ?SETTINGS, ?SETTINGS",
    "40002, isv.suspected-attack, CHECK_SETTINGS, ?SETTINGS, ?SETTINGS",
    "40003, isv.missing-signature-config, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40005, isv.app-call-limited, ?LIMITED, ?LIMITED, ?LIMITED",
    "40006, isv.insufficient-isv-permissions, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.SYSTEM_ERROR, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, AQC.SYSTEM_ERROR, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.INVALID_PARAMETER, CHECK_SETTINGS, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.ACCESS_FORBIDDEN, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.EXIST_FORBIDDEN_WORD, CHECK_SETTINGS, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.PARTNER_ERROR, CHECK_SETTINGS, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.TOTAL_FEE_EXCEED, OTHER_WAY, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.CONTEXT_INCONSISTENT, ?MISMATCH, ?MISMATCH, ?MISMATCH",
    "40004, ACQ.APPLY_PC_MERCHANT_CODE_ERROR, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.TRADE_HAS_SUCCESS, CONFIRMING, ?MISMATCH, ?SERVER_TROUBLE",
    "40004, ACQ.TRADE_HAS_CLOSE, NEW_ATTEMPT, ?MISMATCH, closed",
    "40004, ACQ.TRADE_NOT_EXIST, ?SETTINGS, ABSENT, closed",
    "40004, TRADE_NOT_EXIST, ?SETTINGS, ABSENT, closed",
    "40004, ACQ.TRADE_STATUS_ERROR, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.REASON_TRADE_STATUS_INVALID, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.REASON_ILLEGAL_STATUS, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.BEYOND_PAY_RESTRICTION, OTHER_WAY, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.BEYOND_PER_RECEIPT_RESTRICTION, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.BEYOND_PER_RECEIPT_DAY_RESTRICTION, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.BEYOND_PER_RECEIPT_SINGLE_RESTRICTION, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.MERCHANT_PERM_RECEIPT_SUSPEND_LIMIT, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.MERCHANT_PERM_RECEIPT_SINGLE_LIMIT, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.MERCHANT_PERM_RECEIPT_DAY_LIMIT, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.SELLER_BEEN_BLOCKED, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.MERCHANT_STATUS_NOT_NORMAL, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.INVALID_STORE_ID, CHECK_SETTINGS, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.STORE_INFO_INVALID, CHECK_SETTINGS, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.RISK_MERCHANT_IP_NOT_EXIST, CALL_MANAGER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.NOW_TIME_AFTER_EXPIRE_TIME_ERROR, CHECK_SETTINGS, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.ENTERPRISE_PAY_BIZ_ERROR, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.SELLER_BALANCE_NOT_ENOUGH, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.REASON_TRADE_BEEN_FREEZEN, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.REASON_TRADE_REFUND_FEE_ERR, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.TRADE_HAS_FINISHED, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.TRADE_CANCEL_TIME_OUT, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.CANCEL_NOT_ALLOWED, ?SERVER_TROUBLE, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.NEVER_HEARD_OF, ?SETTINGS, ?SETTINGS, ?SETTINGS",
    "40004, '', ?SETTINGS, ?SETTINGS, ?SETTINGS",
    "10003, '', ?SETTINGS, ?SETTINGS, ?SETTINGS",
    "77777, ACQ.TRADE_HAS_CLOSE, ?SETTINGS, ?SETTINGS, ?SETTINGS",
  })
  void everyRowHasItsAnswer(
      String code, String subCode, String charged, String queried, String reversed) {
    var node = Counter.failure(code, subCode);
    counter.signed("precreate", node).signed("query", node).signed("cancel", node);
    var charge = counter.channel.charge(Counter.CHARGE);
    assertEquals(charged, shape(charge));
    assertEquals(queried, shape(counter.query()));
    assertEquals(reversed, shape(counter.channel.reverse(Counter.ID)));
    assertEquals(subCode.isEmpty() ? code : subCode, charge.heard().code());
  }

  private static String shape(Answer answer) {
    return switch (answer) {
      case Unknown a -> "?" + a.cause();
      case Declined a -> a.advice().name();
      case Waiting a -> a.phase().name();
      case Closed _ -> "closed";
      case Paid _ -> "paid";
      case ShowCode _ -> "code";
    };
  }
}
