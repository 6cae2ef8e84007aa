package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
import saoma.settings.WechatSettings;
import saoma.wire.Exchange.Replied;
import saoma.wire.Signer;
import saoma.wire.TestKeys;
import saoma.wire.Vectors;

class CheckupTest {
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
  void aSignedNoSuchOrderProvesTheSettingsAndTheClock() throws Exception {
    var sealing = new Bench.Sealing(Bench.NOW.minusSeconds(7), Bench.KEY_ID, PLATFORM);
    bench.server.enqueue(sealing.response(404, Bench.ABSENT).build());
    assertEquals(new Ready(Duration.ofSeconds(7)), bench.channel.check());
    var request = bench.server.takeRequest();
    assertEquals("GET", request.getMethod());
    assertEquals(
        "/v3/pay/transactions/out-trade-no/check593BEC0C930BF1AFEB40B4A08C8?mchid=1230000109",
        request.getTarget());
  }

  @ParameterizedTest
  @CsvSource({
    "401, SIGN_ERROR, 签名错误，请检查后再试, merchantPrivateKey, signature-refused",
    "401, SIGNERROR, sign not match, merchantPrivateKey, signature-refused",
    "401, SIGN_ERROR, 商户证书序列号有误, merchantSerial, serial-refused",
    "401, SIGN_ERROR, 商户号不存在或与证书不匹配, mchid, unknown-merchant",
    "401, SIGN_ERROR, 平台证书序列号Wechatpay-Serial错误, publicKeyId, unknown-key-name",
    "401, SIGN_ERROR, Http头Authorization中的timestamp与发起请求的时间不得超过5分钟, clock, clock-off",
    "400, APPID_MCHID_NOT_MATCH, x, appid, appid-not-bound",
    "400, MCH_NOT_EXISTS, x, mchid, unknown-merchant",
    "403, NO_AUTH, x, mchid, not-permitted"
  })
  void aRefusalNamesTheSettingSignedOrNot(
      int status, String code, String message, String field, String problem) {
    var body = "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}";
    bench.answers(status, body);
    assertEquals(new Wrong(field, problem), bench.channel.check());
    bench.server.enqueue(Bench.Sealing.response(status, body, Map.of()).build());
    assertEquals(new Wrong(field, problem), bench.channel.check());
  }

  @Test
  void aKeyThatDoesNotVerifyIsThePublicKeysFault() {
    var stranger =
        new Bench.Sealing(Bench.NOW, Bench.KEY_ID, Signer.rsa(TestKeys.rsa().getPrivate()));
    bench.server.enqueue(stranger.response(404, Bench.ABSENT).build());
    assertEquals(new Wrong("publicKey", "signature-does-not-verify"), bench.channel.check());
  }

  @ParameterizedTest
  @CsvSource({
    "PUB_KEY_ID_7, publicKeyId, another-public-key-id",
    "5157F09EFDC096DE15EBE81A47057A7232F1B8E1, publicKeyId, platform-certificate-needed"
  })
  void anotherKeyNameIsTheIdsFault(String serial, String field, String problem) {
    var sealing = new Bench.Sealing(Bench.NOW, serial, PLATFORM);
    bench.server.enqueue(sealing.response(404, Bench.ABSENT).build());
    assertEquals(new Wrong(field, problem), bench.channel.check());
  }

  @ParameterizedTest
  @CsvSource({
    "PUB_KEY_ID_7, public-key-needed",
    "5157F09EFDC096DE15EBE81A47057A7232F1B8E1, another-platform-certificate",
    "440024045C4A427599D09BB4E3DE0279F2E813FD, signature-does-not-verify"
  })
  void inCertificateModeTheCertificateIsNamed(String serial, String problem) throws Exception {
    Files.copy(
        Vectors.file("wechat/java/wechat_pay_certificate.pem"), folder.resolve("platform.pem"));
    var reply = new Bench.Sealing(Bench.NOW, serial, PLATFORM).replied(404, Bench.ABSENT);
    var account = WechatAccount.load(inCertificateMode(), folder::resolve);
    var evidence = new Seal(account.keys(), account.scheme()).open(reply, Bench.NOW);
    assertEquals(new Wrong("platformCertificate", problem), new Checkup(account).read(evidence));
  }

