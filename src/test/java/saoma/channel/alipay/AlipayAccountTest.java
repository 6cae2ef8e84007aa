package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Unknown;
import saoma.channel.WrongSetting;
import saoma.settings.AlipaySettings;
import saoma.wire.Certificates;
import saoma.wire.Http;
import saoma.wire.Keys;
import saoma.wire.TestCertificates;
import saoma.wire.TestKeys;

class AlipayAccountTest {
  private static final TestCertificates AUTHORITY =
      new TestCertificates("Root", TestKeys.rsa(), Counter.NOW);
  private static final String GATEWAY = "https://openapi.alipay.com/gateway.do";

  @TempDir Path folder;

  @Test
  void keyModeLoadsAndShowsNothing() throws Exception {
    var account = load(Counter.settings(folder, " " + GATEWAY + " "), Counter.NOW);
    assertFalse(account.certificateMode());
    assertEquals("AlipayAccount[2021001161683774 at " + GATEWAY + "]", account.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "gateway, '', missing",
    "gateway, openapi.alipay.com, not-an-address",
    "gateway, https://h/gateway.do?x=1, not-an-address",
    "gateway, https://a b/, not-an-address",
    "appId, '', missing",
    "appId, 2088000000000001, seller-id-in-app-id",
    "appId, wx0123456789, not-an-app-id",
    "sellerId, 2021001161683774, not-a-seller-id",
    "productCode, '', missing",
    "productCode, face to face, not-a-product-code",
    "storeId, 门店, not-a-store-id",
    "notifyUrl, https://shop.example/n?x=1, not-a-notify-url",
    "notifyUrl, ftp://shop.example/n, not-a-notify-url",
    "appPrivateKey, '', missing",
    "appPrivateKey, absent.pem, unreadable-file",
    "appPrivateKey, alipay.pem, public-key-in-private-slot",
    "alipayPublicKey, '', missing",
    "alipayPublicKey, own.pem, private-key-in-public-slot",
    "alipayPublicKey, own-public.pem, own-public-key",
    "alipayPublicKey, empty.pem, empty",
  })
  void aWrongTextNamesItsField(String field, String value, String problem) throws Exception {
    var good = Counter.settings(folder, GATEWAY);
    Files.writeString(folder.resolve("own-public.pem"), Keys.pem(Counter.APP.getPublic()));
    Files.writeString(folder.resolve("empty.pem"), " \n");
    assertWrong(field, problem, with(good, field, value), Counter.NOW);
  }

  @Test
  void aKeyPastedInsteadOfItsFileNameIsNeverRepeated() throws Exception {
    var pasted = Keys.pem(Counter.APP.getPrivate()) + "\u0000";
    var good = Counter.settings(folder, GATEWAY);
    var wrong =
        assertThrows(
            WrongSetting.class, () -> load(with(good, "appPrivateKey", pasted), Counter.NOW));
    assertEquals("appPrivateKey: unreadable-file", wrong.getMessage());
    assertEquals(null, wrong.getCause());
  }

  @Test
  void aPlainAddressFarAwayIsRefused() throws Exception {
    var far = load(Counter.settings(folder, "http://openapi.alipay.com/gateway.do"), Counter.NOW);
    try (var http = new Http(Http.Limits.DEFAULT, true)) {
      var wrong =
          assertThrows(
              WrongSetting.class,
              () -> new AlipayChannel(far, http, InstantSource.fixed(Counter.NOW)));
      assertEquals("gateway", wrong.field());
      assertEquals("address-not-allowed", wrong.problem());
    }
  }

  @Test
  void certificateModeSendsItsSerialsAndChoosesTheKeyByName() throws Exception {
    try (var counter = new Counter(folder)) {
      var channel = counter.channel(certificates(counter.server.url("/g").toString()));
      var leaf = Keys.certificates(folder.resolve("alipay.crt")).getFirst();
      var serial = Certificates.alipaySerial(leaf);
      counter.raw(named(serial));
      assertInstanceOf(Paid.class, channel.query(Counter.ID));
      var sent = counter.sent();
      var app = Keys.certificates(folder.resolve("app.crt")).getFirst();
      assertEquals(Certificates.alipaySerial(app), sent.get("app_cert_sn"));
      assertEquals(
          Certificates.alipayRootSerial(Keys.certificates(folder.resolve("root.crt"))),
          sent.get("alipay_root_cert_sn"));
      for (var other : new String[] {"0".repeat(32), ""}) {
        counter.raw(named(other));
        if (!other.isEmpty()) {
          // Asked for the certificate of that name, Alipay does not have it.
          counter.raw("{}");
        }
        var answer = assertInstanceOf(Unknown.class, channel.query(Counter.ID));
        assertEquals(Cause.BAD_SIGNATURE, answer.cause());
      }
      counter.signed("query", Counter.PAID);
      assertInstanceOf(Unknown.class, channel.query(Counter.ID), "no name, no key");
    }
  }

