package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import saoma.ChannelSetup.Prepared;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Health;
import saoma.money.Money;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.settings.AlipaySettings;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.WechatSettings;
import saoma.wire.Http;
import saoma.wire.Keys;

/// The till's own channels, made as the till makes them, against the practice gateway over a real
/// socket: both sides sign, both verify, and the answers are those that the checkout counts on.
@TestInstance(Lifecycle.PER_CLASS)
class ChannelsAgainstPracticeTest {
  private static final Money PRICE = Money.fen(1288);

  private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>();
  private final InstantSource clock = now::get;
  private final Http http = new Http(Http.Limits.DEFAULT, true);
  private PracticeServer gateway;
  private Settings settings;
  private Channel alipay;
  private Channel wechat;
  private int numbers;

  @BeforeAll
  void open(@TempDir Path made) throws IOException {
    folder = made;
    realTime();
    gateway = PracticeServer.start(PreparedKeys.config(folder, clock));
    settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses());
    alipay = channel(ChannelSetup.ALIPAY, settings);
    wechat = channel(ChannelSetup.WECHAT, settings);
  }

  @AfterAll
  void close() throws IOException {
    http.close();
    gateway.close();
  }

  @BeforeEach
  void realTime() {
    now.set(Instant.now());
  }

  @Test
  void bothChannelsAreReady() {
    for (var channel : new Channel[] {alipay, wechat}) {
      var ready = assertInstanceOf(Health.Ready.class, channel.check());
      assertTrue(ready.skew().abs().compareTo(Duration.ofSeconds(2)) <= 0, ready.toString());
    }
  }

  @Test
  void anAlipayTradeExistsOnceItIsScannedAndIsPaidOnce() throws Exception {
    var id = id();
    var code = shown(alipay, id);
    assertWaiting(Phase.ABSENT, alipay.query(id));
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code));
      assertWaiting(Phase.CONFIRMING, alipay.query(id));
      assertEquals(200, customer.press(code, "wrong-password"));
      assertWaiting(Phase.CONFIRMING, alipay.query(id));
      assertEquals(200, customer.press(code, "leave"));
      assertWaiting(Phase.CONFIRMING, alipay.query(id));
      assertEquals(200, customer.press(code, "pay"));
    }
    assertPaid(alipay, id, "20[0-9]{14,30}");
  }

  @Test
  void aWechatOrderIsOpenUntilItIsPaid() throws Exception {
    var id = id();
    var code = shown(wechat, id);
    assertWaiting(Phase.OPEN, wechat.query(id));
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code));
      assertEquals(200, customer.press(code, "wrong-password"));
      assertWaiting(wechat.query(id));
      assertEquals(200, customer.press(code, "leave"));
      assertWaiting(wechat.query(id));
      assertEquals(200, customer.press(code, "pay"));
    }
    assertPaid(wechat, id, "4200[0-9]{20,28}");
  }

  @Test
  void twoTradesNeverShareATradeNumber() throws Exception {
    var seen = new HashSet<String>();
    for (var channel : new Channel[] {alipay, wechat, alipay, wechat}) {
      var id = id();
      pay(shown(channel, id));
      assertTrue(seen.add(assertInstanceOf(Answer.Paid.class, channel.query(id)).tradeNumber()));
    }
  }

  @Test
  void anAlipayCodeThatWasCancelledUnscannedTakesNoMoney() throws Exception {
    var id = id();
    var code = shown(alipay, id);
    assertInstanceOf(Answer.Closed.class, alipay.reverse(id));
    try (var customer = new Customer()) {
      assertNotEquals(200, customer.scan(code));
      assertNotEquals(200, customer.press(code, "pay"));
    }
    assertInstanceOf(Answer.Waiting.class, alipay.query(id));
  }

  @Test
  void aReverseTakesTheTradeFromTheCustomerWhoIsConfirming() throws Exception {
    for (var channel : new Channel[] {alipay, wechat}) {
      var id = id();
      var code = shown(channel, id);
      try (var customer = new Customer()) {
        assertEquals(200, customer.scan(code));
        assertInstanceOf(Answer.Closed.class, channel.reverse(id));
        assertInstanceOf(Answer.Closed.class, channel.query(id));
        assertNotEquals(200, customer.press(code, "pay"));
      }
      assertInstanceOf(Answer.Closed.class, channel.query(id), channel.code());
      assertInstanceOf(Answer.Closed.class, channel.reverse(id), "a second time");
    }
  }

  @Test
  void anAlipayCancelGivesBackWhatWasPaid() throws Exception {
    var id = id();
    pay(shown(alipay, id));
    var closed = assertInstanceOf(Answer.Closed.class, alipay.reverse(id));
    assertEquals("refund", closed.how());
    assertInstanceOf(Answer.Closed.class, alipay.query(id));
  }

  @Test
  void aWechatCloseThatComesTooLateSaysNothingAndTheQuerySaysPaid() throws Exception {
    var id = id();
    pay(shown(wechat, id));
    assertEquals(
        Cause.MISMATCH, assertInstanceOf(Answer.Unknown.class, wechat.reverse(id)).cause());
    assertPaid(wechat, id, "4200[0-9]{20,28}");
  }

  @Test
  void aWechatOrderThatWasClosedUnscannedIsClosed() throws Exception {
    var id = id();
    var code = shown(wechat, id);
    assertInstanceOf(Answer.Closed.class, wechat.reverse(id));
    assertInstanceOf(Answer.Closed.class, wechat.query(id));
    try (var customer = new Customer()) {
      assertNotEquals(200, customer.scan(code));
    }
  }

  @Test
  void nobodyCanPayAfterTheCodeHasExpired() throws Exception {
    for (var channel : new Channel[] {alipay, wechat}) {
      realTime();
      var id = id();
      var code = shown(channel, id);
      try (var customer = new Customer()) {
        assertEquals(200, customer.scan(code));
        now.updateAndGet(time -> time.plusSeconds(361));
        assertNotEquals(200, customer.press(code, "pay"), channel.code());
      }
      var answer = channel.query(id);
      assertTrue(
          answer instanceof Answer.Closed || answer instanceof Answer.Waiting, answer.toString());
      assertInstanceOf(Answer.Closed.class, channel.reverse(id));
      assertInstanceOf(Answer.Closed.class, channel.query(id));
    }
  }

  @Test
  void theSameChargeAgainIsTheSameCode() {
    for (var channel : new Channel[] {alipay, wechat}) {
      var charge = charge(id());
      var first = assertInstanceOf(Answer.ShowCode.class, channel.charge(charge));
      var again = assertInstanceOf(Answer.ShowCode.class, channel.charge(charge));
      // Only whole seconds are told to WeChat.
      assertEquals(0, Duration.between(charge.expiresAt(), first.expiresAt()).toSeconds());
      if (channel == alipay) {
        assertEquals(first.text(), again.text());
      }
    }
  }

  @Test
  void anotherChargeUnderAUsedNumberIsNotTaken() throws Exception {
    for (var channel : new Channel[] {alipay, wechat}) {
      var first = charge(id());
      var code = assertInstanceOf(Answer.ShowCode.class, channel.charge(first)).text();
      var other = new ChargeId(first.id().number(), PRICE.plus(Money.fen(1)));
      var changed = new Charge(other, first.subject(), first.createdAt(), first.expiresAt());
      assertEquals(
          Cause.MISMATCH, assertInstanceOf(Answer.Unknown.class, channel.charge(changed)).cause());
      pay(code);
      assertInstanceOf(Answer.Paid.class, channel.query(first.id()));
      // Who asks for another amount hears nothing that could settle it.
      assertEquals(
          Cause.MISMATCH, assertInstanceOf(Answer.Unknown.class, channel.query(other)).cause());
    }
  }

  @Test
  void aWrongKeyIsFoundBeforeTheFirstSaleAndNamed() throws Exception {
    assertEquals(
        new Health.Wrong("appPrivateKey", "signature-refused"),
        channel(ChannelSetup.ALIPAY, with(alipayKeys(privateFile(), theirs()))).check());
    assertEquals(
        new Health.Wrong("alipayPublicKey", "signature-does-not-verify"),
        channel(ChannelSetup.ALIPAY, with(alipayKeys(mine(), publicFile()))).check());
    assertEquals(
        new Health.Wrong("merchantPrivateKey", "signature-refused"),
        channel(ChannelSetup.WECHAT, with(wechatKeys(privateFile(), wechatTheirs()))).check());
    assertEquals(
        new Health.Wrong("publicKey", "signature-does-not-verify"),
        channel(ChannelSetup.WECHAT, with(wechatKeys(wechatMine(), publicFile()))).check());
  }

  @Test
  void aKeyThatDoesNotVerifyNeverSettlesASale() throws Exception {
    var id = id();
    pay(shown(wechat, id));
    var deaf = channel(ChannelSetup.WECHAT, with(wechatKeys(wechatMine(), publicFile())));
    assertEquals(
        Cause.BAD_SIGNATURE, assertInstanceOf(Answer.Unknown.class, deaf.query(id)).cause());
    var other = id();
    pay(shown(alipay, other));
    var deafToo = channel(ChannelSetup.ALIPAY, with(alipayKeys(mine(), publicFile())));
    assertEquals(
        Cause.BAD_SIGNATURE, assertInstanceOf(Answer.Unknown.class, deafToo.query(other)).cause());
  }

  private ChargeId id() {
    numbers++;
    return new ChargeId("S0TEST%06d".formatted(numbers), PRICE);
  }

  private Charge charge(ChargeId id) {
    return new Charge(id, "Saoma 1", now.get(), now.get().plusSeconds(360));
  }

  private String shown(Channel channel, ChargeId id) {
    return assertInstanceOf(Answer.ShowCode.class, channel.charge(charge(id))).text();
  }

  private static void pay(String code) throws IOException, InterruptedException {
    try (var customer = new Customer()) {
      assertEquals(200, customer.scan(code));
      assertEquals(200, customer.press(code, "pay"));
    }
  }

  private static void assertWaiting(Phase phase, Answer answer) {
    assertEquals(phase, assertInstanceOf(Answer.Waiting.class, answer).phase());
  }

  private static void assertWaiting(Answer answer) {
    assertInstanceOf(Answer.Waiting.class, answer);
  }

  private void assertPaid(Channel channel, ChargeId id, String tradeNumbers) {
    var paid = assertInstanceOf(Answer.Paid.class, channel.query(id));
    assertEquals(PRICE, paid.amount());
    assertTrue(paid.tradeNumber().matches(tradeNumbers), paid.tradeNumber());
    assertTrue(Duration.between(paid.paidAt(), now.get()).abs().toSeconds() <= 2);
    assertEquals(
        paid.tradeNumber(), assertInstanceOf(Answer.Paid.class, channel.query(id)).tradeNumber());
  }

  private Channel channel(String code, Settings from) {
    var prepared = new ChannelSetup(new Home(folder), http, clock).prepare(from).get(code);
    return assertInstanceOf(Prepared.Usable.class, prepared).channel();
  }

  private Settings with(AlipaySettings changed) {
    return settings.with(settings.mode(), changed, settings.wechat());
  }

  private Settings with(WechatSettings changed) {
    return settings.with(settings.mode(), settings.alipay(), changed);
  }

  private String mine() {
    return settings.alipay().appPrivateKey();
  }

  private String theirs() {
    return settings.alipay().alipayPublicKey();
  }

  private String wechatMine() {
    return settings.wechat().merchantPrivateKey();
  }

  private String wechatTheirs() {
    return settings.wechat().publicKey();
  }

  private AlipaySettings alipayKeys(String own, String theirs) {
    var was = settings.alipay();
    return new AlipaySettings(
        true,
        was.gateway(),
        was.appId(),
        was.sellerId(),
        own,
        theirs,
        "",
        "",
        "",
        was.productCode(),
        was.storeId(),
        was.notifyUrl());
  }

  private WechatSettings wechatKeys(String own, String theirs) {
    var was = settings.wechat();
    return new WechatSettings(
        true,
        was.base(),
        was.appid(),
        was.mchid(),
        was.merchantSerial(),
        own,
        was.publicKeyId(),
        theirs,
        "",
        was.apiV3Key(),
        was.notifyUrl());
  }

  /// Keys that belong to nobody here.
  private String privateFile() throws Exception {
    return file("private").toString();
  }

  private String publicFile() throws Exception {
    return file("public").toString();
  }

  private Path file(String half) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    var file = folder.resolve("stranger-" + half + ".pem");
    var key = half.equals("private") ? pair.getPrivate() : pair.getPublic();
    Files.writeString(file, Keys.pem(key));
    return file;
  }
}
