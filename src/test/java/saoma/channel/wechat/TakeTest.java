package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
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
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.CustomerCode;
import saoma.channel.Heard;
import saoma.channel.wechat.Codes.Call;
import tools.jackson.databind.json.JsonMapper;

/// Codepay and its reverse over the wire: each row of both tables, and a server that stalls and
/// lies.
class TakeTest {
  private static final String DIGITS = "131234567890123456";
  private static final CustomerCode CODE = CustomerCode.of(DIGITS).orElseThrow();
  private static final String REVERSED =
      "{\"appid\":\"%s\",\"mchid\":\"%s\",\"out_trade_no\":\"%s\"}"
          .formatted(Bench.APPID, Bench.MCHID, Bench.ID.number());

  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Answer take() {
    return bench.channel.take(Bench.CHARGE, CODE);
  }

  private Answer takeBack() {
    return bench.channel.takeBack(Bench.ID);
  }

  private static void unknown(Cause cause, Answer answer) {
    assertEquals(cause, assertInstanceOf(Unknown.class, answer).cause());
  }

  private static String paid() {
    return Bench.order(Map.of("trade_type", "\"MICROPAY\""));
  }

  @Test
  void whatIsSentIsTheStoredAttemptAndTheCode() throws Exception {
    bench.answers(200, paid());
    var paid = assertInstanceOf(Paid.class, take());
    assertEquals("1217752501201407033233368018", paid.tradeNumber());
    assertEquals(Bench.ID.amount(), paid.amount());
    var request = bench.server.takeRequest();
    assertEquals("/v3/pay/transactions/codepay", request.getTarget());
    var sent = JsonMapper.shared().readTree(request.getBody().utf8());
    assertEquals(Bench.APPID, sent.at("/appid").asString());
    assertEquals(Bench.MCHID, sent.at("/mchid").asString());
    assertEquals(Bench.ID.number(), sent.at("/out_trade_no").asString());
    assertEquals(DIGITS, sent.at("/payer/auth_code").asString());
    assertEquals(2750, sent.at("/amount/total").asInt());
    assertTrue(sent.at("/scene_info/device_ip").asString().matches("[0-9a-f.:%]{2,45}"));
    assertEquals(Bench.MCHID, sent.at("/scene_info/store_info/out_id").asString());
    assertFalse(sent.has("notify_url"), "codepay has none");
  }

  @Test
  void aShopWithANumberAtWechatIsNamedByIt() throws Exception {
    var shown = new Codepay(Bench.APPID, Bench.MCHID, "312669");
    var sent =
        JsonMapper.shared()
            .readTree(
                shown.body(Bench.CHARGE, CustomerCode.of(DIGITS).orElseThrow(), "192.168.1.2"));
    assertEquals("312669", sent.at("/scene_info/store_info/id").asString());
    assertTrue(sent.at("/scene_info/store_info/out_id").isMissingNode(), "one of them, never both");
  }

  @Test
  void theCustomerTypesThePasswordInBothSpellings() {
    bench.answers(202, "{\"code\":\"USERPAYING\",\"message\":\"需要用户输入支付密码\"}");
    assertEquals(Phase.CONFIRMING, assertInstanceOf(Waiting.class, take()).phase());
    bench.answers(
        202,
        Bench.order(Map.of("trade_state", "\"USERPAYING\"", "amount", "", "transaction_id", "")));
    assertEquals(Phase.CONFIRMING, assertInstanceOf(Waiting.class, take()).phase());
    bench.answers(202, "{}");
    unknown(Cause.UNREADABLE, take());
    bench.answers(202, "not json");
    unknown(Cause.UNREADABLE, take());
    bench.answers(204, "");
    unknown(Cause.UNREADABLE, take());
  }

  @Test
  void aTryThatFailedMustBeTakenBack() {
    bench.answers(
        200,
        Bench.order(Map.of("trade_state", "\"PAYERROR\"", "amount", "", "transaction_id", "")));
    assertEquals(Phase.FAILED, assertInstanceOf(Waiting.class, take()).phase());
  }

  @Test
  void anotherOrdersMoneyIsNotOurs() {
    for (var change :
        Map.of(
                "out_trade_no", "\"S01202608019999\"",
                "mchid", "\"1230000108\"",
                "appid", "\"wx0000000000000000\"",
                "trade_type", "\"JSAPI\"",
                "amount", "{\"total\":2751,\"currency\":\"CNY\"}")
            .entrySet()) {
      bench.answers(200, Bench.order(Map.of(change.getKey(), change.getValue())));
      unknown(Cause.MISMATCH, take());
    }
  }

  @Test
  void aServerThatStallsOrHangsUpIsAskedOnce() {
    bench.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    unknown(Cause.TIMED_OUT, take());
    bench.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    bench.answers(200, paid());
    unknown(Cause.SERVER_TROUBLE, take());
    assertEquals(2, bench.server.getRequestCount(), "a customer's code is never sent twice");
  }

  @Test
  void whatNobodySignedIsNotBelieved() {
    bench.server.enqueue(new MockResponse.Builder().code(200).body(paid()).build());
    unknown(Cause.BAD_SIGNATURE, take());
    bench.server.enqueue(
        new MockResponse.Builder().code(400).body("{\"code\":\"AUTH_CODE_INVALID\"}").build());
    unknown(Cause.SETTINGS, take());
    bench.server.enqueue(
        new MockResponse.Builder().code(202).body("{\"code\":\"USERPAYING\"}").build());
    unknown(Cause.BAD_SIGNATURE, take());
  }

