package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import mockwebserver3.MockResponse;
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

class WechatBillsTest {
  /// The bench's clock says ten in the morning of the first of August in China.
  private static final LocalDate YESTERDAY = LocalDate.of(2026, 7, 31);

  @TempDir Path folder;
  private final Collected collected = new Collected();
  private Bench bench;

  @BeforeEach
  void open() throws IOException, WrongSetting {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theBillIsAskedForFetchedWithASignatureAndRead() throws Exception {
    assertTrue(bench.channel.abilities().contains(Ability.DAILY_BILL));
    var file = yesterdays();
    answersWith(bench.server.url("/v3/billdownload/file?token=a%2Bb").toString(), file.sha1());
    sends(file.gzip());
    var whole = assertInstanceOf(BillAnswer.Whole.class, fetch());
    assertEquals(2, whole.totals().payments());
    assertEquals(4, collected.lines.size());
    assertEquals(
        "/v3/bill/tradebill?bill_date=2026-07-31&bill_type=ALL&tar_type=GZIP",
        bench.server.takeRequest().getTarget());
    var fetched = bench.server.takeRequest();
    assertEquals("/v3/billdownload/file?token=a%2Bb", fetched.getTarget());
    var authorization = String.valueOf(fetched.getHeaders().get("Authorization"));
    assertTrue(authorization.startsWith("WECHATPAY2-SHA256-RSA2048 mchid="), authorization);
    assertEquals("identity", fetched.getHeaders().get("Accept-Encoding"));
  }

  @Test
  void aFileOfAnotherHashIsARefusal() throws Exception {
    var file = yesterdays();
    answersWith(bench.server.url("/f").toString(), file.sha1());
    sends(yesterdays().replace(2, "`S1,", "`S9,").gzip());
    assertEquals(Flaw.HASH_DIFFERS, assertInstanceOf(BillAnswer.Refused.class, fetch()).flaw());
  }

  @ParameterizedTest
  @CsvSource({
    "400, NO_STATEMENT_EXIST, NoBill",
    "404, NO_STATEMENT_EXIST, NoBill",
    "400, No Bill Exist, NoBill",
    "400, STATEMENT_CREATING, NotReady",
    "400, PARAM_ERROR, Denied",
    "400, INVALID_REQUEST, Denied",
    "403, NO_AUTH, Denied",
    "401, SIGN_ERROR, Denied",
    "400, MCH_NOT_EXISTS, Denied",
    "400, NEW_ONE, Unknown",
    "429, FREQUENCY_LIMITED, Unknown",
    "429, NO_STATEMENT_EXIST, Unknown",
    "500, SYSTEM_ERROR, Unknown"
  })
  void eachCodeHasItsAnswer(int status, String code, String answer) {
    bench.answers(status, "{\"code\":\"" + code + "\",\"message\":\"m\"}");
    assertEquals(answer, fetch().getClass().getSimpleName());
    assertEquals(List.of(), collected.lines);
  }

  @Test
  void beforeTenThereIsNoneYet() {
    var heard = saoma.channel.Heard.nothing("x");
    assertInstanceOf(
        BillAnswer.NotReady.class,
        BillCodes.error(400, "NO_STATEMENT_EXIST", heard, Bench.NOW.minusSeconds(1), Bench.NOW));
  }

  @Test
  void aDayThatIsNotOverIsNotAskedFor() {
    var bills = bench.channel.bills().orElseThrow();
    assertInstanceOf(BillAnswer.NotReady.class, bills.fetch(YESTERDAY.plusDays(1), collected));
    assertEquals(0, bench.server.getRequestCount());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://api.mch.weixin.qq.com/v3/x",
        "https://api.mch.weixin.qq.com.evil.example/x",
        "https://api.mch.weixin.qq.com:444/x",
        "https://evil@api.mch.weixin.qq.com/x",
        "https://evil.example/v3/x"
      })
  void noSignatureIsHandedToAStranger(String url) {
    answersWith(url, "0".repeat(40));
    assertEquals(Flaw.STRANGE_ADDRESS, assertInstanceOf(BillAnswer.Refused.class, fetch()).flaw());
    assertEquals(1, bench.server.getRequestCount());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "zz", "00000000000000000000000000000000000000000"})
  void withoutAHashNothingIsFetched(String hash) {
    answersWith(bench.server.url("/f").toString(), hash);
    assertEquals(Cause.UNREADABLE, assertInstanceOf(BillAnswer.Unknown.class, fetch()).cause());
    assertEquals(1, bench.server.getRequestCount());
  }

  @Test
  void anAnswerThatNobodySignedProvesNothing() {
    bench.server.enqueue(
        new MockResponse.Builder().code(400).body("{\"code\":\"NO_STATEMENT_EXIST\"}").build());
    assertInstanceOf(BillAnswer.Unknown.class, fetch());
  }

  @Test
  void theTokenOfTheAddressIsNotKept() throws IOException, GeneralSecurityException {
    var file = yesterdays();
    answersWith(bench.server.url("/f?token=SECRETSECRET").toString(), file.sha1());
    sends(file.gzip());
    var answer = fetch();
    assertInstanceOf(BillAnswer.Whole.class, answer);
    assertFalse(answer.heard().redacted().contains("SECRET"), answer.heard().redacted());
  }

  private static WechatBillFile yesterdays() {
    var file = new WechatBillFile();
    file.lines.replaceAll(line -> line.replace("2026-08-01", "2026-07-31"));
    return file;
  }

  private BillAnswer fetch() {
    return bench.channel.bills().orElseThrow().fetch(YESTERDAY, collected);
  }

  private void answersWith(String url, String hash) {
    bench.answers(
        200,
        "{\"hash_type\":\"SHA1\",\"hash_value\":\""
            + hash
            + "\",\"download_url\":\""
            + url
            + "\"}");
  }

  private void sends(byte[] file) {
    bench.server.enqueue(new MockResponse.Builder().body(new Buffer().write(file)).build());
  }
}