  @ParameterizedTest
  @CsvSource({"300", "-300", "-3600"})
  void aClockThatIsOffIsNamed(long secondsAhead) {
    var sealing = new Bench.Sealing(Bench.NOW.minusSeconds(secondsAhead), Bench.KEY_ID, PLATFORM);
    bench.server.enqueue(
        sealing.response(401, "{\"code\":\"SIGN_ERROR\",\"message\":\"x\"}").build());
    assertEquals(new Wrong("clock", "clock-off"), bench.channel.check());
  }

  @Test
  void whatTellsNothingIsNoFaultOfTheSettings() {
    bench.answers(429, "{\"code\":\"RATELIMIT_EXCEEDED\"}");
    assertEquals(new Unreachable(Cause.LIMITED), bench.channel.check());
    bench.answers(500, "{\"code\":\"SYSTEM_ERROR\"}");
    assertEquals(new Unreachable(Cause.SERVER_TROUBLE), bench.channel.check());
    bench.answers(400, "{\"code\":\"NEVER_HEARD\"}");
    assertEquals(new Unreachable(Cause.SETTINGS), bench.channel.check());
    bench.answers(200, Bench.order("SUCCESS"));
    assertEquals(new Unreachable(Cause.MISMATCH), bench.channel.check());
    var probe = Bench.SEALING.headers(Bench.ABSENT);
    probe.put(Seal.SIGNATURE, "WECHATPAY/SIGNTEST/abc");
    bench.server.enqueue(Bench.Sealing.response(404, Bench.ABSENT, probe).build());
    assertEquals(new Unreachable(Cause.BAD_SIGNATURE), bench.channel.check());
  }

  /// Its body says just what a good one says.
  @Test
  void anUnsignedNoSuchOrderProvesNothing() {
    bench.server.enqueue(Bench.Sealing.response(404, Bench.ABSENT, Map.of()).build());
    assertEquals(new Unreachable(Cause.SETTINGS), bench.channel.check());
  }

  @Test
  void aPageOfSomebodyElseIsNotTheChannel() {
    var page = Map.of("Content-Type", "text/html");
    bench.server.enqueue(Bench.Sealing.response(200, "<html>log in</html>", page).build());
    assertEquals(new Unreachable(Cause.UNREADABLE), bench.channel.check());
    bench.server.enqueue(Bench.Sealing.response(403, "<html>no</html>", page).build());
    assertEquals(new Unreachable(Cause.UNREADABLE), bench.channel.check());
  }

  @Test
  void aServerThatIsGoneIsUnreachable() {
    bench.server.close();
    assertEquals(new Unreachable(Cause.NO_NETWORK), bench.channel.check());
  }

  @Test
  void everyProblemIsNamedInSmallLettersAndHyphens() throws Exception {
    var account = Bench.account(folder, "https://api.mch.weixin.qq.com");
    for (var flaw : Evidence.Flaw.values()) {
      var reply = new Replied(404, Map.of(Seal.SERIAL, "x"), "{}".getBytes(StandardCharsets.UTF_8));
      Health health = new Checkup(account).read(new Evidence.Doubtful(reply, flaw));
      assertTrue(
          !(health instanceof Wrong(var _, var problem)) || problem.matches("[a-z]+(-[a-z]+)*"));
    }
  }

  private WechatSettings inCertificateMode() throws Exception {
    var s = Bench.settings(folder, "https://api.mch.weixin.qq.com");
    return new WechatSettings(
        true,
        s.base(),
        s.appid(),
        s.mchid(),
        s.merchantSerial(),
        s.merchantPrivateKey(),
        "",
        "",
        "platform.pem",
        "",
        s.notifyUrl());
  }
}
