package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.wire.WrongKey;

class WechatWireTest {
  private static final String NATIVE = RawWechat.NATIVE;

  /// One folder for all tests: making keys is what takes time.
  @TempDir private static Path folder;

  private static int numbers;

  private Counter counter;
  private RawWechat wechat;

  @BeforeEach
  void start() throws IOException, WrongKey {
    counter = new Counter(folder);
    wechat = counter.wechat;
  }

  @AfterEach
  void stop() throws IOException {
    counter.close();
  }

  private static String number() {
    return "WIRE-" + (1000 + ++numbers);
  }

  @Test
  void aRequestWithoutAuthorizationIsRefusedAndTheRefusalIsSigned() throws Exception {
    var refused = wechat.send("POST", NATIVE, wechat.order(number(), ""), "");
    assertEquals(401, refused.status());
    assertEquals("SIGN_ERROR", refused.code());
  }

  @ParameterizedTest
  @CsvSource({
    "mchid=\"1900000001\", mchid=\"1900000002\"",
    "serial_no=\"5A, serial_no=\"6A",
    "nonce_str=\"nonce\", nonce_str=\"other\"",
    "nonce_str=\"nonce\", nonce_str=\"\"",
    "signature=\", signature=\"A",
    "SHA256-RSA2048, SM2-WITH-SM3",
    "timestamp=\", timestamp=\"x",
  })
  void aSpoiledAuthorizationIsRefused(String part, String spoiled) throws Exception {
    var body = wechat.order(number(), "");
    var good = wechat.authorization("POST", NATIVE, body, counter.clock.instant());
    assertTrue(good.contains(part));
    var refused = wechat.send("POST", NATIVE, body, good.replace(part, spoiled));
    assertEquals(401, refused.status());
    assertEquals("SIGN_ERROR", refused.code());
  }

  @Test
  void aChangedBodyOrTargetIsRefusedWithTheTextThatWasChecked() throws Exception {
    var body = wechat.order(number(), "");
    var good = wechat.authorization("POST", NATIVE, body, counter.clock.instant());
    var refused = wechat.send("POST", NATIVE, body.replace("1000", "1"), good);
    assertEquals(401, refused.status());
    assertEquals("sign not match", refused.json().at("/detail/issue").asString(""));
    assertEquals(NATIVE, refused.json().at("/detail/sign_information/url").asString(""));
    assertEquals(401, wechat.send("POST", NATIVE + "?a=b", body, good).status());
  }

  @Test
  void aClockMoreThanFiveMinutesAwayIsRefused() throws Exception {
    var body = wechat.order(number(), "");
    var now = counter.clock.instant();
    for (var away : new long[] {-301, 301}) {
      var late = wechat.authorization("POST", NATIVE, body, now.plusSeconds(away));
      assertEquals("SIGN_ERROR", wechat.send("POST", NATIVE, body, late).code());
    }
    var edge = wechat.authorization("POST", NATIVE, body, now.minusSeconds(300));
    assertEquals(200, wechat.send("POST", NATIVE, body, edge).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"total\":1000 | \"total\":0",
        "\"total\":1000 | \"total\":-5",
        "\"total\":1000 | \"total\":10.5",
        "\"total\":1000 | \"total\":\"1000\"",
        "\"total\":1000 | \"total\":99999999999",
        "\"currency\":\"CNY\" | \"currency\":\"USD\"",
        "\"description\":\"Tea\" | \"description\":\"\"",
        "\"description\":\"Tea\" | \"description\":5",
        "https://example.invalid/n | http://example.invalid/n",
        "https://example.invalid/n | https://example.invalid/n?a=b",
        "https://example.invalid/n | nowhere",
        "\"out_trade_no\":\" | \"out_trade_no\":\"#",
        "\"amount\" | \"amounts\"",
        "{\"appid\" | [\"appid\"",
      })
  void wrongFieldsAreRefused(String part, String spoiled) throws Exception {
    var order = wechat.order(number(), "");
    assertTrue(order.contains(part));
    var refused = wechat.call("POST", NATIVE, order.replace(part, spoiled));
    assertEquals(400, refused.status());
    assertEquals("PARAM_ERROR", refused.code());
    assertTrue(refused.json().at("/detail/field").isString());
  }

  @Test
  void anotherMerchantOrApplicationIsRefusedByName() throws Exception {
    var order = wechat.order(number(), "");
    var merchant = order.replace("\"mchid\":\"19", "\"mchid\":\"18");
    assertEquals("MCH_NOT_EXISTS", wechat.call("POST", NATIVE, merchant).code());
    var application = order.replace("\"appid\":\"wx", "\"appid\":\"wy");
    assertEquals("APPID_MCHID_NOT_MATCH", wechat.call("POST", NATIVE, application).code());
    assertEquals(
        "MCH_NOT_EXISTS",
        wechat.call("GET", "/v3/pay/transactions/out-trade-no/abcdef?mchid=1", "").code());
    assertEquals(
        "PARAM_ERROR", wechat.call("GET", "/v3/pay/transactions/out-trade-no/abcdef", "").code());
  }