  @Test
  void aReverseNamesBothNumbersAndMustBeAboutOurs() throws Exception {
    bench.answers(200, REVERSED);
    assertEquals("reverse accepted", assertInstanceOf(Closed.class, takeBack()).how());
    var request = bench.server.takeRequest();
    assertEquals("/v3/pay/transactions/out-trade-no/S01202608010001/reverse", request.getTarget());
    assertEquals(
        "{\"appid\":\"" + Bench.APPID + "\",\"mchid\":\"" + Bench.MCHID + "\"}",
        request.getBody().utf8());
    bench.answers(200, REVERSED.replace(Bench.ID.number(), "another"));
    unknown(Cause.MISMATCH, takeBack());
    bench.answers(200, REVERSED.replace(Bench.MCHID, "1230000108"));
    unknown(Cause.MISMATCH, takeBack());
    bench.answers(204, "");
    unknown(Cause.UNREADABLE, takeBack());
  }

  @Test
  void theCodeIsInNothingThatIsKept() {
    bench.answers(
        400,
        "{\"code\":\"AUTH_CODE_INVALID\",\"detail\":{\"value\":\""
            + DIGITS
            + "\"},\"payer\":{\"auth_code\":\""
            + DIGITS
            + "\"}}");
    var declined = assertInstanceOf(Declined.class, take());
    assertFalse(declined.toString().contains(DIGITS), declined.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "400, PARAM_ERROR, Declined CHECK_SETTINGS, Unknown SETTINGS",
    "400, INVALID_REQUEST, Declined CHECK_SETTINGS, Unknown SETTINGS",
    "400, APPID_MCHID_NOT_MATCH, Declined CHECK_SETTINGS, Unknown SETTINGS",
    "400, APPID_NOT_EXIST, Declined CHECK_SETTINGS, Unknown SETTINGS",
    "400, MCH_NOT_EXISTS, Declined CHECK_SETTINGS, Unknown SETTINGS",
    "400, MCHID_NOT_EXIST, Declined CHECK_SETTINGS, Unknown SETTINGS",
    "401, SIGN_ERROR, Declined CHECK_SETTINGS, Unknown SETTINGS",
    "404, RESOURCE_NOT_EXISTS, Declined CHECK_SETTINGS, Unknown SETTINGS",
    "403, NO_AUTH, Declined CALL_MANAGER, Unknown SETTINGS",
    "403, ACCOUNT_ERROR, Declined CALL_MANAGER, Unknown SETTINGS",
    "403, RULE_LIMIT, Declined OTHER_WAY, Unknown SETTINGS",
    "403, NOT_ENOUGH, Declined OTHER_WAY, Unknown SETTINGS",
    "403, NOTSUPORTCARD, Declined OTHER_WAY, Unknown SETTINGS",
    "403, NOT_SUPPORT_CARD, Declined OTHER_WAY, Unknown SETTINGS",
    "403, TRADE_ERROR, Declined NEW_CODE, Unknown SETTINGS",
    "400, AUTHCODEEXPIRE, Declined NEW_CODE, Unknown SETTINGS",
    "400, AUTH_CODE_EXPIRED, Declined NEW_CODE, Unknown SETTINGS",
    "400, AUTH_CODE_ERROR, Declined NEW_CODE, Unknown SETTINGS",
    "400, AUTH_CODE_INVALID, Declined NEW_CODE, Unknown SETTINGS",
    "400, BUYER_MISMATCH, Unknown MISMATCH, Unknown MISMATCH",
    "400, ORDER_CLOSED, Declined NEW_ATTEMPT, Closed",
    "400, ORDER_REVERSED, Declined NEW_ATTEMPT, Closed",
    "400, ORDER_PAID, Unknown MISMATCH, Unknown MISMATCH",
    "403, OUT_TRADE_NO_USED, Unknown MISMATCH, Unknown MISMATCH",
    "404, ORDER_NOT_EXIST, Unknown SETTINGS, Waiting ABSENT",
    "400, USER_PAYING, Waiting CONFIRMING, Waiting CONFIRMING",
    "429, RATELIMIT_EXCEEDED, Unknown LIMITED, Unknown LIMITED",
    "403, RATE_LIMIT_EXCEED, Unknown LIMITED, Unknown LIMITED",
    "403, FREQUENCY_LIMITED, Unknown LIMITED, Unknown LIMITED",
    "403, FREQUENCY_LIMIT_EXCEED, Unknown LIMITED, Unknown LIMITED",
    "400, SYSTEM_ERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "500, SYSTEM_ERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "500, BANK_ERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "400, OPENID_MISMATCH, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "400, INVALID_TRANSACTIONID, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "403, NEVER_HEARD_OF, Unknown SETTINGS, Unknown SETTINGS"
  })
  void everyRowHasItsAnswer(int status, String code, String taken, String reversed) {
    for (var spelling : new String[] {code, code.replace("_", "")}) {
      assertEquals(taken, said(Call.TAKE, status, spelling));
      assertEquals(reversed, said(Call.REVERSE, status, spelling));
    }
  }

  private static String said(Call call, int status, String code) {
    return switch (Codes.error(call, status, code, new Heard(code, "", ""))) {
      case Unknown a -> "Unknown " + a.cause();
      case Declined a -> "Declined " + a.advice();
      case Waiting a -> "Waiting " + a.phase();
      case Closed _ -> "Closed";
      case Paid _, Answer.ShowCode _ -> "impossible";
    };
  }
}
