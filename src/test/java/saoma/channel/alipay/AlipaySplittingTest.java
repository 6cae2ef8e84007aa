package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer.Cause;
import saoma.channel.BindAnswer;
import saoma.channel.BoundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.SplitAnswer;
import saoma.channel.SplitAnswer.Unknown;
import saoma.channel.Splitting;
import saoma.channel.Splitting.Order;
import saoma.money.Money;
import saoma.split.PortionAdvice;
import saoma.split.Receiver;
import saoma.split.TakeBack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is sent about a split, and what is believed of the answers.
class AlipaySplittingTest {
  private static final Receiver LI = new Receiver(Receiver.Kind.USER, "2088000000000101", "李雷");
  private static final Receiver WANG = new Receiver(Receiver.Kind.LOGON, "wang@example.com", "王芳");
  private static final Order ORDER = new Order("S1S01", "2026T", Money.fen(500), LI);

  @TempDir private Path folder;
  private Counter counter;
  private Splitting splitting;

  @BeforeEach
  void open() throws Exception {
    counter = new Counter(folder);
    splitting = counter.channel.splitting().orElseThrow();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private JsonNode sent(String method) throws Exception {
    var sent = counter.sent();
    assertEquals("alipay.trade." + method, sent.get("method"));
    return JsonMapper.shared().readTree(sent.get("biz_content"));
  }

  private static void unknown(Cause cause, SplitAnswer answer) {
    assertEquals(cause, assertInstanceOf(Unknown.class, answer).cause());
  }

  private void told(String number, String detail) {
    counter.signed(
        "order_settle_query",
        "{\"code\":\"10000\",\"out_request_no\":\""
            + number
            + "\",\"royalty_detail_list\":["
            + detail
            + "]}");
  }

  private static String detail(String amount, String state, String in) {
    return "{\"operation_type\":\"transfer\",\"execute_dt\":\"2026-01-02 11:04:15\",\"amount\":\""
        + amount
        + "\",\"state\":\""
        + state
        + "\",\"trans_in\":\""
        + in
        + "\",\"detail_id\":\"2026D\",\"error_code\":\"ROYALTY_RECEIVER_INVALID\"}";
  }

  @Test
  void theStoredPortionIsSentAndTheAnswerToItProvesNoAmount() throws Exception {
    counter.signed(
        "order_settle", "{\"code\":\"10000\",\"trade_no\":\"2026T\",\"settle_no\":\"2\"}");
    assertInstanceOf(SplitAnswer.Waiting.class, splitting.send(ORDER));
    var sent = sent("order.settle");
    assertEquals("S1S01", sent.path("out_request_no").asString());
    assertEquals("2026T", sent.path("trade_no").asString());
    var part = sent.path("royalty_parameters").path(0);
    assertEquals("userId", part.path("trans_in_type").asString());
    assertEquals(LI.account(), part.path("trans_in").asString());
    assertEquals("李雷", part.path("trans_in_name").asString());
    assertEquals("5.00", part.path("amount").asString());
    assertEquals("sync", sent.path("royalty_mode").asString());
    counter.signed("order_settle", "{\"code\":\"10000\",\"trade_no\":\"another\"}");
    unknown(Cause.MISMATCH, splitting.send(ORDER));
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, Done",
    "PROCESSING, Waiting",
    "FAIL, Refused",
    "NEVER_HEARD_OF, Unknown",
    "'', Unknown"
  })
  void everyStateHasItsAnswer(String state, String answer) throws Exception {
    told("S1S01", detail("5.00", state, LI.account()));
    assertEquals(answer, splitting.query(ORDER).getClass().getSimpleName());
    var sent = sent("order.settle.query");
    assertEquals("S1S01", sent.path("out_request_no").asString());
    assertEquals("2026T", sent.path("trade_no").asString());
  }

  @Test
  void onlyOurNumberAmountAndReceiverAreBelieved() {
    told("S1S02", detail("5.00", "SUCCESS", LI.account()));
    unknown(Cause.MISMATCH, splitting.query(ORDER));
    told("S1S01", detail("5.01", "SUCCESS", LI.account()));
    unknown(Cause.MISMATCH, splitting.query(ORDER));
    told("S1S01", detail("5.00", "FAIL", "2088000000000999"));
    unknown(Cause.MISMATCH, splitting.query(ORDER));
    var one = detail("5.00", "SUCCESS", LI.account());
    told("S1S01", one + "," + one);
    unknown(Cause.MISMATCH, splitting.query(ORDER));
    told("S1S01", one.replace("transfer", "replenish"));
    unknown(Cause.MISMATCH, splitting.query(ORDER));
    told("S1S01", "");
    assertInstanceOf(SplitAnswer.Absent.class, splitting.query(ORDER));
    told("S1S01", detail("5.00", "SUCCESS", "2088000000000777"));
    var byName = new Order("S1S01", "2026T", Money.fen(500), WANG);
    assertInstanceOf(SplitAnswer.Done.class, splitting.query(byName), "his number is not known");
  }

  @Test
  void whatIsDoneHasItsNameAndTimeAndWhatFailedItsReason() {
    told("S1S01", detail("5.00", "SUCCESS", LI.account()));
    var done = assertInstanceOf(SplitAnswer.Done.class, splitting.query(ORDER));
    assertEquals("2026D", done.order());
    assertEquals(Instant.parse("2026-01-02T03:04:15Z"), done.at());
    told(
        "S1S01",
        detail("5.00", "SUCCESS", "").replace("2026D", "two words").replace("2026-01", "no"));
    done = assertInstanceOf(SplitAnswer.Done.class, splitting.query(ORDER));
    assertEquals("S1S01", done.order());
    assertEquals(Counter.NOW, done.at());
    told("S1S01", detail("5.00", "FAIL", LI.account()));
    var failed = assertInstanceOf(SplitAnswer.Refused.class, splitting.query(ORDER));
    assertEquals(PortionAdvice.BIND, failed.advice());
  }

