package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.wire.WrongKey;

class AlipayWireTest {
  private static final String PRECREATE = "alipay.trade.precreate";
  private static final String REFUND = "alipay.trade.refund";
  private static final String CANCEL = "alipay.trade.cancel";

  /// One folder for all tests: making keys is what takes time.
  @TempDir private static Path folder;

  private static int numbers;

  private Counter counter;
  private RawAlipay alipay;

  @BeforeEach
  void start() throws IOException, WrongKey {
    counter = new Counter(folder);
    alipay = counter.alipay;
  }

  @AfterEach
  void stop() throws IOException {
    counter.close();
  }

  private static String number() {
    return "W" + ++numbers;
  }

  private String refused(TreeMap<String, String> parameters) throws Exception {
    var reply = alipay.send(parameters);
    assertEquals(200, reply.statusCode());
    assertFalse(reply.body().contains("\"sign\":"), reply.body());
    return reply.body();
  }

  @Test
  void theApplicationIsCheckedBeforeTheSignature() throws Exception {
    var parameters = alipay.parameters("alipay.trade.query", "{}");
    parameters.put("app_id", "2014072300007148");
    parameters.put("sign", "nonsense");
    var reply = alipay.send(parameters);
    assertTrue(reply.body().contains("\"sub_code\":\"isv.invalid-app-id\""), reply.body());
    assertTrue(reply.body().startsWith("{\"alipay_trade_query_response\":"), reply.body());
    assertFalse(reply.body().contains("\"sign\":"));
    assertEquals(
        "text/html;charset=utf-8", reply.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(reply.headers().firstValue("trace_id").isPresent());
    assertTrue(reply.headers().firstValue("Date").isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "app_id,        '',                    isv.missing-app-id",
    "sign_type,     '',                    isv.missing-signature-type",
    "sign_type,     RSA,                   isv.invalid-signature-type",
    "method,        '',                    isv.missing-method",
    "method,        alipay.trade.nonsense, isv.invalid-method",
    "version,       '',                    isv.missing-version",
    "version,       2.0,                   isv.unsupported-version",
    "format,        xml,                   isv.invalid-format",
    "timestamp,     '',                    isv.missing-timestamp",
    "timestamp,     yesterday,             isv.invalid-timestamp",
    "timestamp,     2026-03-01 02:00:00,   isv.invalid-timestamp",
    "timestamp,     2026-02-30 10:00:00,   isv.invalid-timestamp",
    "encrypt_type,  AES,                   isv.decryption-error",
    "encrypt_type,  SM4,                   isv.invalid-encrypt-type",
    "biz_content,   '[',                   isv.illegal-json",
    "biz_content,   '[]',                  isv.illegal-json",
  })
  void aWrongCommonParameterIsRefusedUnsigned(String name, String value, String subCode)
      throws Exception {
    var parameters = alipay.parameters("alipay.trade.query", "{}");
    if (value.isEmpty()) {
      parameters.remove(name);
    } else {
      parameters.put(name, value);
    }
    var body = refused(alipay.signed(parameters));
    assertTrue(body.contains("\"sub_code\":\"" + subCode + "\""), body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"biz_content", "method", "timestamp", "version"})
  void anythingChangedAfterSigningIsRefused(String name) throws Exception {
    var parameters = alipay.signed(alipay.parameters("alipay.trade.query", "{}"));
    parameters.put(name, parameters.get(name) + " ");
    assertTrue(refused(parameters).contains("isv.invalid-signature"));
    parameters.remove("sign");
    assertTrue(refused(parameters).contains("isv.missing-signature"));
  }

  @Test
  void anUnknownCharsetIsRefused() throws Exception {
    var parameters = alipay.signed(alipay.parameters("alipay.trade.query", "{}"));
    parameters.put("charset", "ISO-8859-1");
    assertTrue(refused(parameters).contains("isv.invalid-charset"));
  }

  @Test
  void aRequestInGbkIsReadAsGbk() throws Exception {
    var parameters =
        alipay.parameters(
            PRECREATE, RawAlipay.order(number(), "").replace("Tea", "龙井茶 100%+1=2&3"));
    parameters.put("charset", "GBK");
    var url = alipay.call(alipay.signed(parameters)).path("qr_code").stringValue();
    assertTrue(counter.phone.open(url).body().contains("龙井茶 100%+1=2&amp;3"));
  }

  @Test
  void slashesGoOutEscapedAndAreSignedSo() throws Exception {
    var parameters = alipay.parameters(PRECREATE, RawAlipay.order(number(), ""));
    assertTrue(alipay.send(alipay.signed(parameters)).body().contains("http:\\/\\/127.0.0.1"));
  }

  @Test
  void oneNumberIsOnePrecreate() throws Exception {
    var number = number();
    var url = alipay.precreate(number, "");
    assertEquals(url, alipay.precreate(number, ""));
    assertEquals(
        "ACQ.CONTEXT_INCONSISTENT",
        alipay.subCode(PRECREATE, RawAlipay.order(number, ",\"store_id\":\"S\"")));
    counter.phone.press(url, "pay");
    assertEquals("ACQ.TRADE_HAS_SUCCESS", alipay.subCode(PRECREATE, RawAlipay.order(number, "")));
    var closed = number();
    alipay.precreate(closed, "");
    alipay.call(CANCEL, RawAlipay.order(closed, ""));
    assertEquals("ACQ.TRADE_HAS_CLOSE", alipay.subCode(PRECREATE, RawAlipay.order(closed, "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "0.001",
        "1.999",
        "-1",
        "1e3",
        "100000000.01",
        "1,00",
        "",
        " ",
        "１",
        "99999999999"
      })
  void amountsThatAreNoneAreRefused(String amount) throws Exception {
    var order = RawAlipay.order(number(), "").replace("10.00", amount);
    assertEquals("ACQ.INVALID_PARAMETER", alipay.subCode(PRECREATE, order));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"out_trade_no\":\"X\",\"total_amount\":\"1\"}",
        "{\"out_trade_no\":\"X-1\",\"total_amount\":\"1\",\"subject\":\"t\"}",
        "{\"out_trade_no\":{},\"total_amount\":\"1\",\"subject\":\"t\"}",
        "{\"out_trade_no\":\"X\",\"total_amount\":\"1\",\"subject\":\"t\",\"timeout_express\":\"16d\"}",
        "{\"out_trade_no\":\"X\",\"total_amount\":\"1\",\"subject\":\"t\",\"timeout_express\":\"0m\"}",
        "{\"out_trade_no\":\"X\",\"total_amount\":\"1\",\"subject\":\"t\",\"timeout_express\":\"1.5h\"}",
        "{\"out_trade_no\":\"X\",\"total_amount\":\"1\",\"subject\":\"t\",\"timeout_express\":\"2c\"}",
        "{\"out_trade_no\":\"X\",\"total_amount\":\"1\",\"subject\":\"t\",\"time_expire\":\"soon\"}",
        "{\"out_trade_no\":\"X\",\"total_amount\":\"1\",\"subject\":\"t\",\"seller_id\":\"2088\"}",
        "{}"
      })
  void wrongFieldsAreRefused(String biz) throws Exception {
    assertEquals("ACQ.INVALID_PARAMETER", alipay.subCode(PRECREATE, biz));
  }

  @Test
  void aTimeToPayThatIsOverIsRefused() throws Exception {
    assertEquals(
        "ACQ.NOW_TIME_AFTER_EXPIRE_TIME_ERROR",
        alipay.subCode(
            PRECREATE, RawAlipay.order(number(), ",\"time_expire\":\"2026-03-01 09:59:59\"")));
  }

  @ParameterizedTest
  @CsvSource({
    "'timeout_express',         '5m',                  300",
    "'timeout_express',         '1h',                  3600",
    "'timeout_express',         '1d',                  7200",
    "'store_id',                'S1',                  7200",
    "'time_expire',             '2026-03-01 10:02:00', 120",
    "'qr_code_timeout_express', '1m',                  60",
  })
  void nobodyPaysAfterTheTimeIsOver(String name, String value, long seconds) throws Exception {
    var number = number();
    var url = alipay.precreate(number, ",\"" + name + "\":\"" + value + "\"");
    counter.clock.goOn(Duration.ofSeconds(seconds - 1));
    assertEquals("ACQ.TRADE_NOT_EXIST", alipay.query(number));
    counter.clock.goOn(Duration.ofSeconds(1));
    assertEquals(410, counter.phone.open(url).statusCode());
    assertEquals(410, counter.phone.press(url, "pay").statusCode());
    assertEquals("ACQ.TRADE_NOT_EXIST", alipay.query(number));
  }

  /// It is ten in the morning in China: midnight is 14 hours away.
  @ParameterizedTest
  @CsvSource({
    "timeout_express, 5m,  300",
    "timeout_express, 1c,  50400",
    "timeout_express, 15d, 1296000",
    "store_id,        S1,  10800",
  })
  void aScannedTradeClosesItselfAtItsEnd(String name, String value, long seconds) throws Exception {
    var number = number();
    var url = alipay.precreate(number, ",\"" + name + "\":\"" + value + "\"");
    counter.phone.open(url);
    counter.clock.goOn(Duration.ofSeconds(seconds - 1));
    assertEquals("WAIT_BUYER_PAY", alipay.query(number));
    counter.clock.goOn(Duration.ofSeconds(1));
    assertEquals("TRADE_CLOSED", alipay.query(number));
    assertEquals(410, counter.phone.press(url, "pay").statusCode());
    assertEquals(
        "ACQ.REASON_TRADE_STATUS_INVALID",
        alipay.subCode("alipay.trade.close", RawAlipay.order(number, "")));
  }

  private String paid() throws Exception {
    var number = number();
    assertEquals(200, counter.phone.press(alipay.precreate(number, ""), "pay").statusCode());
    return number;
  }

  private static String refund(String number, String amount, String more) {
    return "{\"out_trade_no\":\"%s\",\"refund_amount\":\"%s\"%s}".formatted(number, amount, more);
  }

  @Test
  void refundsKeepTheirRules() throws Exception {
    assertEquals("ACQ.TRADE_NOT_EXIST", alipay.subCode(REFUND, refund("none", "1", "")));
    var open = number();
    counter.phone.open(alipay.precreate(open, ""));
    assertEquals("ACQ.TRADE_STATUS_ERROR", alipay.subCode(REFUND, refund(open, "1", "")));
    alipay.call(CANCEL, RawAlipay.order(open, ""));
    assertEquals("ACQ.TRADE_HAS_CLOSE", alipay.subCode(REFUND, refund(open, "1", "")));
    var number = paid();
    assertEquals(
        "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", alipay.subCode(REFUND, refund(number, "1.00", "")));
    assertEquals(
        "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", alipay.subCode(REFUND, refund(number, "10.01", "")));
    assertEquals("", alipay.subCode(REFUND, refund(number, "10", "")));
    assertEquals(
        "ACQ.REASON_TRADE_REFUND_FEE_ERR",
        alipay.subCode(REFUND, refund(number, "1", ",\"out_request_no\":\"R\"")));
    assertEquals(
        "TRADE_NOT_EXIST",
        alipay.subCode(
            "alipay.trade.fastpay.refund.query",
            "{\"out_trade_no\":\"none\",\"out_request_no\":\"R\"}"));
    var unknown =
        alipay.call(
            "alipay.trade.fastpay.refund.query", refund(number, "1", ",\"out_request_no\":\"?\""));
    assertEquals("10000", unknown.path("code").stringValue());
    assertFalse(unknown.has("refund_status"));
  }

  @Test
  void aYearLaterNothingCanBeRefunded() throws Exception {
    var number = paid();
    counter.clock.goOn(Duration.ofDays(366));
    assertEquals("TRADE_FINISHED", alipay.query(number));
    assertEquals("ACQ.TRADE_HAS_FINISHED", alipay.subCode(REFUND, refund(number, "10", "")));
  }

  @Test
  void cancelKnowsItsLimits() throws Exception {
    var partly = paid();
    alipay.call(REFUND, refund(partly, "1", ",\"out_request_no\":\"R\""));
    assertEquals("ACQ.CANCEL_NOT_ALLOWED", alipay.subCode(CANCEL, RawAlipay.order(partly, "")));
    var old = paid();
    counter.clock.goOn(Duration.ofHours(24).plusSeconds(1));
    assertEquals("ACQ.TRADE_CANCEL_TIME_OUT", alipay.subCode(CANCEL, RawAlipay.order(old, "")));
    var unknown = alipay.call(CANCEL, "{\"out_trade_no\":\"none\"}");
    assertEquals("N", unknown.path("retry_flag").stringValue());
    assertFalse(unknown.has("action"));
  }
}
