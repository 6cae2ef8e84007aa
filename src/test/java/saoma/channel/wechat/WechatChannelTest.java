package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.ShowCode;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.money.Money;
import saoma.wire.Signer;
import saoma.wire.TestKeys;
import saoma.wire.Vectors;
import saoma.wire.Verifier;

class WechatChannelTest {
  private static final String CODE = "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=p4lpSuKzz\"}";
  private static final Signer PLATFORM = Signer.rsa(Bench.PLATFORM.getPrivate());

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

  @Test
  void itIsCalledWechatAndShowsCodesAndReverses() {
    assertEquals("wechat", bench.channel.code());
    assertEquals(
        Set.of(
            Ability.SHOW_QR,
            Ability.SCAN_CUSTOMER_CODE,
            Ability.REVERSE,
            Ability.REFUND,
            Ability.PARTIAL_REFUND,
            Ability.DAILY_BILL),
        bench.channel.abilities());
  }

  @Test
  void aChargeIsSignedAndItsCodeIsShownUntilTheOrderExpires() throws Exception {
    bench.answers(200, CODE);
    var shown = assertInstanceOf(ShowCode.class, charge());
    assertEquals("weixin://wxpay/bizpayurl?pr=p4lpSuKzz", shown.text());
    assertEquals(Bench.CHARGE.expiresAt(), shown.expiresAt());
    assertEquals("08E3F5B8CF0610C00518E0BEA0C40120F00828A3A505-0", shown.heard().trace());
    assertFalse(shown.heard().redacted().contains("p4lpSuKzz"), "anybody could pay it");

    var request = bench.server.takeRequest();
    assertEquals("/v3/pay/transactions/native", request.getTarget());
    assertEquals("application/json", request.getHeaders().get("Accept"));
    assertTrue(
        String.valueOf(request.getHeaders().get("Content-Type")).startsWith("application/json"));
    assertEquals("Saoma/0.1", request.getHeaders().get("User-Agent"));
    assertEquals(Bench.KEY_ID, request.getHeaders().get("Wechatpay-Serial"));
    assertSigned("POST", request);
  }

  @Test
  void aRepeatSendsTheSameBytes() throws Exception {
    bench.answers(500, "{\"code\":\"SYSTEM_ERROR\"}");
    bench.answers(200, CODE);
    assertUnknown(Cause.SERVER_TROUBLE, charge());
    assertInstanceOf(ShowCode.class, charge());
    assertEquals(bench.server.takeRequest().getBody(), bench.server.takeRequest().getBody());
  }

  @Test
  void aQueryIsSignedOverItsPathAndItsQuery() throws Exception {
    bench.answers(200, Bench.order("SUCCESS"));
    var paid = assertInstanceOf(Paid.class, query());
    assertEquals(Money.fen(2750), paid.amount());
    assertEquals("1217752501201407033233368018", paid.tradeNumber());
    assertEquals("SUCCESS", paid.heard().code());
    assertFalse(paid.heard().redacted().contains("oUpF8u"));
    var request = bench.server.takeRequest();
    assertEquals(
        "/v3/pay/transactions/out-trade-no/S01202608010001?mchid=1230000109", request.getTarget());
    assertSigned("GET", request);
  }

