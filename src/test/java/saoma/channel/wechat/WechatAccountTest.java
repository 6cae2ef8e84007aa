package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.WrongSetting;
import saoma.settings.WechatSettings;
import saoma.wire.Http;
import saoma.wire.Keys;
import saoma.wire.TestKeys;
import saoma.wire.Vectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WechatAccountTest {
  private static final String LIVE = "https://api.mch.weixin.qq.com";
  private static final String PLATFORM_SERIAL = "440024045C4A427599D09BB4E3DE0279F2E813FD";

  private static final KeyPair STRANGER = TestKeys.rsa();
  private static final KeyPair SHORT = TestKeys.rsa(1024);

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("stranger.pem"), Keys.pem(STRANGER.getPublic()));
    Files.writeString(folder.resolve("mine.pem"), Keys.pem(Bench.MERCHANT.getPublic()));
    Files.writeString(folder.resolve("short.pem"), Keys.pem(SHORT.getPrivate()));
    Files.writeString(folder.resolve("empty.pem"), " \n");
    Files.copy(
        Vectors.file("wechat/java/wechat_pay_certificate.pem"), folder.resolve("platform.pem"));
    Files.copy(
        Vectors.file("wechat/java/merchant_certificate.pem"), folder.resolve("merchant.pem"));
  }

  @Test
  void inPublicKeyModeTheKeyIsAskedForByItsId() throws Exception {
    var account = Bench.account(folder, LIVE + "/");
    assertEquals(LIVE, account.base());
    assertEquals(Bench.APPID, account.appid());
    assertEquals(Bench.MCHID, account.mchid());
    assertEquals(Bench.KEY_ID, account.replyKey());
    assertEquals("publicKey", account.keyField());
    assertEquals("publicKeyId", account.keyNameField());
    var message = "m".getBytes(StandardCharsets.UTF_8);
    assertFalse(account.keys().verify(Bench.KEY_ID, message, account.signer().sign(message)));
  }

  @Test
  void inCertificateModeTheSerialComesFromTheCertificate() throws Exception {
    var account = load("platformCertificate", "platform.pem");
    assertEquals(PLATFORM_SERIAL, account.replyKey());
    assertTrue(account.keys().find(PLATFORM_SERIAL).isPresent());
    assertEquals("platformCertificate", account.keyField());
    assertEquals("platformCertificate", account.keyNameField());
  }

  @Test
  void aFileWithTwoCertificatesVerifiesUnderBothAndAsksForTheYoungest() throws Exception {
    Files.writeString(
        folder.resolve("both.pem"),
        Files.readString(folder.resolve("merchant.pem"))
            + "\n"
            + Files.readString(folder.resolve("platform.pem")));
    var account = load("platformCertificate", "both.pem");
    assertEquals(PLATFORM_SERIAL, account.replyKey());
    assertEquals(2, account.keys().verifiers().size());
  }

  @Test
  void aSerialMayBeWrittenWithColonsAndInSmallLetters() throws Exception {
    assertEquals("5157F09EFDC0", load("merchantSerial", " 51:57:f0:9e:fd:c0 ").merchantSerial());
  }

  @ParameterizedTest
  @CsvSource({
    "base, '', missing",
    "base, 'api.mch.weixin.qq.com', not-an-address",
    "base, 'https://api.mch.weixin.qq.com/v3', not-an-address",
    "base, 'https://api.mch.weixin.qq.com?x=1', not-an-address",
    "base, 'https://me@api.mch.weixin.qq.com', not-an-address",
    "base, 'https://a b', not-an-address",
    "appid, ' ', missing",
    "appid, 1230000109, mchid-in-appid",
    "appid, gh_0123456789ab, not-an-appid",
    "mchid, '', missing",
    "mchid, wxd678efh567hg6787, appid-in-mchid",
    "mchid, 12-34, not-a-mchid",
    "merchantSerial, '', missing",
    "merchantSerial, PUB_KEY_ID_0112300001092026080100000001, public-key-id-in-merchant-serial",
    "merchantSerial, apiclient_cert.pem, not-a-serial",
    "merchantPrivateKey, '', missing",
    "merchantPrivateKey, absent.pem, unreadable-file",
    "merchantPrivateKey, empty.pem, empty",
    "merchantPrivateKey, stranger.pem, public-key-in-private-slot",
    "merchantPrivateKey, merchant.pem, certificate-in-key-slot",
    "merchantPrivateKey, short.pem, too-short",
    "publicKeyId, '', missing",
    "publicKeyId, 440024045C4A427599D09BB4E3DE0279F2E813FD, serial-in-public-key-id",
    "publicKeyId, 0112300001, not-a-public-key-id",
    "publicKey, '', missing",
    "publicKey, absent.pem, unreadable-file",
    "publicKey, own.pem, private-key-in-public-slot",
    "publicKey, mine.pem, own-public-key",
    "publicKey, platform.pem, certificate-in-key-slot",
    "platformCertificate, absent.pem, unreadable-file",
    "platformCertificate, theirs.pem, key-in-certificate-slot",
    "notifyUrl, '', missing",
    "notifyUrl, 'http://shop.example/x', not-a-notify-url",
    "notifyUrl, 'https://shop.example/x?y', not-a-notify-url",
    "notifyUrl, 'https:///x', not-a-notify-url",
    "notifyUrl, 'https://a b', not-an-address"
  })
  void aWrongSettingIsNamedWithWhatIsWrong(String field, String value, String problem) {
    var wrong = assertThrows(WrongSetting.class, () -> load(field, value));
    assertEquals(field, wrong.field());
    assertEquals(problem, wrong.problem());
  }

  @Test
  void thePlatformsSerialIsNotTheMerchants() throws Exception {
    var settings =
        changed(
            changed(settings(), "platformCertificate", "platform.pem"),
            "merchantSerial",
            PLATFORM_SERIAL);
    var wrong =
        assertThrows(WrongSetting.class, () -> WechatAccount.load(settings, folder::resolve));
    assertEquals("merchantSerial", wrong.field());
    assertEquals("platform-serial-in-merchant-serial", wrong.problem());
  }

  /// People paste the key where its file's name belongs.
  @ParameterizedTest
  @ValueSource(strings = {"merchantPrivateKey", "publicKey", "platformCertificate"})
  void aKeyInsteadOfAFileNameIsNotRepeatedInTheComplaint(String field) {
    for (var paste : new String[] {"-----BEGIN SECRET-----\nMIIEvQ\0", "MIIEvQ".repeat(300)}) {
      var wrong = assertThrows(WrongSetting.class, () -> load(field, paste));
      assertEquals(field + ": unreadable-file", wrong.getMessage());
    }
  }

  @Test
  void anAddressThatMayNotBeCalledIsFoundBeforeTheFirstCall() throws Exception {
    var account = Bench.account(folder, "http://api.mch.weixin.qq.com");
    try (var http = new Http(Http.Limits.DEFAULT)) {
      var wrong =
          assertThrows(
              WrongSetting.class,
              () -> new WechatChannel(account, http, () -> Bench.NOW, () -> Bench.NONCE));
      assertEquals("base: address-not-allowed", wrong.getMessage());
    }
  }

  @Test
  void nothingSecretIsInItsText() throws Exception {
    var text = Bench.account(folder, LIVE).toString();
    assertEquals("WechatAccount[1230000109 at https://api.mch.weixin.qq.com]", text);
  }

  @Test
  void theChannelSaysHowItWantsToBeAsked() throws Exception {
    try (var bench = new Bench(folder)) {
      var pace = bench.channel.pace();
      assertEquals(Duration.ofSeconds(2), pace.first());
      assertEquals(Duration.ofSeconds(2), pace.after(Duration.ofSeconds(59)));
      assertEquals(Duration.ofSeconds(4), pace.after(Duration.ofSeconds(60)));
      assertEquals(Duration.ofSeconds(10), pace.after(Duration.ofMinutes(5)));
      assertEquals(Duration.ofSeconds(10), pace.after(Duration.ofDays(30)));
      assertFalse(pace.codeOutlivesReverse());
    }
  }

  private WechatAccount load(String field, String value) throws IOException, WrongSetting {
    return WechatAccount.load(changed(settings(), field, value), folder::resolve);
  }

  private WechatSettings settings() throws IOException {
    return Bench.settings(folder, LIVE);
  }

  private static WechatSettings changed(WechatSettings settings, String field, String value) {
    ObjectNode tree = JsonMapper.shared().valueToTree(settings);
    assertTrue(tree.has(field), field);
    return JsonMapper.shared().treeToValue(tree.put(field, value), WechatSettings.class);
  }
}
