package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.ShowCode;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.money.Money;
import saoma.wire.Verifier;

class AlipayChannelTest {
  private static final String CODE_ANSWER =
      "{\"code\":\"10000\",\"msg\":\"Success\",\"out_trade_no\":\""
          + Counter.NUMBER
          + "\",\"qr_code\":\"https:\\/\\/qr.alipay.com\\/bax1\"}";

  @TempDir Path folder;
  private Counter counter;

  @BeforeEach
  void open() throws Exception {
    counter = new Counter(folder);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void aChargeSendsTheStoredAttemptSignedAndShowsTheCode() throws Exception {
    counter.signed("precreate", CODE_ANSWER);
    var answer = assertInstanceOf(ShowCode.class, counter.channel.charge(Counter.CHARGE));
    assertEquals("https://qr.alipay.com/bax1", answer.text());
    assertEquals(Counter.CHARGE.expiresAt(), answer.expiresAt());
    assertEquals("t-1", answer.heard().trace());
    var sent = counter.sent();
    assertEquals("alipay.trade.precreate", sent.get("method"));
    assertEquals("2026-01-02 11:04:05", sent.get("timestamp"), "China's time, wherever the till");
    assertEquals("https://shop.example/notify", sent.get("notify_url"));
    assertEquals("RSA2", sent.get("sign_type"));
    assertEquals(
        "{\"out_trade_no\":\"260102T01000001\",\"total_amount\":\"88.88\",\"subject\":\"Shop 咖啡\","
            + "\"product_code\":\"QR_CODE_OFFLINE\",\"timeout_express\":\"6m\","
            + "\"qr_code_timeout_express\":\"6m\",\"store_id\":\"S-01\","
            + "\"seller_id\":\"2088000000000001\"}",
        sent.get("biz_content"));
    assertTrue(
        Verifier.rsa(Counter.APP.getPublic())
            .verify(SignText.of(sent).getBytes(StandardCharsets.UTF_8), sent.get("sign")));
  }

  @Test
  void onlyTheBusinessContentIsInTheBody() throws Exception {
    counter.signed("query", Counter.failure("40004", "ACQ.TRADE_NOT_EXIST"));
    counter.query();
    var request = counter.server.takeRequest();
    assertEquals(
        "application/x-www-form-urlencoded;charset=utf-8",
        request.getHeaders().get("Content-Type"));
    assertEquals(
        "biz_content=%7B%22out_trade_no%22%3A%22260102T01000001%22%7D", request.getBody().utf8());
    assertEquals("utf-8", request.getUrl().queryParameter("charset"));
    assertFalse(request.getUrl().queryParameterNames().contains("biz_content"));
    assertFalse(request.getUrl().queryParameterNames().contains("notify_url"));
  }

  @Test
  void aRepeatIsTheSameToTheByte() throws Exception {
    counter.signed("precreate", CODE_ANSWER).signed("precreate", CODE_ANSWER);
    counter.channel.charge(Counter.CHARGE);
    counter.channel.charge(Counter.CHARGE);
    assertEquals(counter.sent(), counter.sent());
  }

  @Test
  void theCodeLivesWholeMinutesAndNeverNone() throws Exception {
    assertEquals("1m", lifetime(Duration.ofSeconds(5)));
    assertEquals("1m", lifetime(Duration.ofSeconds(119)));
    assertEquals("6m", lifetime(Duration.ofSeconds(360)));
    assertEquals("120m", lifetime(Duration.ofDays(2)));
  }

  @Test
  void aSubjectKeepsNothingThatAlipayStumblesOver() throws Exception {
    assertEquals("a b c d e", subject("a/b=c&d\u0000\n e"));
    assertEquals("x 1", subject("<x>,\"1\"'"));
    assertEquals(Counter.NUMBER, subject(" /=& "));
    assertEquals("ok", subject("ok\ud83d"));
    assertEquals("😀".repeat(256), subject("😀".repeat(300)));
  }

  @Test
  void aNumberOrAmountThatAlipayCannotTakeIsABug() {
    for (var id :
        List.of(
            new ChargeId("a-b", Money.fen(1)),
            new ChargeId("", Money.fen(1)),
            new ChargeId("a".repeat(65), Money.fen(1)),
            new ChargeId("a", Money.fen(0)))) {
      assertThrows(IllegalArgumentException.class, () -> counter.channel.query(id));
    }
    assertEquals(0, counter.server.getRequestCount());
  }

  @Test
  void aCodeForAnotherOrderIsNotShown() {
    counter.signed("precreate", CODE_ANSWER.replace(Counter.NUMBER, "other"));
    assertUnknown(Cause.MISMATCH, counter.channel.charge(Counter.CHARGE));
  }

  @Test
  void aCodeThatCannotBeDrawnIsNotShown() {
    for (var code : List.of("", "has blank", "x".repeat(513), "中文")) {
      counter.signed("precreate", CODE_ANSWER.replace("https:\\/\\/qr.alipay.com\\/bax1", code));
      assertUnknown(Cause.UNREADABLE, counter.channel.charge(Counter.CHARGE));
    }
  }

  @Test
  void aPaidTradeIsPaidWithItsNumberAndTime() {
    counter.signed("query", Counter.PAID);
    var paid = assertInstanceOf(Paid.class, counter.query());
    assertEquals("2026010222001400000000000001", paid.tradeNumber());
    assertEquals(Instant.parse("2026-01-02T03:04:15Z"), paid.paidAt());
    assertEquals(Money.fen(8888), paid.amount());
    assertTrue(paid.heard().redacted().contains("TRADE_SUCCESS"));
  }

  @Test
  void theAmountIsComparedAsANumberAndNotAsAText() {
    counter.signed("query", Counter.PAID.replace("88.88", "88.880"));
    assertInstanceOf(Paid.class, counter.query());
    for (var other : List.of("88.87", "88.8", "8888", "88.881", "-88.88", "", "8.888e1", "٨٨.88")) {
      counter.signed("query", Counter.PAID.replace("88.88", other));
      assertUnknown(Cause.MISMATCH, counter.query());
    }
    counter.signed("query", Counter.PAID.replace("\"88.88\"", "88.88"));
    assertUnknown(Cause.MISMATCH, counter.query());
  }

  @Test
  void anAnswerAboutAnotherOrderSellerOrCurrencyProvesNothing() {
    for (var node :
        List.of(
            Counter.PAID.replace(Counter.NUMBER, "260102T01000002"),
            Counter.PAID.replace("\"out_trade_no\"", "\"x\""),
            Counter.with("seller_id", "2088999999999999"),
            Counter.with("trans_currency", "USD"))) {
      counter.signed("query", node);
      assertUnknown(Cause.MISMATCH, counter.query());
    }
    counter.signed("query", Counter.with("seller_id", "2088000000000001"));
    assertInstanceOf(Paid.class, counter.query());
  }

  @Test
  void moneyIsNotLostOverADate() {
    for (var date : List.of("", "2026-13-45 99:99:99", "soon")) {
      counter.signed("query", Counter.PAID.replace("2026-01-02 11:04:15", date));
      assertEquals(Counter.NOW, assertInstanceOf(Paid.class, counter.query()).paidAt());
    }
  }

  @Test
  void aPaidTradeWithoutANumberIsNotBelieved() {
    for (var number : List.of("", "a b", "1".repeat(65))) {
      counter.signed("query", Counter.PAID.replace("2026010222001400000000000001", number));
      assertUnknown(Cause.UNREADABLE, counter.query());
    }
  }

  @Test
  void everyTradeStatusHasItsAnswer() {
    assertInstanceOf(Paid.class, queried("TRADE_SUCCESS"));
    assertInstanceOf(Paid.class, queried("TRADE_FINISHED"));
    assertEquals(
        Phase.CONFIRMING, assertInstanceOf(Waiting.class, queried("WAIT_BUYER_PAY")).phase());
    assertInstanceOf(Closed.class, queried("TRADE_CLOSED"));
    assertUnknown(Cause.SETTINGS, queried("TRADE_PENDING"));
    assertUnknown(Cause.SETTINGS, queried(""));
  }

  @Test
  void everyEndOfACancelHasItsAnswer() throws Exception {
    assertEquals("close", assertInstanceOf(Closed.class, cancelled("N", "close")).how());
    assertEquals("alipay.trade.cancel", counter.sent().get("method"));
    assertEquals("refund", assertInstanceOf(Closed.class, cancelled("N", "refund")).how());
    assertEquals("cancel accepted", assertInstanceOf(Closed.class, cancelled("N", "")).how());
    assertEquals("cancel accepted", assertInstanceOf(Closed.class, cancelled("N", "absent")).how());
    assertUnknown(Cause.SERVER_TROUBLE, cancelled("Y", "close"));
    assertUnknown(Cause.SETTINGS, cancelled("N", "explode"));
    counter.signed(
        "cancel", "{\"code\":\"10000\",\"out_trade_no\":\"other\",\"action\":\"close\"}");
    assertUnknown(Cause.MISMATCH, counter.channel.reverse(Counter.ID));
  }

  @Test
  void theTillIsToldHowToAsk() {
    var pace = counter.channel.pace();
    assertEquals("alipay", counter.channel.code());
    assertEquals(Duration.ofSeconds(2), pace.first());
    assertEquals(Duration.ofSeconds(3), pace.after(Duration.ZERO));
    assertEquals(Duration.ofSeconds(3), pace.after(Duration.ofDays(30)));
    assertEquals(List.of(), pace.chargeRepeats());
    assertTrue(pace.codeOutlivesReverse());
    assertTrue(counter.channel.abilities().contains(Ability.REVERSE));
  }

  private Answer queried(String status) {
    counter.signed("query", Counter.PAID.replace("TRADE_SUCCESS", status));
    return counter.query();
  }

  private Answer cancelled(String retry, String action) {
    counter.signed(
        "cancel",
        "{\"code\":\"10000\",\"out_trade_no\":\""
            + Counter.NUMBER
            + "\",\"retry_flag\":\""
            + retry
            + (action.isEmpty() ? "\"}" : "\",\"action\":\"" + action + "\"}"));
    return counter.channel.reverse(Counter.ID);
  }

  private String lifetime(Duration duration) throws InterruptedException {
    var charge = new Charge(Counter.ID, "s", Counter.NOW, Counter.NOW.plus(duration));
    return content(charge).replaceAll(".*\"qr_code_timeout_express\":\"([^\"]*)\".*", "$1");
  }

  private String subject(String given) throws InterruptedException {
    var charge = new Charge(Counter.ID, given, Counter.NOW, Counter.NOW.plusSeconds(60));
    return content(charge).replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1");
  }

  private String content(Charge charge) throws InterruptedException {
    counter.signed("precreate", CODE_ANSWER);
    counter.channel.charge(charge);
    return counter.sent().get("biz_content");
  }

  private static void assertUnknown(Cause cause, Answer answer) {
    assertEquals(cause, assertInstanceOf(Unknown.class, answer).cause());
  }
}
