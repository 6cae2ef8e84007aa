package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.junit.jupiter.params.provider.EnumSource;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.CustomerCode;
import saoma.channel.WrongSetting;
import saoma.settings.MicropaySettings;
import saoma.wire.FlatXml;
import saoma.wire.KeyedSign.Algorithm;

/// Micropay over the wire: each row of the table, each state, and a server that stalls and lies.
class MicropayTest {
  private static final String DIGITS = "131234567890123456";
  private static final CustomerCode CODE = CustomerCode.of(DIGITS).orElseThrow();

  @TempDir private Path folder;
  private MicropayBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new MicropayBench(folder, Algorithm.HMAC_SHA256);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Answer take() {
    return bench.channel.take(Bench.CHARGE, CODE);
  }

  private Answer query() {
    return bench.channel.queryTaken(Bench.ID);
  }

  private Answer takeBack() {
    return bench.channel.takeBack(Bench.ID);
  }

  private static void unknown(Cause cause, Answer answer) {
    assertEquals(cause, assertInstanceOf(Unknown.class, answer).cause());
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void whatIsSentIsTheStoredAttemptSignedAsTheMerchantChose(Algorithm algorithm) throws Exception {
    try (var other = new MicropayBench(folder, algorithm)) {
      other.answers(MicropayBench.success(Map.of()));
      var paid = assertInstanceOf(Paid.class, other.channel.take(Bench.CHARGE, CODE));
      assertEquals("1217752501201407033233368018", paid.tradeNumber());
      assertEquals(Bench.ID.amount(), paid.amount());
      assertEquals(Instant.parse("2026-08-01T02:01:02Z"), paid.paidAt());
      var sent = other.sent();
      assertTrue(other.sign.verifies(sent));
      assertEquals(algorithm.wireName(), sent.get("sign_type"));
      assertEquals(Bench.APPID, sent.get("appid"));
      assertEquals(Bench.MCHID, sent.get("mch_id"));
      assertEquals(Bench.ID.number(), sent.get("out_trade_no"));
      assertEquals("2750", sent.get("total_fee"));
      assertEquals(DIGITS, sent.get("auth_code"));
      assertEquals("Saoma 茶", sent.get("body"));
      assertTrue(sent.get("spbill_create_ip").matches("[0-9a-f.:%]{2,64}"));
    }
  }

  @Test
  void theAddressesAreThoseOfV2() throws Exception {
    bench.answers(MicropayBench.refused("USERPAYING"));
    bench.answers(MicropayBench.refused("ORDERNOTEXIST"));
    bench.answers(MicropayBench.refused("SYSTEMERROR"));
    take();
    query();
    takeBack();
    for (var path : new String[] {"/pay/micropay", "/pay/orderquery", "/secapi/pay/reverse"}) {
      assertEquals(path, bench.server.takeRequest().getTarget());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, Paid",
    "REFUND, Paid",
    "NOTPAY, Waiting OPEN",
    "USERPAYING, Waiting CONFIRMING",
    "ACCEPT, Waiting CONFIRMING",
    "PAYERROR, Waiting FAILED",
    "CLOSED, Closed",
    "REVOKED, Closed",
    "NEVER_HEARD_OF, Unknown SETTINGS",
    "'', Unknown UNREADABLE"
  })
  void everyStateHasItsAnswer(String state, String answer) {
    bench.answers(MicropayBench.success(Map.of("trade_state", state)));
    assertEquals(answer, said(query()));
    bench.answers(MicropayBench.success(Map.of("trade_state", state, "out_trade_no", "another")));
    assertEquals(
        state.isEmpty() ? "Unknown UNREADABLE" : "Unknown MISMATCH", said(query()), "not ours");
  }

  @ParameterizedTest
  @CsvSource({
    "SYSTEMERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "BANKERROR, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE, Unknown SERVER_TROUBLE",
    "USERPAYING, Waiting CONFIRMING, Waiting CONFIRMING, Waiting CONFIRMING",
    "AUTHCODEEXPIRE, Declined NEW_CODE, Unknown SETTINGS, Unknown SETTINGS",
    "AUTH_CODE_ERROR, Declined NEW_CODE, Unknown SETTINGS, Unknown SETTINGS",
    "AUTH_CODE_INVALID, Declined NEW_CODE, Unknown SETTINGS, Unknown SETTINGS",
    "NOTENOUGH, Declined OTHER_WAY, Unknown SETTINGS, Unknown SETTINGS",
    "NOTSUPORTCARD, Declined OTHER_WAY, Unknown SETTINGS, Unknown SETTINGS",
    "BUYER_MISMATCH, Unknown MISMATCH, Unknown MISMATCH, Unknown MISMATCH",
    "ORDERPAID, Unknown MISMATCH, Unknown MISMATCH, Unknown MISMATCH",
    "OUT_TRADE_NO_USED, Unknown MISMATCH, Unknown MISMATCH, Unknown MISMATCH",
    "ORDERCLOSED, Declined NEW_ATTEMPT, Unknown MISMATCH, Closed",
    "ORDERREVERSED, Declined NEW_ATTEMPT, Unknown MISMATCH, Closed",
    "ORDERNOTEXIST, Unknown SETTINGS, Waiting ABSENT, Waiting ABSENT",
    "TRADE_ERROR, Declined NEW_CODE, Unknown SETTINGS, Unknown SETTINGS",
    "PARAM_ERROR, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "NOAUTH, Declined CALL_MANAGER, Unknown SETTINGS, Unknown SETTINGS",
    "SIGNERROR, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "LACK_PARAMS, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "XML_FORMAT_ERROR, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "REQUIRE_POST_METHOD, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "POST_DATA_EMPTY, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "NOT_UTF8, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "APPID_NOT_EXIST, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "MCHID_NOT_EXIST, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "APPID_MCHID_NOT_MATCH, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "INVALID_REQUEST, Declined CHECK_SETTINGS, Unknown SETTINGS, Unknown SETTINGS",
    "NEVER_HEARD_OF, Unknown SETTINGS, Unknown SETTINGS, Unknown SETTINGS"
  })
  void everyRowHasItsAnswer(String code, String taken, String asked, String reversed) {
    bench.answers(MicropayBench.refused(code));
    assertEquals(taken, said(take()));
    bench.answers(MicropayBench.refused(code));
    assertEquals(asked, said(query()));
    bench.answers(MicropayBench.refused(code));
    assertEquals(reversed, said(takeBack()));
  }

  @Test
  void aReverseThatWantsToBeCalledAgainIsNotDone() {
    bench.answers(MicropayBench.success(Map.of("recall", "N")));
    assertEquals("reverse accepted", assertInstanceOf(Closed.class, takeBack()).how());
    bench.answers(MicropayBench.success(Map.of("recall", "Y")));
    unknown(Cause.SERVER_TROUBLE, takeBack());
    var refused = new TreeMap<>(MicropayBench.refused("ORDERREVERSED"));
    refused.put("recall", "Y");
    bench.answers(refused);
    unknown(Cause.SERVER_TROUBLE, takeBack());
  }

  @Test
  void anotherOrdersMoneyIsNotOurs() {
    for (var change :
        Map.of(
                "out_trade_no", "S01202608019999",
                "mch_id", "1230000108",
                "appid", "wx0000000000000000",
                "trade_type", "JSAPI",
                "fee_type", "USD",
                "total_fee", "2751")
            .entrySet()) {
      bench.answers(MicropayBench.success(Map.of(change.getKey(), change.getValue())));
      unknown(Cause.MISMATCH, take());
    }
    for (var damaged : Map.of("time_end", "20260231000000", "transaction_id", "-").entrySet()) {
      bench.answers(MicropayBench.success(Map.of(damaged.getKey(), damaged.getValue())));
      unknown(Cause.UNREADABLE, take());
    }
  }

  @Test
  void whatNobodySignedIsNotBelieved() throws Exception {
    bench.answers(FlatXml.write(MicropayBench.success(Map.of())));
    unknown(Cause.BAD_SIGNATURE, take());
    bench.answers("<xml><return_code>FAIL</return_code><return_msg>签名错误</return_msg></xml>");
    unknown(Cause.SETTINGS, take());
    bench.answers("<html>busy</html>");
    unknown(Cause.UNREADABLE, take());
    bench.answers(MicropayBench.success(Map.of("result_code", "")));
    unknown(Cause.UNREADABLE, take());
    bench.answers(
        "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><return_code>&x;"
            + "</return_code></xml>");
    unknown(Cause.UNREADABLE, take());
    bench.server.enqueue(new MockResponse.Builder().code(502).body("bad gateway").build());
    unknown(Cause.SERVER_TROUBLE, take());
  }

  @Test
  void aRequestThatIsSentBackIsNoAnswer() throws Exception {
    bench.answers(MicropayBench.success(Map.of()));
    take();
    bench.answers(FlatXml.write(bench.sent()));
    unknown(Cause.UNREADABLE, take());
  }

  @Test
  void aServerThatStallsOrHangsUpIsAskedOnce() {
    bench.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    unknown(Cause.TIMED_OUT, take());
    bench.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    unknown(Cause.SERVER_TROUBLE, take());
    assertEquals(2, bench.server.getRequestCount(), "a customer's code is never sent twice");
  }

  @Test
  void whatIsKeptNamesNobody() {
    bench.answers(MicropayBench.success(Map.of()));
    var kept = take().heard().redacted();
    assertTrue(kept.contains("1217752501201407033233368018"), kept);
    for (var secret : new String[] {"oUpF8u", DIGITS, MicropayBench.KEY, "sign"}) {
      assertFalse(kept.contains(secret), kept);
    }
  }

  @Test
  void aShownCodeStillGoesOverV3AndAFoundNumberMayBeEither() throws Exception {
    bench.server.enqueue(Bench.SEALING.response(404, Bench.ABSENT).build());
    assertEquals("Waiting ABSENT", said(bench.channel.query(Bench.ID)));
    bench.server.enqueue(Bench.SEALING.response(404, Bench.ABSENT).build());
    bench.answers(MicropayBench.success(Map.of("trade_state", "SUCCESS")));
    var found = assertInstanceOf(Paid.class, bench.channel.find(Bench.ID.number()));
    assertEquals(Bench.ID.amount(), found.amount());
  }

  @Test
  void whatIsMissingIsNamedBeforeTheFirstSale() throws Exception {
    var good = MicropayBench.settings(folder, "MD5");
    wrong("micropay.apiV2Key", new MicropaySettings(true, "", good.certificate(), "MD5"));
    wrong("micropay.apiV2Key", new MicropaySettings(true, "own.pem", good.certificate(), "MD5"));
    wrong("micropay.certificate", new MicropaySettings(true, good.apiV2Key(), "", "MD5"));
    wrong("micropay.certificate", new MicropaySettings(true, good.apiV2Key(), "own.pem", "MD5"));
  }

  private void wrong(String field, MicropaySettings settings) throws Exception {
    var all = Bench.settings(folder, "https://api.mch.weixin.qq.com").with(settings);
    var wrong = assertThrows(WrongSetting.class, () -> WechatAccount.load(all, folder::resolve));
    assertEquals(field, wrong.field());
  }

  private static String said(Answer answer) {
    return switch (answer) {
      case Unknown a -> "Unknown " + a.cause();
      case Declined a -> "Declined " + a.advice();
      case Waiting(Phase phase, var _) -> "Waiting " + phase;
      case Closed _ -> "Closed";
      case Paid _ -> "Paid";
      case Answer.ShowCode _ -> "impossible";
    };
  }
}
