package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.ChannelSetup.Prepared;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.money.Money;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.fault.Fault;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.Rule;
import saoma.settings.Home;
import saoma.settings.MicropaySettings;
import saoma.settings.Settings;
import saoma.wire.Http;

/// A merchant whose customers' codes go over v2, against the practice gateway over a real socket.
class MicropayAgainstPracticeTest {
  private static final Money PRICE = Money.fen(1288);

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Http http = new Http(Http.Limits.DEFAULT, true);
  private PracticeServer gateway;
  private PracticeWallet wallet;
  private Channel wechat;
  private int numbers;

  @BeforeEach
  void open() throws IOException {
    gateway = PracticeServer.start(PreparedKeys.config(folder, now::get));
    wallet = new PracticeWallet(gateway.addresses().phone());
    wechat = channel(MicropaySettings.HMAC);
  }

  private Channel channel(String signType) {
    var v2 = new MicropaySettings(true, "", "", signType);
    var fresh = Settings.FRESH;
    var chosen = fresh.with(fresh.mode(), fresh.alipay(), fresh.wechat().with(v2));
    var settings = PracticeSettings.pointed(chosen, gateway.addresses());
    var made = new ChannelSetup(new Home(folder), http, now::get).prepare(settings);
    return assertInstanceOf(Prepared.Usable.class, made.get(ChannelSetup.WECHAT)).channel();
  }

  @AfterEach
  void close() throws IOException {
    wallet.close();
    http.close();
    gateway.close();
  }

  private ChargeId id() {
    return new ChargeId("V2" + now.get().getEpochSecond() + numbers++, PRICE);
  }

  private Answer take(ChargeId id, String mood) throws InterruptedException {
    assertTrue(wallet.choose("wechat", mood));
    var code = CustomerCode.of(wallet.code("wechat").orElseThrow()).orElseThrow();
    return wechat.take(new Charge(id, "茶", now.get(), now.get().plusSeconds(300)), code);
  }

  private static void waiting(Phase phase, Answer answer) {
    assertEquals(phase, assertInstanceOf(Answer.Waiting.class, answer).phase());
  }

  @Test
  void aCodeIsPaidAtOnceInBothSignatures() throws Exception {
    for (var signType : List.of(MicropaySettings.HMAC, MicropaySettings.MD5)) {
      wechat = channel(signType);
      var id = id();
      var paid = assertInstanceOf(Answer.Paid.class, take(id, "pays"));
      assertEquals(PRICE, paid.amount());
      var asked = assertInstanceOf(Answer.Paid.class, wechat.queryTaken(id));
      assertEquals(paid.tradeNumber(), asked.tradeNumber());
      assertEquals(PRICE, assertInstanceOf(Answer.Paid.class, wechat.find(id.number())).amount());
    }
  }

  @Test
  void aPasswordIsWaitedForAndARefusalIsOne() throws Exception {
    waiting(Phase.ABSENT, wechat.queryTaken(id()));
    var id = id();
    waiting(Phase.CONFIRMING, take(id, "password"));
    waiting(Phase.CONFIRMING, wechat.queryTaken(id));
    now.set(now.get().plusSeconds(20));
    assertInstanceOf(Answer.Paid.class, wechat.queryTaken(id));
    var poor = assertInstanceOf(Answer.Declined.class, take(id(), "no-money"));
    assertEquals(Advice.OTHER_WAY, poor.advice());
    var stale =
        wechat.take(
            new Charge(id(), "茶", now.get(), now.get().plusSeconds(300)),
            CustomerCode.of("130000000000000000").orElseThrow());
    assertEquals(Advice.NEW_CODE, assertInstanceOf(Answer.Declined.class, stale).advice());
  }

  @Test
  void whatIsTakenBackIsGivenBackOnce() throws Exception {
    var id = id();
    assertInstanceOf(Answer.Paid.class, take(id, "pays"));
    assertInstanceOf(Answer.Unknown.class, wechat.takeBack(id), "not in the first 15 seconds");
    now.set(now.get().plus(Duration.ofSeconds(16)));
    assertInstanceOf(Answer.Closed.class, wechat.takeBack(id));
    assertInstanceOf(Answer.Closed.class, wechat.queryTaken(id));
    assertInstanceOf(Answer.Closed.class, wechat.takeBack(id), "and again");
  }

  @Test
  void theRefundGoesOverV3() throws Exception {
    var id = id();
    assertInstanceOf(Answer.Paid.class, take(id, "pays"));
    var request = new RefundRequest(id, "R" + id.number(), Money.fen(88), "茶");
    assertInstanceOf(RefundAnswer.Processing.class, wechat.refund(request));
    assertInstanceOf(Answer.Paid.class, wechat.queryTaken(id));
  }

  @Test
  void forgedAnswersProveNothing() throws Exception {
    for (var fault :
        List.of(
            new Fault.WrongSignature(),
            new Fault.NoSignature(),
            new Fault.WrongAmount(),
            new Fault.OtherOrder(),
            new Fault.Code("500/SYSTEM_ERROR", Fault.Moment.BEFORE),
            new Fault.NotJson())) {
      var id = id();
      assertInstanceOf(Answer.Paid.class, take(id, "pays"));
      gateway.faults().set(FaultPlan.HONEST.plus(Rule.always(fault)));
      assertInstanceOf(Answer.Unknown.class, wechat.queryTaken(id), fault.toString());
      gateway.faults().set(FaultPlan.HONEST);
      assertInstanceOf(Answer.Paid.class, wechat.queryTaken(id), fault.toString());
    }
  }
}