  @Test
  void keyModeDoesNotCareForANameOfACertificate() throws Exception {
    try (var counter = new Counter(folder)) {
      counter.raw(named("0".repeat(32)));
      assertInstanceOf(Paid.class, counter.query());
    }
  }

  @Test
  void certificatesThatDoNotServeNameTheirField() throws Exception {
    var good = certificates(GATEWAY);
    assertTrue(load(good, Counter.NOW).certificateMode());
    var later = Counter.NOW.plus(Duration.ofDays(2));
    assertWrong("appCertificate", "expired-certificate", good, later);
    write("foreign.crt", AUTHORITY.pem("x", TestKeys.rsa().getPublic(), false));
    assertWrong("appCertificate", "pair-does-not-fit", with(good, "appCertificate", "foreign.crt"));
    assertWrong(
        "appCertificate", "key-in-certificate-slot", with(good, "appCertificate", "own.pem"));
    assertWrong("alipayCertificate", "own-public-key", with(good, "alipayCertificate", "app.crt"));
    assertWrong("alipayCertificate", "missing", with(good, "alipayCertificate", ""));
    assertWrong("rootCertificate", "missing", with(good, "rootCertificate", ""));
    assertWrong("rootCertificate", "unreadable-file", with(good, "rootCertificate", "absent"));
  }

  @Test
  void aChainMustLeadToTheRootThatWasConfigured() throws Exception {
    var good = certificates(GATEWAY);
    var middle = new TestCertificates("Middle", TestKeys.rsa(), Counter.NOW);
    var leaf = middle.pem("alipay", Counter.ALIPAY.getPublic(), false);
    var link = AUTHORITY.pem("Middle", middle.keys().getPublic(), true);
    write("alipay.crt", leaf + link);
    assertTrue(load(good, Counter.NOW).certificateMode());
    write("alipay.crt", leaf + AUTHORITY.pem("Middle", middle.keys().getPublic(), false));
    assertWrong("alipayCertificate", "wrong-root", good);
    write("alipay.crt", leaf + link);
    write("root.crt", new TestCertificates("Root", TestKeys.rsa(), Counter.NOW).root());
    assertWrong("alipayCertificate", "wrong-root", good);
  }

  private AlipaySettings certificates(String gateway) throws IOException {
    write("app.crt", AUTHORITY.pem("app", Counter.APP.getPublic(), false));
    write("alipay.crt", AUTHORITY.pem("alipay", Counter.ALIPAY.getPublic(), false));
    write("root.crt", AUTHORITY.root());
    var settings = Counter.settings(folder, gateway);
    for (var file : new String[] {"appCertificate", "alipayCertificate", "rootCertificate"}) {
      settings = with(settings, file, file.replace("Certificate", ".crt"));
    }
    return settings;
  }

  private static String named(String serial) {
    var body = Counter.envelope("query", Counter.PAID, Counter.sign(Counter.PAID));
    return body.substring(0, body.length() - 1) + ",\"alipay_cert_sn\":\"" + serial + "\"}";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void assertWrong(String field, String problem, AlipaySettings settings) {
    assertWrong(field, problem, settings, Counter.NOW);
  }

  private void assertWrong(String field, String problem, AlipaySettings settings, Instant now) {
    var wrong = assertThrows(WrongSetting.class, () -> load(settings, now));
    assertEquals(field + ": " + problem, wrong.field() + ": " + wrong.problem());
  }

  private static AlipayAccount load(AlipaySettings settings, Instant now) throws WrongSetting {
    return AlipayAccount.load(settings, Path::of, InstantSource.fixed(now));
  }

  private AlipaySettings with(AlipaySettings s, String field, String value) {
    var file = value.isEmpty() || value.contains("\n") ? value : folder.resolve(value).toString();
    return new AlipaySettings(
        s.enabled(),
        field.equals("gateway") ? value : s.gateway(),
        field.equals("appId") ? value : s.appId(),
        field.equals("sellerId") ? value : s.sellerId(),
        field.equals("appPrivateKey") ? file : s.appPrivateKey(),
        field.equals("alipayPublicKey") ? file : s.alipayPublicKey(),
        field.equals("appCertificate") ? file : s.appCertificate(),
        field.equals("alipayCertificate") ? file : s.alipayCertificate(),
        field.equals("rootCertificate") ? file : s.rootCertificate(),
        field.equals("productCode") ? value : s.productCode(),
        field.equals("storeId") ? value : s.storeId(),
        field.equals("notifyUrl") ? value : s.notifyUrl());
  }
}
