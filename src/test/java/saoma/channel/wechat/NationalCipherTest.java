package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Unknown;
import saoma.channel.WrongSetting;
import saoma.settings.MicropaySettings;
import saoma.settings.WechatSettings;
import saoma.wire.Http;
import saoma.wire.Keys;
import saoma.wire.Sm2;
import saoma.wire.TestSm2;
import saoma.wire.Vectors;

/// A merchant of the national-cipher variant: SM2 with SM3 both ways.
class NationalCipherTest {
  private static final String SCHEME = "WECHATPAY2-SM2-WITH-SM3";
  private static final KeyPair OWN = TestSm2.pair();
  private static final KeyPair PLATFORM = TestSm2.pair();
  private static final Pattern PAIR = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final Http http =
      new Http(
          new Http.Limits(
              Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5), 20_000),
          true);
  private WechatChannel channel;

  @BeforeEach
  void open() throws Exception {
    server.start();
    Files.writeString(folder.resolve("sm-own.pem"), Keys.pem(OWN.getPrivate()));
    Files.writeString(folder.resolve("sm-mine.pem"), Keys.pem(OWN.getPublic()));
    Files.writeString(folder.resolve("sm-theirs.pem"), Keys.pem(PLATFORM.getPublic()));
    var settings = settings("sm-own.pem", "sm-theirs.pem");
    channel =
        new WechatChannel(
            WechatAccount.load(settings, folder::resolve),
            http,
            () -> Bench.NOW,
            () -> Bench.NONCE);
  }

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void requestsAreSignedAndRepliesVerifiedWithSm2() throws Exception {
    var body = Bench.order("SUCCESS");
    server.enqueue(Bench.Sealing.response(200, body, headers(body, SCHEME)).build());
    assertInstanceOf(Paid.class, channel.query(Bench.ID));
    var request = server.takeRequest();
    var header = String.valueOf(request.getHeaders().get("Authorization"));
    assertTrue(header.startsWith(SCHEME + " mchid="), header);
    var given = new HashMap<String, String>();
    PAIR.matcher(header).results().forEach(pair -> given.put(pair.group(1), pair.group(2)));
    var message =
        "GET\n"
            + request.getTarget()
            + "\n"
            + given.get("timestamp")
            + "\n"
            + given.get("nonce_str")
            + "\n\n";
    assertTrue(
        Sm2.published(Keys.pem(OWN.getPublic()))
            .verifier()
            .verify(message.getBytes(StandardCharsets.UTF_8), given.get("signature")));
  }

  @Test
  void aReplyOfTheOtherKindIsNotBelieved() throws Exception {
    var body = Bench.order("SUCCESS");
    server.enqueue(Bench.Sealing.response(200, body, headers(body, Bench.SCHEME)).build());
    assertEquals(
        Cause.BAD_SIGNATURE, assertInstanceOf(Unknown.class, channel.query(Bench.ID)).cause());
    server.enqueue(Bench.SEALING.response(200, body).build());
    assertEquals(
        Cause.BAD_SIGNATURE, assertInstanceOf(Unknown.class, channel.query(Bench.ID)).cause());
  }

  @Test
  void aPlatformCertificateOfTheVariantIsRead() throws Exception {
    Files.copy(Vectors.file("wechat/shangmi/wechat_pay_certificate.pem"), folder.resolve("sm.pem"));
    var s = settings("sm-own.pem", "");
    var settings =
        new WechatSettings(
            true,
            s.base(),
            s.appid(),
            s.mchid(),
            s.merchantSerial(),
            s.merchantPrivateKey(),
            "",
            "",
            "sm.pem",
            "",
            s.notifyUrl(),
            true,
            MicropaySettings.NONE,
            "");
    var account = WechatAccount.load(settings, folder::resolve);
    assertEquals("3F1E989910B253E069A11568C91C57CA44568158", account.replyKey());
  }

  @ParameterizedTest
  @CsvSource({
    "own.pem, sm-theirs.pem, merchantPrivateKey, not-a-key",
    "sm-theirs.pem, sm-theirs.pem, merchantPrivateKey, public-key-in-private-slot",
    "sm-own.pem, theirs.pem, publicKey, not-a-key",
    "sm-own.pem, sm-mine.pem, publicKey, own-public-key",
    "sm-own.pem, sm-own.pem, publicKey, private-key-in-public-slot"
  })
  void aWrongKeyNamesItsField(String own, String theirs, String field, String problem)
      throws Exception {
    var settings = settings(own, theirs);
    var wrong =
        assertThrows(WrongSetting.class, () -> WechatAccount.load(settings, folder::resolve));
    assertEquals(field + ": " + problem, wrong.getMessage());
  }

  private WechatSettings settings(String own, String theirs) throws Exception {
    var s = Bench.settings(folder, server.url("/").toString());
    return new WechatSettings(
            true,
            s.base(),
            s.appid(),
            s.mchid(),
            s.merchantSerial(),
            own,
            s.publicKeyId(),
            theirs,
            "",
            "",
            s.notifyUrl())
        .withNationalCipher();
  }

  private static Map<String, String> headers(String body, String scheme) throws Exception {
    var signer = Sm2.own(Keys.pem(PLATFORM.getPrivate())).signer();
    var headers = new HashMap<>(new Bench.Sealing(Bench.NOW, Bench.KEY_ID, signer).headers(body));
    headers.put("Wechatpay-Signature-Type", scheme);
    return headers;
  }
}