  @Test
  void aMerchantInPublicKeyModeHasNoCertificates() throws Exception {
    var refused = wechat.call("GET", "/v3/certificates", "");
    assertEquals(404, refused.status());
    assertEquals("RESOURCE_NOT_EXISTS", refused.code());
  }

  @Test
  void numbersWithSignsInThemAreFoundEscaped() throws Exception {
    wechat.prepay("A|B*C-_1", "");
    assertEquals("NOTPAY", wechat.query("A%7CB*C-_1").text("trade_state"));
  }

  @Test
  void anUnpaidOrderTellsItsNumbersAndStateOnly() throws Exception {
    var number = number();
    wechat.prepay(number, ",\"attach\":\"table 5\"");
    var open = wechat.query(number);
    assertEquals("NOTPAY", open.text("trade_state"));
    assertEquals(5, open.json().size(), open.toString());
    assertEquals(404, wechat.query("not-there").status());
  }

  @Test
  void theLastMomentToPayEndsPayingAndNotTheOrder() throws Exception {
    var number = number();
    var url = wechat.prepay(number, ",\"time_expire\":\"2026-03-01T10:05:00+08:00\"");
    counter.clock.goOn(Duration.ofMinutes(5));
    assertEquals(410, counter.phone.press(url, "pay").statusCode());
    assertEquals("NOTPAY", wechat.query(number).text("trade_state"));
    counter.clock.goOn(Duration.ofDays(7));
    assertEquals("CLOSED", wechat.query(number).text("trade_state"));
    assertEquals(204, wechat.close(number).status());
  }

  @Test
  void aLastMomentUnderAMinuteAwayIsMovedToAMinute() throws Exception {
    var url = wechat.prepay(number(), ",\"time_expire\":\"2026-03-01T10:00:10+08:00\"");
    counter.clock.goOn(Duration.ofSeconds(59));
    assertEquals(200, counter.phone.press(url, "pay").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01T10:00:00+08:00", "2026-03-01 10:05:00", "soon"})
  void aLastMomentThatIsOverOrNoTimeIsRefused(String time) throws Exception {
    var order = wechat.order(number(), ",\"time_expire\":\"" + time + "\"");
    assertEquals("PARAM_ERROR", wechat.call("POST", NATIVE, order).code());
  }

  @Test
  void aCodeLivesTwoHoursAndAFreshOneMayBeHad() throws Exception {
    var number = number();
    var url = wechat.prepay(number, "");
    counter.clock.goOn(Duration.ofHours(2));
    assertEquals(410, counter.phone.open(url).statusCode());
    var fresh = wechat.prepay(number, ",\"time_expire\":\"2026-03-02T10:00:00+08:00\"");
    assertEquals(410, counter.phone.press(url, "pay").statusCode());
    assertEquals(200, counter.phone.press(fresh, "pay").statusCode());
    assertEquals("SUCCESS", wechat.query(number).text("trade_state"));
  }

  @Test
  void aRefundTakesAMoment() throws Exception {
    var number = number();
    counter.phone.press(wechat.prepay(number, ""), "pay");
    var body =
        """
        {"out_trade_no":"%s","out_refund_no":"F-%s","amount":{"refund":400,"total":1000,"currency":"CNY"}}\
        """
            .formatted(number, number);
    var accepted = wechat.call("POST", RawWechat.REFUNDS, body);
    assertEquals("PROCESSING", accepted.text("status"));
    assertFalse(accepted.json().has("success_time"));
    counter.clock.goOn(Duration.ofSeconds(3));
    var done = wechat.call("GET", RawWechat.REFUNDS + "/F-" + number, "");
    assertEquals("SUCCESS", done.text("status"));
    assertEquals(accepted.text("refund_id"), done.text("refund_id"));
    assertEquals("REFUND", wechat.query(number).text("trade_state"));
    var other = body.replace("F-", "G-").replace("1000", "1001");
    assertEquals("INVALID_REQUEST", wechat.call("POST", RawWechat.REFUNDS, other).code());
    assertEquals(404, wechat.call("GET", RawWechat.REFUNDS + "/none", "").status());
  }

  @Test
  void nothingIsRefundedAYearLater() throws Exception {
    var number = number();
    counter.phone.press(wechat.prepay(number, ""), "pay");
    counter.clock.goOn(Duration.ofDays(365));
    var body =
        """
        {"out_trade_no":"%s","out_refund_no":"Y-%s","amount":{"refund":1,"total":1000,"currency":"CNY"}}\
        """
            .formatted(number, number);
    assertEquals("INVALID_REQUEST", wechat.call("POST", RawWechat.REFUNDS, body).code());
  }
}
