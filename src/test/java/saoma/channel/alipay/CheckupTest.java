package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer.Cause;
import saoma.channel.Health;
import saoma.channel.Health.Ready;
import saoma.channel.Health.Unreachable;
import saoma.channel.Health.Wrong;

class CheckupTest {
  private static final String ABSENT = Counter.failure("40004", "ACQ.TRADE_NOT_EXIST");

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
  void aSignedNoSuchTradeProvesEverythingAndTellsTheClock() throws Exception {
    var theirs = Counter.NOW.minusSeconds(90).atOffset(ZoneOffset.UTC);
    counter.server.enqueue(
        new MockResponse.Builder()
            .addHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(theirs))
            .body(Counter.envelope("query", ABSENT, Counter.sign(ABSENT)))
            .build());
    assertEquals(new Ready(Duration.ofSeconds(90)), counter.channel.check());
    var sent = counter.sent();
    assertEquals("alipay.trade.query", sent.get("method"), "nothing that moves money");
  }

  @Test
  void aClockThatCannotBeReadIsNoReasonToRefuse() {
    counter.signed("query", ABSENT);
    assertEquals(new Ready(Duration.ZERO), counter.channel.check());
    counter.server.enqueue(
        new MockResponse.Builder()
            .addHeader("Date", "yesterday")
            .body(Counter.envelope("query", ABSENT, Counter.sign(ABSENT)))
            .build());
    assertEquals(new Ready(Duration.ZERO), counter.channel.check());
  }

  @Test
  void eachCheckAsksForAnotherNumber() throws Exception {
    counter.signed("query", ABSENT).signed("query", ABSENT);
    counter.channel.check();
    counter.channel.check();
    var first = counter.sent().get("biz_content");
    assertEquals(false, first.equals(counter.sent().get("biz_content")));
  }

  @ParameterizedTest
  @CsvSource({
    "40002, isv.invalid-app-id, appId, unknown-app",
    "40001, isv.missing-app-id, appId, unknown-app",
    "40002, isv.not-online-app, appId, app-not-online",
    "40002, isv.invalid-app-state, appId, app-not-online",
    "40002, isv.invalid-signature, appPrivateKey, signature-refused",
    "40002, isv.invalid-signature-type, appPrivateKey, signature-refused",
    "40003, isv.missing-signature-config, appPrivateKey, no-key-at-channel",
    "40002, isv.missing-signature-key, appPrivateKey, no-key-at-channel",
    "40002, isv.invalid-timestamp, clock, clock-off",
    "40001, isv.missing-app-cert-sn, appCertificate, certificate-refused",
    "40002, isv.app-cert-expired, appCertificate, certificate-refused",
    "40001, isv.missing-alipay-root-cert-sn, rootCertificate, certificate-refused",
    "40002, isv.alipay-cert-not-exist, alipayCertificate, certificate-refused",
    "40006, isv.illegal-client-ip, appId, address-not-permitted",
    "40006, isv.insufficient-isv-permissions, appId, not-permitted",
  })
  void aRefusalNamesTheSetting(String code, String subCode, String field, String problem) {
    var node = Counter.failure(code, subCode);
    counter.signed("query", node);
    assertEquals(new Wrong(field, problem), counter.channel.check());
    counter.raw("{\"alipay_trade_query_response\":" + node + "}");
    assertEquals(new Wrong(field, problem), counter.channel.check(), "a hint without signature");
  }

  @Test
  void anAnswerThatDoesNotVerifyPointsAtAlipaysKey() {
    counter.raw(Counter.envelope("query", ABSENT, Counter.sign("other")));
    assertEquals(
        new Wrong("alipayPublicKey", "signature-does-not-verify"), counter.channel.check());
  }

  @Test
  void anUnsignedNoSuchTradeProvesNothing() {
    counter.raw("{\"alipay_trade_query_response\":" + ABSENT + "}");
    assertEquals(new Unreachable(Cause.SETTINGS), counter.channel.check());
  }

  @Test
  void troubleIsNoWrongSetting() {
    assertEquals(Cause.SERVER_TROUBLE, cause(Counter.failure("20000", "isp.unknow-error")));
    assertEquals(Cause.LIMITED, cause(Counter.failure("40005", "isv.app-call-limited")));
    assertEquals(Cause.MISMATCH, cause(Counter.PAID));
    counter.raw("<html></html>");
    assertEquals(new Unreachable(Cause.UNREADABLE), counter.channel.check());
  }

  @Test
  void aGatewayThatIsNotThereIsUnreachable() {
    counter.server.close();
    assertEquals(new Unreachable(Cause.NO_NETWORK), counter.channel.check());
  }

  private Cause cause(String node) {
    counter.signed("query", node);
    Health health = counter.channel.check();
    return ((Unreachable) health).cause();
  }
}