  @Test
  void aCloseThatIsAcceptedHasASignedEmptyBody() throws Exception {
    bench.answers(204, "");
    var closed = assertInstanceOf(Closed.class, reverse());
    assertEquals("close accepted", closed.how());
    var request = bench.server.takeRequest();
    assertEquals("/v3/pay/transactions/out-trade-no/S01202608010001/close", request.getTarget());
    assertEquals("{\"mchid\":\"1230000109\"}", body(request));
    assertSigned("POST", request);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORDERPAID", "ORDER_PAID", "OUT_TRADE_NO_USED"})
  void aNumberThatIsPaidAlreadyIsLeftToTheQuery(String code) {
    var body = "{\"code\":\"" + code + "\",\"message\":\"该订单已支付\"}";
    bench.answers(400, body);
    assertUnknown(Cause.MISMATCH, charge());
    bench.answers(400, body);
    assertUnknown(Cause.MISMATCH, reverse());
  }

  @Test
  void changedFieldsUnderAKnownNumberAreLeftToTheQuery() {
    var body = "{\"code\":\"INVALID_REQUEST\",\"message\":\"请求重入时，参数与首次请求时不一致\"}";
    var headers = Bench.SEALING.headers(body);
    headers.put("Request-ID", "08E3F5B8CF06-268498688");
    bench.server.enqueue(Bench.Sealing.response(400, body, headers).build());
    assertUnknown(Cause.MISMATCH, charge());
  }

  @Test
  void aSignedRefusalIsFinalForTheChargeAndSaysNothingInAQuery() {
    var body = "{\"code\":\"NO_AUTH\",\"message\":\"商户未开通此产品权限\"}";
    bench.answers(403, body);
    var declined = assertInstanceOf(Declined.class, charge());
    assertEquals("NO_AUTH", declined.reason());
    assertEquals(Advice.CALL_MANAGER, declined.advice());
    bench.answers(403, body);
    assertUnknown(Cause.SETTINGS, query());
    bench.answers(403, body);
    assertUnknown(Cause.SETTINGS, reverse());
  }

  @Test
  void aSignedNoSuchOrderIsAbsentAndAnUnsignedOneProvesNothing() {
    bench.answers(404, Bench.ABSENT);
    assertEquals(Phase.ABSENT, assertInstanceOf(Waiting.class, query()).phase());
    bench.server.enqueue(Bench.Sealing.response(404, Bench.ABSENT, Map.of()).build());
    assertUnknown(Cause.SETTINGS, query());
  }

  @ParameterizedTest
  @CsvSource({
    "400, SETTINGS",
    "401, SETTINGS",
    "403, SETTINGS",
    "404, SETTINGS",
    "429, LIMITED",
    "500, SERVER_TROUBLE",
    "502, SERVER_TROUBLE",
    "503, SERVER_TROUBLE",
    "301, UNREADABLE",
    "200, BAD_SIGNATURE",
    "202, BAD_SIGNATURE",
    "204, BAD_SIGNATURE"
  })
  void nothingUnsignedIsEverDefinite(int status, Cause cause) {
    for (var call : calls()) {
      for (var body : List.of(CODE, Bench.order("SUCCESS"), "{\"code\":\"PARAM_ERROR\"}", "")) {
        bench.server.enqueue(Bench.Sealing.response(status, body, Map.of()).build());
        assertUnknown(cause, call.get());
      }
    }
  }

  @Test
  void aFalseSignatureIsNeverBelievedNotInErrorsEither() throws Exception {
    var stranger = Signer.rsa(TestKeys.rsa().getPrivate());
    var stale = Bench.NOW.minusSeconds(300);
    var doubtful =
        List.of(
            new Bench.Sealing(Bench.NOW, Bench.KEY_ID, stranger),
            new Bench.Sealing(Bench.NOW, "PUB_KEY_ID_7", PLATFORM),
            new Bench.Sealing(stale, Bench.KEY_ID, PLATFORM));
    for (var sealing : doubtful) {
      for (var call : calls()) {
        bench.server.enqueue(sealing.response(200, Bench.order("SUCCESS")).build());
        assertUnknown(Cause.BAD_SIGNATURE, call.get());
        bench.server.enqueue(sealing.response(204, "").build());
        assertUnknown(Cause.BAD_SIGNATURE, call.get());
        bench.server.enqueue(sealing.response(400, "{\"code\":\"PARAM_ERROR\"}").build());
        assertUnknown(Cause.BAD_SIGNATURE, call.get());
        bench.server.enqueue(sealing.response(404, Bench.ABSENT).build());
        assertUnknown(Cause.BAD_SIGNATURE, call.get());
      }
    }
  }

  @Test
  void aProbeLeavesTheOutcomeOpen() throws Exception {
    for (var probe : Vectors.json("wechat/signtest.json").get("signatures")) {
      var body = Bench.order("SUCCESS");
      var headers = Bench.SEALING.headers(body);
      headers.put(Seal.SIGNATURE, probe.asString());
      bench.server.enqueue(Bench.Sealing.response(200, body, headers).build());
      assertUnknown(Cause.BAD_SIGNATURE, query());
    }
  }

  @Test
  void aChangedBodyUnderAGoodSignatureIsNotBelieved() {
    var headers = Bench.SEALING.headers(Bench.order("NOTPAY"));
    bench.server.enqueue(Bench.Sealing.response(200, Bench.order("SUCCESS"), headers).build());
    assertUnknown(Cause.BAD_SIGNATURE, query());
  }

  @ParameterizedTest
  @CsvSource({
    "out_trade_no, '\"S01202608010002\"'",
    "mchid, '\"1230000110\"'",
    "appid, '\"wx0000000000000000\"'",
    "amount, '{\"total\":2751,\"currency\":\"CNY\"}'",
    "amount, '{\"total\":2750,\"currency\":\"HKD\"}'"
  })
  void aGenuineAnswerAboutSomethingElseIsAMismatch(String member, String value) {
    bench.answers(200, Bench.order(Map.of(member, value)));
    assertUnknown(Cause.MISMATCH, query());
  }

  @Test
  void aGenuineAnswerOfTheWrongKindCannotBeRead() {
    for (var body : List.of("", "{}", "[]", "<html>", "{\"code_url\":7}", "{\"code_url\":\" \"}")) {
      for (var call : calls()) {
        bench.answers(200, body);
        assertUnknown(Cause.UNREADABLE, call.get());
      }
    }
    bench.answers(200, "{\"code_url\":\"" + "x".repeat(513) + "\"}");
    assertUnknown(Cause.UNREADABLE, charge());
    bench.answers(202, CODE);
    assertUnknown(Cause.UNREADABLE, charge());
    bench.answers(202, Bench.order("SUCCESS"));
    assertUnknown(Cause.UNREADABLE, query());
  }

  @Test
  void aStateThatIsNotListedIsKeptAsItWasWritten() {
    bench.answers(200, Bench.order("HALF_PAID"));
    var unknown = assertInstanceOf(Unknown.class, query());
    assertEquals("HALF_PAID", unknown.heard().code());
    assertTrue(unknown.heard().redacted().contains("HALF_PAID"));
  }

  @Test
  void thePageOfAProxyCannotBeRead() {
    for (var call : calls()) {
      bench.server.enqueue(
          Bench.Sealing.response(
                  200, "<html>welcome</html>", Map.of("Content-Type", "text/html;charset=gbk"))
              .build());
      assertUnknown(Cause.UNREADABLE, call.get());
    }
  }

  @Test
  void aStallTimesOutAfterOneRequest() {
    assertOneRequestEach(
        Cause.TIMED_OUT,
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
  }

  @Test
  void aHangUpAfterReadingIsOneRequest() {
    assertOneRequestEach(
        Cause.SERVER_TROUBLE,
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
  }

  @Test
  void halfAnAnswerIsNoAnswer() {
    assertOneRequestEach(
        Cause.SERVER_TROUBLE,
        Bench.SEALING
            .response(200, Bench.order("SUCCESS") + " ".repeat(4000))
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
  }

  @Test
  void anInvitationToTryAgainIsNotFollowed() {
    assertOneRequestEach(
        Cause.SERVER_TROUBLE,
        new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
  }

  @Test
  void anAnswerTooLargeIsNotRead() {
    bench.answers(200, Bench.order("SUCCESS") + " ".repeat(30_000));
    assertUnknown(Cause.UNREADABLE, query());
  }

  @Test
  void withoutAServerThereIsNoNetwork() {
    bench.server.close();
    for (var call : calls()) {
      assertUnknown(Cause.NO_NETWORK, call.get());
    }
  }

  private void assertOneRequestEach(Cause cause, MockResponse response) {
    var sent = 0;
    for (var call : calls()) {
      bench.server.enqueue(response);
      assertUnknown(cause, call.get());
      sent++;
      assertEquals(sent, bench.server.getRequestCount());
    }
  }

  /// Rebuilt from what arrived; the signature must verify under the merchant's key.
  private static void assertSigned(String method, RecordedRequest request) {
    assertEquals(method, request.getMethod());
    var who =
        new Authorization(
            Bench.SCHEME,
            Bench.MCHID,
            Bench.MERCHANT_SERIAL,
            Bench.NOW.getEpochSecond(),
            Bench.NONCE);
    var message =
        who.message(method, request.getTarget(), body(request)).getBytes(StandardCharsets.UTF_8);
    var signature = Signer.rsa(Bench.MERCHANT.getPrivate()).sign(message);
    assertTrue(Verifier.rsa(Bench.MERCHANT.getPublic()).verify(message, signature));
    assertEquals(who.header(signature), request.getHeaders().get("Authorization"));
  }

  private static String body(RecordedRequest request) {
    return request.getBody() == null ? "" : request.getBody().utf8();
  }

  private static void assertUnknown(Cause cause, Answer answer) {
    assertEquals(cause, assertInstanceOf(Unknown.class, answer).cause(), answer.toString());
  }

  private List<Supplier<Answer>> calls() {
    return List.of(this::charge, this::query, this::reverse);
  }

  private Answer charge() {
    return bench.channel.charge(Bench.CHARGE);
  }

  private Answer query() {
    return bench.channel.query(Bench.ID);
  }

  private Answer reverse() {
    return bench.channel.reverse(Bench.ID);
  }
}
