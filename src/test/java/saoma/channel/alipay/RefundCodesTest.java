package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundAnswer.Absent;
import saoma.channel.RefundAnswer.Done;
import saoma.channel.RefundAnswer.Held;
import saoma.channel.RefundAnswer.Processing;
import saoma.channel.RefundAnswer.Refused;
import saoma.channel.RefundAnswer.Unknown;
import saoma.channel.RefundRequest;
import saoma.money.Money;

/// Each row of the refund table over the wire, and what a success is worth.
class RefundCodesTest {
  private static final RefundRequest REQUEST =
      new RefundRequest(Counter.ID, Counter.NUMBER + "R01", Money.fen(888), "wrong <size>");
  private static final String HEAD = "{\"code\":\"10000\",\"msg\":\"Success\"";

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

  @ParameterizedTest
  @CsvSource({
    "20000, isp.unknow-error, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "20001, aop.invalid-auth-token, ?SETTINGS, ?SETTINGS",
    "40001, isv.missing-method, ?SETTINGS, ?SETTINGS",
    "40002, isv.invalid-signature, ?SETTINGS, ?SETTINGS",
    "40003, isv.missing-signature-config, ?SETTINGS, ?SETTINGS",
    "40005, isv.app-call-limited, ?LIMITED, ?LIMITED",
    "40006, isv.insufficient-isv-permissions, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.SYSTEM_ERROR, ?SERVER_TROUBLE, ?SERVER_TROUBLE",
    "40004, ACQ.INVALID_PARAMETER, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.ACCESS_FORBIDDEN, ?SETTINGS, ?SETTINGS",
    "40004, ACQ.DISCORDANT_REPEAT_REQUEST, ?MISMATCH, ?MISMATCH",
    "40004, ACQ.SELLER_BALANCE_NOT_ENOUGH, held CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.REFUND_CHARGE_ERROR, held CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH, held CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.REASON_TRADE_BEEN_FREEZEN, held CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.REFUND_AMT_NOT_EQUAL_TOTAL, refused CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.REASON_TRADE_REFUND_FEE_ERR, refused CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.REFUND_FEE_ERROR, refused CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.NOT_ALLOW_PARTIAL_REFUND, refused CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.TRADE_STATUS_ERROR, refused CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.REASON_TRADE_STATUS_INVALID, refused CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.REASON_ILLEGAL_STATUS, refused CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.TRADE_HAS_CLOSE, refused CALL_MANAGER, ?SETTINGS",
    "40004, ACQ.TRADE_NOT_ALLOW_REFUND, refused OTHER_WAY, ?SETTINGS",
    "40004, ACQ.ONLINE_TRADE_VOUCHER_NOT_ALLOW_REFUND, refused OTHER_WAY, ?SETTINGS",
    "40004, ACQ.TRADE_HAS_FINISHED, refused OTHER_WAY, ?SETTINGS",
    "40004, ACQ.BUYER_NOT_EXIST, refused OTHER_WAY, ?SETTINGS",
    "40004, ACQ.BUYER_ERROR, refused OTHER_WAY, ?SETTINGS",
    "40004, ACQ.USER_NOT_MATCH_ERR, refused OTHER_WAY, ?SETTINGS",
    "40004, ACQ.CUSTOMER_VALIDATE_ERROR, refused OTHER_WAY, ?SETTINGS",
    "40004, ACQ.TRADE_NOT_EXIST, refused CALL_MANAGER, absent",
    "40004, TRADE_NOT_EXIST, refused CALL_MANAGER, absent",
    "40004, ACQ.NEVER_HEARD_OF, ?SETTINGS, ?SETTINGS",
    "10003, '', ?SETTINGS, ?SETTINGS",
  })
  void everyRowHasItsAnswer(String code, String subCode, String asked, String queried) {
    var node = Counter.failure(code, subCode);
    assertEquals(asked, refund(node));
    assertEquals(queried, query(node));
  }

  @ParameterizedTest
  @CsvSource({
    "Y, 8.88, done",
    "Y, 20.00, done",
    "Y, 8.87, ?MISMATCH",
    "Y, '', ?MISMATCH",
    "N, 8.88, processing",
    "'', 8.88, processing",
    "y, 8.88, processing",
  })
  void onlyAFundChangeOfAtLeastTheAmountIsDone(String change, String sum, String expected) {
    var node =
        HEAD
            + ",\"out_trade_no\":\""
            + Counter.NUMBER
            + "\",\"fund_change\":\""
            + change
            + "\",\"refund_fee\":\""
            + sum
            + "\"}";
    assertEquals(expected, refund(node));
    assertEquals("?MISMATCH", refund(node.replace(Counter.NUMBER, "other")));
  }

