package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.CustomerCode;
import saoma.channel.HoldAnswer;
import saoma.channel.HoldAnswer.Unknown;
import saoma.channel.Holding;
import saoma.channel.Holding.HoldId;
import saoma.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is sent about a hold, and what is believed of the answers.
class AlipayHoldingTest {
  private static final String DIGITS = "281234567890123456";
  private static final CustomerCode CODE = CustomerCode.of(DIGITS).orElseThrow();
  private static final String AUTH = "2026010200001";
  private static final HoldId HOLD =
      new HoldId(
          "H260102", Money.fen(10_000), "Shop 押金", Counter.NOW, Counter.NOW.plusSeconds(360));

  @TempDir private Path folder;
  private Counter counter;
  private Holding holding;

  @BeforeEach
  void open() throws Exception {
    counter = new Counter(folder);
    holding = counter.channel.holding().orElseThrow();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private void answers(String method, Map<String, String> changes) {
    var members = new TreeMap<String, String>();
    members.put("code", "10000");
    members.put("out_order_no", HOLD.number());
    members.put("out_request_no", HOLD.number());
    members.put("auth_no", AUTH);
    members.put("amount", "100.00");
    members.put("payer_user_id", "2088000000000001");
    members.put("gmt_trans", "2026-01-02 11:04:15");
    members.putAll(changes);
    members.values().removeIf(String::isEmpty);
    var node = JsonMapper.shared().writeValueAsString(members);
    counter.raw(
        "{\"alipay_"
            + method
            + "_response\":"
            + node
            + ",\"sign\":\""
            + Counter.sign(node)
            + "\"}");
  }

  private JsonNode sent(String method) throws Exception {
    var sent = counter.sent();
    assertEquals("alipay." + method, sent.get("method"));
    return JsonMapper.shared().readTree(sent.get("biz_content"));
  }

  private static void unknown(Cause cause, HoldAnswer answer) {
    assertEquals(cause, assertInstanceOf(Unknown.class, answer).cause());
  }

  @Test
  void aFreezeSendsTheStoredHoldAndTheCode() throws Exception {
    answers("fund_auth_order_freeze", Map.of("status", "SUCCESS"));
    var held = assertInstanceOf(HoldAnswer.Held.class, holding.freeze(HOLD, CODE));
    assertEquals(AUTH, held.authNumber());
    assertEquals(HOLD.amount(), held.rest());
    assertEquals(Instant.parse("2026-01-02T03:04:15Z"), held.at());
    assertFalse(held.toString().contains(DIGITS));
    var sent = sent("fund.auth.order.freeze");
    assertEquals(DIGITS, sent.path("auth_code").asString());
    assertEquals("bar_code", sent.path("auth_code_type").asString());
    assertEquals(HOLD.number(), sent.path("out_order_no").asString());
    assertEquals(HOLD.number(), sent.path("out_request_no").asString());
    assertEquals("100.00", sent.path("amount").asString());
    assertEquals("PRE_AUTH", sent.path("product_code").asString());
    assertEquals("6m", sent.path("pay_timeout").asString());
    assertEquals("2088000000000001", sent.path("payee_user_id").asString());
    assertTrue(sent.path("order_title").asString().length() <= 50);
  }

  @ParameterizedTest
  @CsvSource({
    "INIT, Waiting",
    "AUTHORIZED, Held",
    "FINISH, Finished",
    "CLOSED, Closed",
    "NEVER_HEARD_OF, Unknown",
    "'', Unknown"
  })
  void everyStateOfAnOrderHasItsAnswer(String status, String answer) {
    answers(
        "fund_auth_operation_detail_query", Map.of("order_status", status, "rest_amount", "60.00"));
    var said = holding.query(HOLD);
    assertEquals(answer, said.getClass().getSimpleName());
    if (said instanceof HoldAnswer.Held held) {
      assertEquals(Money.fen(6_000), held.rest());
    }
    for (var change :
        Map.of("out_order_no", "H9", "out_request_no", "H9", "amount", "100.01").entrySet()) {
      answers(
          "fund_auth_operation_detail_query",
          Map.of(
              "order_status", status, "rest_amount", "60.00", change.getKey(), change.getValue()));
      unknown(Cause.MISMATCH, holding.query(HOLD));
    }
  }

  @Test
  void moreThanWasHeldCannotBeLeft() {
    for (var rest : new String[] {"100.01", "-1.00", "x", ""}) {
      answers(
          "fund_auth_operation_detail_query",
          Map.of("order_status", "AUTHORIZED", "rest_amount", rest));
      unknown(Cause.MISMATCH, holding.query(HOLD));
    }
    answers(
        "fund_auth_operation_detail_query",
        Map.of("order_status", "AUTHORIZED", "rest_amount", "60.00", "amount", ""));
    unknown(Cause.MISMATCH, holding.query(HOLD));
  }

  @Test
  void whatNobodySignedIsNotBelieved() {
    var node = "{\"code\":\"10000\",\"out_order_no\":\"H260102\",\"order_status\":\"CLOSED\"}";
    counter.raw("{\"alipay_fund_auth_operation_detail_query_response\":" + node + "}");
    assertInstanceOf(Unknown.class, holding.query(HOLD));
    counter.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    unknown(Cause.SERVER_TROUBLE, holding.freeze(HOLD, CODE));
    counter.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    unknown(Cause.TIMED_OUT, holding.cancel(HOLD));
  }

  @Test
  void aCodeIsShownForThisHoldOnly() {
    answers("fund_auth_order_voucher_create", Map.of("code_value", "https://qr.alipay.com/x"));
    var shown = assertInstanceOf(HoldAnswer.ShowCode.class, holding.show(HOLD));
    assertEquals("https://qr.alipay.com/x", shown.text());
    assertEquals(HOLD.expiresAt(), shown.expiresAt());
    answers(
        "fund_auth_order_voucher_create",
        Map.of("code_value", "https://qr.alipay.com/x", "out_order_no", "H9"));
    unknown(Cause.MISMATCH, holding.show(HOLD));
    answers("fund_auth_order_voucher_create", Map.of("code_value", "two words"));
    unknown(Cause.UNREADABLE, holding.show(HOLD));
  }

  @Test
  void whatIsLetGoMustBeTheVerySame() throws Exception {
    var rest = Money.fen(6_000);
    var good = Map.of("out_request_no", "H260102U", "amount", "60.00", "status", "SUCCESS");
    answers("fund_auth_order_unfreeze", good);
    assertInstanceOf(HoldAnswer.Finished.class, holding.release(HOLD, AUTH, "H260102U", rest));
    var sent = sent("fund.auth.order.unfreeze");
    assertEquals(AUTH, sent.path("auth_no").asString());
    assertEquals("H260102U", sent.path("out_request_no").asString());
    assertEquals("60.00", sent.path("amount").asString());
    for (var change :
        Map.of("auth_no", "9", "out_request_no", "H9", "amount", "59.99").entrySet()) {
      var changed = new TreeMap<>(good);
      changed.put(change.getKey(), change.getValue());
      answers("fund_auth_order_unfreeze", changed);
      unknown(Cause.MISMATCH, holding.release(HOLD, AUTH, "H260102U", rest));
    }
    answers("fund_auth_order_unfreeze", Map.of("out_request_no", "H260102U", "amount", "60.00"));
    assertInstanceOf(HoldAnswer.Waiting.class, holding.release(HOLD, AUTH, "H260102U", rest));
  }

  @Test
  void aPartIsTakenFromWhoeverTheChannelSays() throws Exception {
    answers(
        "fund_auth_operation_detail_query",
        Map.of("order_status", "AUTHORIZED", "rest_amount", "88.88"));
    counter.signed("pay", Counter.PAID);
    var paid = holding.capture(Counter.CHARGE, HOLD, AUTH);
    assertEquals(Counter.ID.amount(), assertInstanceOf(Answer.Paid.class, paid).amount());
    assertEquals(
        "FREEZE", sent("fund.auth.operation.detail.query").path("operation_type").asString());
    var sent = sent("trade.pay");
    assertEquals("2088000000000001", sent.path("buyer_id").asString());
    assertEquals(AUTH, sent.path("auth_no").asString());
    assertEquals("PRE_AUTH", sent.path("product_code").asString());
    assertEquals("COMPLETE", sent.path("auth_confirm_mode").asString(), "nothing is left");
  }

  @Test
  void tooMuchOrUnsureNeverLeaves() {
    answers(
        "fund_auth_operation_detail_query",
        Map.of("order_status", "AUTHORIZED", "rest_amount", "88.87"));
    assertInstanceOf(Answer.Declined.class, holding.capture(Counter.CHARGE, HOLD, AUTH));
    answers(
        "fund_auth_operation_detail_query",
        Map.of("order_status", "AUTHORIZED", "rest_amount", "88.88", "auth_no", "9"));
    assertInstanceOf(Answer.Declined.class, holding.capture(Counter.CHARGE, HOLD, AUTH));
    answers(
        "fund_auth_operation_detail_query",
        Map.of("order_status", "AUTHORIZED", "rest_amount", "88.88", "payer_user_id", ""));
    assertInstanceOf(Answer.Unknown.class, holding.capture(Counter.CHARGE, HOLD, AUTH));
    answers("fund_auth_operation_detail_query", Map.of("order_status", "FINISH"));
    assertInstanceOf(Answer.Unknown.class, holding.capture(Counter.CHARGE, HOLD, AUTH));
    assertEquals(4, counter.server.getRequestCount(), "only questions were sent");
  }
}