  @Test
  void whatNobodySignedIsNotBelieved() {
    counter.raw(
        "{\"alipay_trade_order_settle_response\":"
            + "{\"code\":\"40004\",\"sub_code\":\"ACQ.ROYALTY_RECEIVER_INVALID\"}}");
    unknown(Cause.SETTINGS, splitting.send(ORDER));
    counter.raw("{\"alipay_trade_order_settle_response\":{\"code\":\"10000\"}}");
    unknown(Cause.BAD_SIGNATURE, splitting.send(ORDER));
    counter.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    unknown(Cause.TIMED_OUT, splitting.send(ORDER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"code\":\"10000\",\"result_code\":\"SUCCESS\"}|Done[]",
        "{\"code\":\"10000\",\"result_code\":\"FAIL\"}|Refused[code=FAIL]",
        "{\"code\":\"10000\"}|Unknown[cause=SETTINGS]",
        "{\"code\":\"40004\",\"sub_code\":\"ACQ.USER_X\"}|Refused[code=ACQ.USER_X]",
        "{\"code\":\"40004\",\"sub_code\":\"ACQ.SYSTEM_ERROR\"}|Unknown[cause=SERVER_TROUBLE]",
        "{\"code\":\"20000\"}|Unknown[cause=SERVER_TROUBLE]",
        "{\"code\":\"40005\"}|Unknown[cause=LIMITED]",
        "{\"code\":\"40006\"}|Refused[code=40006]"
      })
  void bindingIsDoneRefusedOrNotKnown(String node, String answer) throws Exception {
    counter.signed("royalty_relation_bind", node);
    assertEquals(answer, splitting.bind(WANG, "b1").toString());
    var sent = sent("royalty.relation.bind");
    var entity = sent.path("receiver_list").path(0);
    assertEquals("loginName", entity.path("type").asString());
    assertEquals("wang@example.com", entity.path("account").asString());
    assertEquals("王芳", entity.path("name").asString());
    counter.signed("royalty_relation_unbind", node);
    assertEquals(answer, splitting.unbind(WANG, "b2").toString());
    assertEquals("b2", sent("royalty.relation.unbind").path("out_request_no").asString());
    counter.raw("{\"alipay_trade_royalty_relation_bind_response\":" + node + "}");
    assertInstanceOf(BindAnswer.Unknown.class, splitting.bind(WANG, "b3"), "nobody signed it");
  }

  @Test
  void theBoundOnesComeInPages() throws Exception {
    var entity = "{\"type\":\"userId\",\"account\":\"2088000000000101\",\"name\":\"李雷\"}";
    var strange = "{\"type\":\"openId\",\"account\":\"x\"},7,{\"type\":\"userId\"}";
    counter.signed(
        "royalty_relation_batchquery",
        "{\"code\":\"10000\",\"total_page_num\":2,\"receiver_list\":[" + entity + "]}");
    counter.signed(
        "royalty_relation_batchquery",
        "{\"code\":\"10000\",\"total_page_num\":\"2\",\"receiver_list\":[" + strange + "]}");
    assertEquals(new BoundAnswer.Found(List.of(LI)), splitting.bound("b"));
    assertEquals(1, sent("royalty.relation.batchquery").path("page_num").asInt());
    assertEquals(2, sent("royalty.relation.batchquery").path("page_num").asInt());
    counter.signed("royalty_relation_batchquery", "{\"code\":\"40006\"}");
    assertInstanceOf(BoundAnswer.Unknown.class, splitting.bound("b"));
    counter.raw("nonsense");
    assertInstanceOf(BoundAnswer.Unknown.class, splitting.bound("b"));
  }

  @Test
  void theContractsRateIsAPercentage() {
    counter.signed("royalty_rate_query", "{\"code\":\"10000\",\"max_ratio\":30}");
    assertEquals(OptionalInt.of(30), splitting.most("b"));
    for (var wrong : List.of("0", "101", "-3", "\"x\"", "3.5", "null")) {
      counter.signed("royalty_rate_query", "{\"code\":\"10000\",\"max_ratio\":" + wrong + "}");
      assertEquals(OptionalInt.empty(), splitting.most("b"), wrong);
    }
    counter.raw("{\"alipay_trade_royalty_rate_query_response\":{\"max_ratio\":30}}");
    assertEquals(OptionalInt.empty(), splitting.most("b"));
  }

  @Test
  void aRefundNamesWhatItTakesBackAndFromWhom() throws Exception {
    var backs =
        List.of(
            new TakeBack("R1", Counter.NUMBER, LI, Money.fen(25)),
            new TakeBack("R1", Counter.NUMBER, WANG, Money.fen(3)));
    var request = new RefundRequest(Counter.ID, "R1", Money.fen(888), "broken", null, backs);
    counter.raw("nothing");
    counter.channel.refund(request);
    var parts = sent("refund").path("refund_royalty_parameters");
    assertEquals(2, parts.size());
    assertEquals("userId", parts.path(0).path("trans_out_type").asString());
    assertEquals(LI.account(), parts.path(0).path("trans_out").asString());
    assertEquals("0.25", parts.path(0).path("amount").asString());
    assertEquals("wang@example.com", parts.path(1).path("trans_out").asString());
    counter.raw("nothing");
    counter.channel.refund(new RefundRequest(Counter.ID, "R1", Money.fen(888), "broken"));
    assertFalse(sent("refund").has("refund_royalty_parameters"));
    assertTrue(counter.channel.splitting().isPresent());
  }
}