  @ParameterizedTest
  @CsvSource({
    "REFUND_SUCCESS, 8.88, 88.88, done",
    "REFUND_SUCCESS, 8.88, '', done",
    "REFUND_SUCCESS, 8.89, 88.88, ?MISMATCH",
    "REFUND_SUCCESS, 8.88, 88.89, ?MISMATCH",
    "REFUND_SUCCESS, '', 88.88, ?MISMATCH",
    "REFUND_PROCESSING, 8.88, 88.88, processing",
    "'', 8.88, 88.88, processing",
    "REFUND_FAIL, 8.88, 88.88, ?SETTINGS",
  })
  void aQueriedRefundMustBeOurs(String status, String amount, String total, String expected) {
    var node = found(status, amount, total);
    assertEquals(expected, query(node));
    assertEquals("?MISMATCH", query(node.replace("R01", "R02")));
    assertEquals("?MISMATCH", query(node.replace("\"out_trade_no\":\"2", "\"out_trade_no\":\"3")));
  }

  @Test
  void anEmptySuccessKnowsNoSuchRefundAndTheTimeIsChinas() {
    assertEquals("absent", query(HEAD + "}"));
    counter.signed("fastpay_refund_query", found("REFUND_SUCCESS", "8.88", "88.88"));
    var done = assertInstanceOf(Done.class, counter.channel.queryRefund(REQUEST));
    assertEquals(Instant.parse("2026-01-02T03:05:06Z"), done.at());
  }

  @Test
  void theRequestIsTheSameInEveryRepeatAndAForgedAnswerProvesNothing() throws Exception {
    for (int i = 0; i < 2; i++) {
      counter.raw(Counter.envelope("refund", HEAD + "}", "Zm9yZ2Vk"));
      assertEquals("?BAD_SIGNATURE", shape(counter.channel.refund(REQUEST)));
      var sent = counter.sent();
      assertEquals("alipay.trade.refund", sent.get("method"));
      assertEquals(
          "{\"out_trade_no\":\"260102T01000001\",\"refund_amount\":\"8.88\","
              + "\"out_request_no\":\"260102T01000001R01\",\"refund_reason\":\"wrong size\"}",
          sent.get("biz_content"));
    }
  }

  @Test
  void aNumberWhoseAmountIsNotKnownIsFoundWithIt() {
    counter.signed("query", Counter.PAID);
    var paid = assertInstanceOf(Answer.Paid.class, counter.channel.find(Counter.NUMBER));
    assertEquals(Money.fen(8888), paid.amount());
    counter.signed("query", Counter.PAID.replace("88.88", "no"));
    assertInstanceOf(Answer.Unknown.class, counter.channel.find(Counter.NUMBER));
    counter.signed("query", Counter.failure("40004", "ACQ.TRADE_NOT_EXIST"));
    assertInstanceOf(Answer.Waiting.class, counter.channel.find(Counter.NUMBER));
  }

  private static String found(String status, String amount, String total) {
    return HEAD
        + ",\"out_trade_no\":\""
        + Counter.NUMBER
        + "\",\"out_request_no\":\""
        + REQUEST.number()
        + "\",\"refund_status\":\""
        + status
        + "\",\"refund_amount\":\""
        + amount
        + "\",\"total_amount\":\""
        + total
        + "\",\"gmt_refund_pay\":\"2026-01-02 11:05:06\"}";
  }

  private String refund(String node) {
    counter.signed("refund", node);
    return shape(counter.channel.refund(REQUEST));
  }

  private String query(String node) {
    counter.signed("fastpay_refund_query", node);
    return shape(counter.channel.queryRefund(REQUEST));
  }

  private static String shape(RefundAnswer answer) {
    return switch (answer) {
      case Done _ -> "done";
      case Processing _ -> "processing";
      case Held a -> "held " + a.advice();
      case Refused a -> "refused " + a.advice();
      case Absent _ -> "absent";
      case Unknown a -> "?" + a.cause();
    };
  }
}
