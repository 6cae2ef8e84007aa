package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Unknown;
import saoma.settings.AlipaySettings;
import saoma.wire.Certificates;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.TestCertificates;
import saoma.wire.TestKeys;

/// Alipay signs with a certificate that the settings do not hold yet.
class RenewedCertificateTest {
  private static final java.security.KeyPair RENEWED = TestKeys.rsa();
  private static final TestCertificates ROOT =
      new TestCertificates("Root", TestKeys.rsa(), Counter.NOW);
  private static final TestCertificates CLASS =
      new TestCertificates("Class 2", TestKeys.rsa(), Counter.NOW);

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Counter.NOW);
  private Counter counter;
  private AlipayChannel channel;

  @BeforeEach
  void open() throws Exception {
    counter = new Counter(folder);
    write("app.crt", ROOT.pem("app", Counter.APP.getPublic(), false));
    write("alipay.crt", CLASS.pem("Alipay", Counter.ALIPAY.getPublic(), false) + link());
    write("root.crt", ROOT.root());
    var s = Counter.settings(folder, counter.server.url("/gateway.do").toString());
    var settings =
        new AlipaySettings(
            true,
            s.gateway(),
            s.appId(),
            s.sellerId(),
            s.appPrivateKey(),
            "",
            file("app.crt"),
            file("alipay.crt"),
            file("root.crt"),
            s.productCode(),
            s.storeId(),
            s.notifyUrl());
    InstantSource clock = now::get;
    channel = new AlipayChannel(AlipayAccount.load(settings, Path::of, clock), counter.http, clock);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void itIsFetchedOnceProvedAndKept() throws Exception {
    var chain = renewed(CLASS, "Alipay", false) + link();
    answers(serial(chain));
    brings(chain);
    assertInstanceOf(Paid.class, channel.query(Counter.ID));
    assertEquals("alipay.trade.query", counter.sent().get("method"));
    var asked = counter.sent();
    assertEquals("alipay.open.app.alipaycert.download", asked.get("method"));
    assertEquals("{\"alipay_cert_sn\":\"" + serial(chain) + "\"}", asked.get("biz_content"));
    answers(serial(chain));
    assertInstanceOf(Paid.class, channel.query(Counter.ID));
    assertEquals(3, counter.server.getRequestCount());
  }

  @Test
  void aMerchantsCertificateOfTheSameRootIsNotAlipays() throws Exception {
    refused(renewed(CLASS, "Merchant", false) + link());
  }

  @Test
  void anotherIssuerIsNotBelieved() throws Exception {
    refused(renewed(ROOT, "Alipay", false));
  }

  @Test
  void anAuthorityDoesNotSignAnswers() throws Exception {
    refused(renewed(CLASS, "Alipay", true) + link());
  }

  @Test
  void aChainToAnotherRootIsNotBelieved() throws Exception {
    var stranger = new TestCertificates("Class 2", TestKeys.rsa(), Counter.NOW);
    refused(stranger.pem("Alipay", RENEWED.getPublic(), false) + stranger.root());
  }

  @Test
  void aChainWithoutItsLinkIsNotBelieved() throws Exception {
    refused(renewed(CLASS, "Alipay", false));
  }

  @Test
  void oneThatIsOverIsNotBelieved() throws Exception {
    var old = new TestCertificates("Class 2", CLASS.keys(), Counter.NOW.minus(Duration.ofDays(9)));
    refused(old.pem("Alipay", RENEWED.getPublic(), false) + link());
  }

  @Test
  void anotherSerialThanAskedForIsNotBelieved() throws Exception {
    answers("0".repeat(32));
    brings(renewed(CLASS, "Alipay", false) + link());
    refused(channel.query(Counter.ID));
  }

  @Test
  void whatIsNoCertificateIsNotBelieved() throws Exception {
    answers("0".repeat(32));
    counter.raw(
        "{\"alipay_open_app_alipaycert_download_response\":{\"code\":\"10000\","
            + "\"alipay_cert_content\":\"%%%\"}}");
    refused(channel.query(Counter.ID));
  }

  @Test
  void itIsAskedForOnceAMinute() throws Exception {
    var chain = renewed(CLASS, "Alipay", false) + link();
    answers(serial(chain));
    counter.raw("{}");
    refused(channel.query(Counter.ID));
    answers(serial(chain));
    refused(channel.query(Counter.ID));
    assertEquals(3, counter.server.getRequestCount());
    now.set(Counter.NOW.plus(Duration.ofMinutes(1)));
    answers(serial(chain));
    brings(chain);
    assertInstanceOf(Paid.class, channel.query(Counter.ID));
  }

  private void refused(String chain) throws Exception {
    answers(serial(chain));
    brings(chain);
    refused(channel.query(Counter.ID));
    assertEquals(2, counter.server.getRequestCount());
  }

  private static void refused(Answer answer) {
    assertEquals(Cause.BAD_SIGNATURE, assertInstanceOf(Unknown.class, answer).cause());
  }

  private static String renewed(TestCertificates issuer, String subject, boolean authority) {
    return issuer.pem(subject, RENEWED.getPublic(), authority);
  }

  private static String link() {
    return ROOT.pem("Class 2", CLASS.keys().getPublic(), true);
  }

  private static String serial(String chain) throws Exception {
    return Certificates.alipaySerial(Keys.certificates(chain).getFirst());
  }

  /// A paid answer that the renewed key signed.
  private void answers(String serial) {
    var sign = Signer.rsa(RENEWED.getPrivate()).sign(Counter.PAID.getBytes(StandardCharsets.UTF_8));
    var body = Counter.envelope("query", Counter.PAID, sign);
    counter.raw(body.substring(0, body.length() - 1) + ",\"alipay_cert_sn\":\"" + serial + "\"}");
  }

  private void brings(String chain) {
    var content = Base64.getEncoder().encodeToString(chain.getBytes(StandardCharsets.UTF_8));
    counter.raw(
        "{\"alipay_open_app_alipaycert_download_response\":{\"code\":\"10000\",\"msg\":\"Success\","
            + "\"alipay_cert_content\":\""
            + content
            + "\"},\"sign\":\"x\"}");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }
}
