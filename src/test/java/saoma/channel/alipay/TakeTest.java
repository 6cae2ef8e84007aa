package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.CustomerCode;
import saoma.money.Money;

/// `alipay.trade.pay` over the wire: each row of its table, and a gateway that stalls and lies.
class TakeTest {
  private static final String DIGITS = "281234567890123456";
  private static final CustomerCode CODE = CustomerCode.of(DIGITS).orElseThrow();
  private static final String DONE =
      "{\"code\":\"10000\",\"msg\":\"Success\",\"out_trade_no\":\""
          + Counter.NUMBER
          + "\",\"total_amount\":\"88.88\",\"trade_no\":\"2026010222001400000000000001\","
          + "\"receipt_amount\":\"88.88\",\"gmt_payment\":\"2026-01-02 11:04:15\"}";

  @TempDir private Path folder;
  private Counter counter;

  @BeforeEach
  void open() throws Exception {
    counter = new Counter(folder);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private Answer take() {
    return counter.channel.take(Counter.CHARGE, CODE);
  }

  private void unknown(Cause cause) {
    assertEquals(cause, assertInstanceOf(Unknown.class, take()).cause());
  }

  @Test
  void whatIsSentIsTheStoredAttemptAndTheCode() throws Exception {
    counter.signed("pay", DONE);
    var paid = assertInstanceOf(Paid.class, take());
    assertEquals("2026010222001400000000000001", paid.tradeNumber());
    assertEquals(Money.fen(8888), paid.amount());
    assertEquals(Instant.parse("2026-01-02T03:04:15Z"), paid.paidAt());
    var sent = counter.sent();
    assertEquals("alipay.trade.pay", sent.get("method"));
    assertEquals(
        "{\"out_trade_no\":\"260102T01000001\",\"total_amount\":\"88.88\",\"subject\":\"Shop 咖啡\","
            + "\"product_code\":\"FACE_TO_FACE_PAYMENT\",\"timeout_express\":\"6m\","
            + "\"scene\":\"bar_code\",\"auth_code\":\"281234567890123456\",\"store_id\":\"S-01\","
            + "\"seller_id\":\"2088000000000001\"}",
        sent.get("biz_content"));
    assertTrue(counter.channel.abilities().contains(Ability.SCAN_CUSTOMER_CODE));
  }

  @Test
  void aFaceIsSentAsOne() throws Exception {
    counter.signed("pay", DONE);
    counter.channel.take(Counter.CHARGE, CustomerCode.of("fp" + "0aB".repeat(11)).orElseThrow());
    assertTrue(counter.sent().get("biz_content").contains("\"scene\":\"security_code\""));
  }

  @Test
  void thePasswordIsWaitedFor() {
    counter.signed(
        "pay",
        "{\"code\":\"10003\",\"msg\":\"order success pay inprocess\",\"out_trade_no\":\""
            + Counter.NUMBER
            + "\"}");
    assertEquals(Phase.CONFIRMING, assertInstanceOf(Waiting.class, take()).phase());
    counter.signed("pay", "{\"code\":\"10003\",\"msg\":\"m\"}");
    assertInstanceOf(Waiting.class, take());
    counter.signed("pay", "{\"code\":\"10003\",\"msg\":\"m\",\"out_trade_no\":\"other\"}");
    unknown(Cause.MISMATCH);
  }

  @Test
  void moneyOfAnotherNumberAmountOrSellerIsNotOurs() {
    for (var changed :
        new String[] {
          DONE.replace(Counter.NUMBER, "other"),
          DONE.replace("\"total_amount\":\"88.88\"", "\"total_amount\":\"88.89\""),
          DONE.replace("\"total_amount\":\"88.88\",", ""),
          DONE.replace("{\"code", "{\"seller_id\":\"2088000000000009\",\"code"),
          DONE.replace("{\"code", "{\"trans_currency\":\"USD\",\"code")
        }) {
      counter.signed("pay", changed);
      unknown(Cause.MISMATCH);
    }
    counter.signed("pay", DONE.replace("2026010222001400000000000001", "not a number"));
    unknown(Cause.UNREADABLE);
  }

  @Test
  void whatNobodySignedIsNotBelieved() {
    counter.raw(Counter.envelope("pay", DONE, Counter.sign("{}")));
    unknown(Cause.BAD_SIGNATURE);
    counter.raw("{\"alipay_trade_pay_response\":" + DONE + "}");
    unknown(Cause.BAD_SIGNATURE);
    counter.raw("{\"alipay_trade_pay_response\":{\"code\":\"10003\",\"msg\":\"m\"}}");
    unknown(Cause.BAD_SIGNATURE);
    counter.raw(
        "{\"alipay_trade_pay_response\":"
            + Counter.failure("40004", "ACQ.PAYMENT_AUTH_CODE_INVALID")
            + "}");
    unknown(Cause.SETTINGS);
    counter.raw(
        "{\"alipay_trade_pay_response\":" + Counter.failure("20000", "isp.unknow-error") + "}");
    unknown(Cause.SERVER_TROUBLE);
  }

  @Test
  void aGatewayThatStallsOrHangsUpIsAskedOnce() {
    counter.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    unknown(Cause.TIMED_OUT);
    assertEquals(1, counter.server.getRequestCount());
    counter.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    counter.signed("pay", DONE);
    unknown(Cause.SERVER_TROUBLE);
    assertEquals(2, counter.server.getRequestCount(), "a customer's code is never sent twice");
  }

  @Test
  void takingBackIsACancel() throws Exception {
    counter.signed(
        "cancel",
        "{\"code\":\"10000\",\"msg\":\"Success\",\"out_trade_no\":\""
            + Counter.NUMBER
            + "\",\"retry_flag\":\"N\",\"action\":\"refund\"}");
    assertEquals(
        "refund", assertInstanceOf(Closed.class, counter.channel.takeBack(Counter.ID)).how());
    assertEquals("alipay.trade.cancel", counter.sent().get("method"));
  }

  @Test
  void theCodeIsInNothingThatIsKept() {
    counter.signed(
        "pay",
        Counter.failure("40004", "ACQ.PAYMENT_AUTH_CODE_INVALID")
            .replace("\"t\"", "\"auth_code\",\"auth_code\":\"" + DIGITS + "\""));
    var declined = assertInstanceOf(Declined.class, take());
    assertFalse(declined.toString().contains(DIGITS), declined.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "20000, isp.unknow-error, ?SERVER_TROUBLE",
    "20000, aop.ACQ.SYSTEM_ERROR, ?SERVER_TROUBLE",
    "20001, aop.invalid-auth-token, CHECK_SETTINGS",
    "40001, isv.missing-method, CHECK_SETTINGS",
    "40002, isv.invalid-signature, CHECK_SETTINGS",
    "40003, isv.missing-signature-config, CALL_MANAGER",
    "40005, isv.app-call-limited, ?LIMITED",
    "40006, isv.insufficient-isv-permissions, CALL_MANAGER",
    "40004, ACQ.SYSTEM_ERROR, ?SERVER_TROUBLE",
    "40004, ACQ.INVALID_PARAMETER, CHECK_SETTINGS",
    "40004, ACQ.ACCESS_FORBIDDEN, CALL_MANAGER",
    "40004, ACQ.EXIST_FORBIDDEN_WORD, CHECK_SETTINGS",
    "40004, ACQ.PARTNER_ERROR, CHECK_SETTINGS",
    "40004, ACQ.TOTAL_FEE_EXCEED, OTHER_WAY",
    "40004, ACQ.PAYMENT_AUTH_CODE_INVALID, NEW_CODE",
    "40004, ACQ.PULL_MOBILE_CASHIER_FAIL, NEW_CODE",
    "40004, ACQ.CONTEXT_INCONSISTENT, ?MISMATCH",
    "40004, ACQ.TRADE_BUYER_NOT_MATCH, ?MISMATCH",
    "40004, ACQ.TRADE_HAS_SUCCESS, CONFIRMING",
    "40004, ACQ.TRADE_HAS_CLOSE, NEW_ATTEMPT",
    "40004, ACQ.TRADE_NOT_EXIST, ?SETTINGS",
    "40004, ACQ.BUYER_BALANCE_NOT_ENOUGH, OTHER_WAY",
    "40004, ACQ.BUYER_BANKCARD_BALANCE_NOT_ENOUGH, OTHER_WAY",
    "40004, ACQ.NO_PAYMENT_INSTRUMENTS_AVAILABLE, OTHER_WAY",
    "40004, ACQ.PAYMENT_FAIL, OTHER_WAY",
    "40004, ACQ.ERROR_BALANCE_PAYMENT_DISABLE, OTHER_WAY",
    "40004, ACQ.MOBILE_PAYMENT_SWITCH_OFF, OTHER_WAY",
    "40004, ACQ.USER_FACE_PAYMENT_SWITCH_OFF, OTHER_WAY",
    "40004, ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR, OTHER_WAY",
    "40004, ACQ.BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR, OTHER_WAY",
    "40004, ACQ.BEYOND_PAY_RESTRICTION, OTHER_WAY",
    "40004, ACQ.BEYOND_PER_RECEIPT_RESTRICTION, CALL_MANAGER",
    "40004, ACQ.BEYOND_PER_RECEIPT_DAY_RESTRICTION, CALL_MANAGER",
    "40004, ACQ.BEYOND_PER_RECEIPT_SINGLE_RESTRICTION, CALL_MANAGER",
    "40004, ACQ.MERCHANT_PERM_RECEIPT_SUSPEND_LIMIT, CALL_MANAGER",
    "40004, ACQ.MERCHANT_PERM_RECEIPT_SINGLE_LIMIT, CALL_MANAGER",
    "40004, ACQ.MERCHANT_PERM_RECEIPT_DAY_LIMIT, CALL_MANAGER",
    "40004, ACQ.SELLER_BEEN_BLOCKED, CALL_MANAGER",
    "40004, ACQ.MERCHANT_STATUS_NOT_NORMAL, CALL_MANAGER",
    "40004, ACQ.BUYER_SELLER_EQUAL, OTHER_WAY",
    "40004, ACQ.BUYER_ENABLE_STATUS_FORBID, OTHER_WAY",
    "40004, ACQ.PAYMENT_REQUEST_HAS_RISK, OTHER_WAY",
    "40004, ACQ.ERROR_BUYER_CERTIFY_LEVEL_LIMIT, OTHER_WAY",
    "40004, ACQ.NOT_CERTIFIED_USER, OTHER_WAY",
    "40004, ACQ.INVALID_STORE_ID, CHECK_SETTINGS",
    "40004, ACQ.STORE_INFO_INVALID, CHECK_SETTINGS",
    "40004, ACQ.AUTH_TOKEN_IS_NOT_EXIST, CHECK_SETTINGS",
    "40004, ACQ.SUB_GOODS_SIZE_MAX_COUNT, CHECK_SETTINGS",
    "40004, ACQ.RISK_MERCHANT_IP_NOT_EXIST, CALL_MANAGER",
    "40004, ACQ.NOW_TIME_AFTER_EXPIRE_TIME_ERROR, CHECK_SETTINGS",
    "40004, ACQ.NEVER_HEARD_OF, ?SETTINGS",
    "77777, ACQ.TRADE_HAS_CLOSE, ?SETTINGS"
  })
  void everyRowHasItsAnswer(String code, String subCode, String expected) {
    counter.signed("pay", Counter.failure(code, subCode));
    assertEquals(expected, shape(take()));
  }

  private static String shape(Answer answer) {
    return switch (answer) {
      case Unknown a -> "?" + a.cause();
      case Declined a -> a.advice().name();
      case Waiting a -> a.phase().name();
      case Closed _, Paid _, Answer.ShowCode _ -> answer.getClass().getSimpleName();
    };
  }
}
