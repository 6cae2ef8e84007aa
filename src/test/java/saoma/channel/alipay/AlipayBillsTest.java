package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Ability;
import saoma.channel.Answer.Cause;
import saoma.channel.BillAnswer;
import saoma.channel.BillAnswer.Flaw;
import saoma.channel.Collected;
import saoma.channel.WrongSetting;
import saoma.channel.alipay.Evidence.Genuine;

class AlipayBillsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
  private static final Instant NEXT_NOON = Instant.parse("2026-01-03T04:00:00Z");

  @TempDir Path folder;
  private final Collected collected = new Collected();
  private Counter counter;
  private AlipayChannel channel;

  @BeforeEach
  void open() throws IOException, WrongSetting {
    counter = new Counter(folder);
    channel = at(NEXT_NOON);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private AlipayChannel at(Instant now) throws IOException, WrongSetting {
    var clock = InstantSource.fixed(now);
    var settings = Counter.settings(folder, counter.server.url("/gateway.do").toString());
    return new AlipayChannel(AlipayAccount.load(settings, Path::of, clock), counter.http, clock);
  }

  @Test
  void theBillIsAskedForFetchedAndRead() throws Exception {
    assertTrue(channel.abilities().contains(Ability.DAILY_BILL));
    answers(found(counter.server.url("/bill?token=x").toString()));
    file(new AlipayBillFile().zip());
    var whole = assertInstanceOf(BillAnswer.Whole.class, fetch());
    assertEquals(2, whole.totals().payments());
    assertEquals(3, collected.lines.size());
    var asked = counter.sent();
    assertEquals(AlipayBills.METHOD, asked.get("method"));
    assertEquals(
        "{\"bill_type\":\"trade\",\"bill_date\":\"2026-01-02\"}", asked.get("biz_content"));
    assertEquals("/bill?token=x", counter.server.takeRequest().getTarget());
  }

  @Test
  void aDayThatIsNotOverIsNotAskedFor() {
    assertInstanceOf(
        BillAnswer.NotReady.class, channel.bills().orElseThrow().fetch(DAY.plusDays(1), collected));
    assertEquals(0, counter.server.getRequestCount());
  }

  @ParameterizedTest
  @CsvSource({
    "40004, BILL_NOT_EXIST, NoBill",
    "40004, isp.bill_not_exist, NoBill",
    "40004, NO_BILL_DATA, NoBill",
    "40004, BILL_DATE_BEFORE_REGISTRATION, Denied",
    "40004, TYPE_NOT_SUPPORTED, Denied",
    "40004, INVAILID_ARGUMENTS, Denied",
    "40004, INVALID_ARGUMENTS, Denied",
    "40004, UNKNOWN_ERROR, Unknown",
    "40004, SYSTEM_ERROR, Unknown",
    "40004, SYSTEM_RATE_LIMIT, Unknown",
    "40004, USER_RATE_LIMIT, Unknown",
    "40004, NEW_ONE, Unknown",
    "20000, isp.unknow-error, Unknown",
    "20001, aop.invalid-auth-token, Denied",
    "40001, isv.missing-method, Denied",
    "40002, isv.invalid-parameter, Denied",
    "40003, isv.x, Denied",
    "40005, isv.app-call-limited, Unknown",
    "40006, isv.insufficient-isv-permissions, Denied",
    "99999, '', Unknown"
  })
  void eachCodeHasItsAnswer(String code, String subCode, String answer) {
    answers(Counter.failure(code, subCode));
    assertEquals(answer, fetch().getClass().getSimpleName());
    assertEquals(List.of(), collected.lines);
  }

  @Test
  void beforeNineThereIsNoneYet() throws IOException, WrongSetting {
    channel = at(Instant.parse("2026-01-03T00:59:59Z"));
    answers(Counter.failure("40004", "BILL_NOT_EXIST"));
    assertInstanceOf(BillAnswer.NotReady.class, fetch());
  }

  @Test
  void anUnsignedFailureProvesNothing() {
    counter.raw(
        "{\"alipay_data_dataservice_bill_downloadurl_query_response\":"
            + Counter.failure("40004", "BILL_NOT_EXIST")
            + "}");
    assertEquals(Cause.SETTINGS, assertInstanceOf(BillAnswer.Unknown.class, fetch()).cause());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nowhere",
        "http://169.254.169.254/x",
        "https://alipay.com.evil.example/x",
        "https://dwbillcenter.alipay.com.evil/x",
        "https://user@dwbillcenter.alipay.com/x",
        "https://dwbillcenter.alipay.com:8443/x",
        "file:///etc/passwd",
        "http://dwbillcenter.alipay.com /x"
      })
  void anAddressThatIsNotAlipaysIsNotFetched(String url) {
    answers(found(url));
    var refused = assertInstanceOf(BillAnswer.Refused.class, fetch());
    assertEquals(Flaw.STRANGE_ADDRESS, refused.flaw());
    assertEquals(1, counter.server.getRequestCount());
  }

  @Test
  void aFileThatDoesNotComeIsNotKnown() {
    var url = counter.server.url("/bill").toString();
    answers(found(url));
    counter.server.enqueue(new MockResponse.Builder().code(404).body("gone").build());
    assertEquals(Cause.SERVER_TROUBLE, assertInstanceOf(BillAnswer.Unknown.class, fetch()).cause());
    answers(found(url));
    counter.server.enqueue(
        new MockResponse.Builder()
            .body("x".repeat(10_000))
            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
    assertInstanceOf(BillAnswer.Unknown.class, fetch());
    answers(found(url));
    counter.server.enqueue(new MockResponse.Builder().body("<html>too late").build());
    assertEquals(Flaw.NOT_A_BILL, assertInstanceOf(BillAnswer.Refused.class, fetch()).flaw());
  }

  @Test
  void aCodeOfAnotherCallIsNotInTheTable() {
    var node = Node.read(Counter.failure("40004", "ACQ.TRADE_NOT_EXIST")).orElseThrow();
    var genuine = new Genuine(node, saoma.channel.Heard.nothing("x"), java.util.Optional.empty());
    var later = NEXT_NOON.plus(Duration.ofDays(1));
    assertInstanceOf(BillAnswer.Unknown.class, BillCodes.failure(genuine, later, NEXT_NOON));
  }

  private BillAnswer fetch() {
    return channel.bills().orElseThrow().fetch(DAY, collected);
  }

  private static String found(String url) {
    return "{\"code\":\"10000\",\"msg\":\"Success\",\"bill_download_url\":\"" + url + "\"}";
  }

  private void answers(String node) {
    counter.raw(
        "{\"alipay_data_dataservice_bill_downloadurl_query_response\":"
            + node
            + ",\"sign\":\""
            + Counter.sign(node)
            + "\"}");
  }

  private void file(byte[] zip) {
    counter.server.enqueue(new MockResponse.Builder().body(new Buffer().write(zip)).build());
  }
}
