package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.channel.Channel;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Health;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundRequest;
import saoma.channel.terminal.Account;
import saoma.channel.terminal.TerminalChannel;
import saoma.money.Money;
import saoma.payment.Proof;
import saoma.practice.PracticeServer;
import saoma.practice.PreparedKeys;
import saoma.practice.terminal.Deed;
import saoma.practice.terminal.Poi;
import saoma.practice.terminal.Script;
import saoma.settings.CardSettings;
import saoma.settings.Settings;

/// The till's own card channel against the practice terminal, over TLS with the terminal's own
/// root: everything that can become of a card payment and of its answers.
@TestInstance(Lifecycle.PER_CLASS)
class CardAgainstPracticeTest {
  private static final InstantSource CLOCK = Instant::now;

  private PracticeServer gateway;
  private CardSettings settings;
  private Channel card;
  private Poi poi;
  private int numbers;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    gateway = PracticeServer.start(PreparedKeys.config(folder, CLOCK));
    settings = PracticeSettings.pointed(Settings.FRESH, gateway.addresses()).card();
    card = channel(settings);
    poi = gateway.terminal().poi();
  }

  @AfterAll
  void close() throws IOException {
    gateway.close();
  }

  private static Channel channel(CardSettings settings) throws Exception {
    return new TerminalChannel(Account.load(settings, Path::of), false, CLOCK, new SecureRandom());
  }

  @Test
  void theTerminalIsReadyAndItsClockIsOurs() {
    var ready = assertInstanceOf(Health.Ready.class, card.check());
    assertTrue(ready.skew().abs().compareTo(Duration.ofMinutes(1)) < 0);
  }

  @Test
  void aCardThatIsTappedPays() throws Exception {
    var id = id(1288);
    var charging = charging(id);
    assertEquals(new BigDecimal("12.88"), poi.standing().orElseThrow().amount());
    assertEquals(Phase.OPEN, waiting(card.query(id)));
    assertTrue(poi.act(Deed.TAP));
    var paid = assertInstanceOf(Answer.Paid.class, charging.get(60, TimeUnit.SECONDS));
    assertEquals(Money.fen(1288), paid.amount());
    assertTrue(paid.tradeNumber().matches("cp[0-9]{12}\\.[0-9]{16}"), paid.tradeNumber());
    assertEquals(
        paid.tradeNumber(), assertInstanceOf(Answer.Paid.class, card.query(id)).tradeNumber());
    assertEquals(
        paid.amount(), assertInstanceOf(Answer.Paid.class, card.find(id.number())).amount());
    assertInstanceOf(Answer.Paid.class, card.reverse(id));
    for (var kept : new String[] {"cup", "0013", "Contactless", "123456"}) {
      assertTrue(paid.heard().redacted().contains(kept), paid.heard().redacted());
    }
    assertFalse(paid.heard().redacted().contains("622848"), "more of the number than its end");
  }

  @Test
  void aLargeAmountWantsThePinAndAWrongOneThriceEndsIt() throws Exception {
    var id = id(100_001);
    var charging = charging(id);
    assertTrue(poi.act(Deed.TAP));
    assertTrue(poi.standing().orElseThrow().pin());
    assertTrue(poi.act(Deed.WRONG_PIN));
    assertTrue(poi.act(Deed.WRONG_PIN));
    assertFalse(charging.isDone());
    assertTrue(poi.act(Deed.WRONG_PIN));
    declined("WrongPIN", Advice.NEW_ATTEMPT, charging.get(60, TimeUnit.SECONDS));
  }

  @Test
  void anInsertedCardWithItsPinPays() throws Exception {
    var charging = charging(id(50));
    assertFalse(poi.act(Deed.RIGHT_PIN), "no card, no PIN");
    assertTrue(poi.act(Deed.INSERT));
    assertTrue(poi.act(Deed.RIGHT_PIN));
    var paid = assertInstanceOf(Answer.Paid.class, charging.get(60, TimeUnit.SECONDS));
    assertTrue(paid.heard().redacted().contains("ICC"));
  }

  @Test
  void theClerkEndsWhatNobodyFinished() throws Exception {
    var id = id(700);
    var charging = charging(id);
    assertTrue(poi.act(Deed.WALK_AWAY));
    assertEquals("Aborted", assertInstanceOf(Answer.Closed.class, card.reverse(id)).how());
    declined("Aborted", Advice.NEW_ATTEMPT, charging.get(60, TimeUnit.SECONDS));
    declined("Aborted", Advice.NEW_ATTEMPT, card.query(id));
    assertTrue(poi.standing().isEmpty());
  }

  @Test
  void aSecondPaymentFindsTheTerminalBusyAndHurtsNothing() throws Exception {
    var first = id(300);
    var charging = charging(first);
    declined("Busy", Advice.NEW_ATTEMPT, charge(id(400)));
    assertInstanceOf(Health.Ready.class, card.check());
    assertTrue(poi.act(Deed.REFUSED));
    declined("Refusal", Advice.OTHER_WAY, charging.get(60, TimeUnit.SECONDS));
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSE,Refusal,OTHER_WAY",
    "CANCEL,Cancel,NEW_ATTEMPT",
    "WRONG_PIN,WrongPIN,NEW_ATTEMPT",
    "INVALID_CARD,InvalidCard,OTHER_WAY",
    "RESTRICTED,PaymentRestriction,OTHER_WAY",
    "INSERTED_CARD,InsertedCard,NEW_ATTEMPT",
    "DEVICE_OUT,DeviceOut,NEW_ATTEMPT",
    "LOGGED_OUT,LoggedOut,NEW_ATTEMPT",
    "NOT_ALLOWED,NotAllowed,CHECK_SETTINGS",
    "MESSAGE_FORMAT,MessageFormat,CHECK_SETTINGS",
    "NO_DEVICE,UnavailableDevice,CALL_MANAGER",
    "NO_SERVICE,UnavailableService,CALL_MANAGER",
  })
  void aNoIsANoAtOnceAndAfterwards(Script script, String reason, Advice advice) {
    var id = id(script);
    declined(reason, advice, charge(id));
    declined(reason, advice, card.query(id));
  }

  @Test
  void whatWasApprovedWithoutAnAnswerIsFoundUnderItsName() {
    for (var script : new Script[] {Script.LOST_ANSWER, Script.HTTP_ERROR}) {
      var id = id(script);
      unknown(Cause.SERVER_TROUBLE, charge(id));
      assertEquals(id.amount(), assertInstanceOf(Answer.Paid.class, card.query(id)).amount());
    }
  }

  @Test
  void anAnswerThatNobodyProvesIsNoAnswer() {
    var forged = id(Script.FALSE_HMAC);
    unknown(Cause.BAD_SIGNATURE, charge(forged));
    assertInstanceOf(Answer.Paid.class, card.query(forged));
    var rotated = id(Script.OTHER_KEY);
    unknown(Cause.SETTINGS, charge(rotated));
    assertInstanceOf(Answer.Paid.class, card.query(rotated));
  }

  @Test
  void whatNeverStartedIsNotFound() {
    var id = id(Script.NEVER_STARTED);
    unknown(Cause.SERVER_TROUBLE, charge(id));
    assertEquals(Phase.ABSENT, waiting(card.query(id)));
    assertInstanceOf(Answer.Closed.class, card.reverse(id));
  }

  @Test
  void aHostThatIsAwayIsBelievedOnlyAfterwards() {
    var id = id(Script.UNREACHABLE_HOST);
    unknown(Cause.SERVER_TROUBLE, charge(id));
    declined("UnreachableHost", Advice.OTHER_WAY, card.query(id));
  }

  @Test
  void aConditionThatNoTableHasKeepsItsTextAndProvesNothing() {
    var id = id(Script.UNHEARD_OF);
    unknown(Cause.SETTINGS, charge(id));
    var asked = assertInstanceOf(Answer.Unknown.class, card.query(id));
    assertEquals("Failure/Eclipse", asked.heard().code());
  }

  @Test
  void anotherAmountAndAnotherSaleAreNotOurs() {
    for (var script : new Script[] {Script.TOO_MUCH, Script.OTHER_SALE}) {
      var id = id(script);
      unknown(Cause.MISMATCH, charge(id));
      unknown(Cause.MISMATCH, card.query(id));
    }
  }

  @Test
  void aMessageWithCardDataIsRefusedWhole() {
    var answer = charge(id(Script.CARD_DATA));
    unknown(Cause.UNREADABLE, answer);
    assertEquals("", answer.heard().redacted());
  }

  @Test
  void aPartGoesBackAtOnceAndIsNoSale() {
    var before = poi.balance();
    var id = id(Script.PART);
    declined("Partial", Advice.OTHER_WAY, charge(id));
    assertEquals(0, before.compareTo(poi.balance()), "the customer has everything again");
    declined("Partial", Advice.OTHER_WAY, card.query(id));
    assertEquals(0, before.compareTo(poi.balance()), "and not twice");
  }

  @Test
  void aPartWhoseWayBackIsNotKnownIsNotOverYet() {
    var before = poi.balance();
    var id = id(Script.PART);
    gateway.terminal().loseAnswers(3);
    unknown(Cause.SERVER_TROUBLE, charge(id));
    unknown(Cause.SERVER_TROUBLE, card.query(id));
    assertTrue(poi.balance().compareTo(before) > 0);
    gateway.terminal().loseAnswers(0);
    declined("Partial", Advice.OTHER_WAY, card.query(id));
    assertEquals(0, before.compareTo(poi.balance()));
  }

  @Test
  void moneyGoesBackOnceForEachNumberAndNeverMoreThanCame() {
    var id = id(Script.APPROVE);
    var paid = assertInstanceOf(Answer.Paid.class, charge(id));
    var before = poi.balance();
    var first = refund(id, paid, 1, 100);
    assertInstanceOf(RefundAnswer.Absent.class, card.queryRefund(first));
    assertInstanceOf(RefundAnswer.Done.class, card.refund(first));
    assertInstanceOf(RefundAnswer.Done.class, card.refund(first));
    assertInstanceOf(RefundAnswer.Done.class, card.queryRefund(first));
    assertEquals(0, before.subtract(BigDecimal.ONE).compareTo(poi.balance()));
    var tooMuch = refund(id, paid, 2, id.amount().minor());
    assertInstanceOf(RefundAnswer.Refused.class, card.refund(tooMuch));
    assertInstanceOf(RefundAnswer.Refused.class, card.queryRefund(tooMuch));
    assertInstanceOf(RefundAnswer.Done.class, card.refund(refund(id, paid, 3, 50)));
  }

  @Test
  void aRefundWhoseAnswerIsLostIsFoundDone() {
    var id = id(Script.APPROVE);
    var paid = assertInstanceOf(Answer.Paid.class, charge(id));
    var request = refund(id, paid, 1, id.amount().minor());
    gateway.terminal().loseAnswers(1);
    assertInstanceOf(RefundAnswer.Unknown.class, card.refund(request));
    assertInstanceOf(RefundAnswer.Done.class, card.queryRefund(request));
  }

  @Test
  void moneyThatTheTerminalDoesNotKnowIsRefused() {
    var id = id(100);
    var proof = new Proof("cp000000000000.0000000000000000", Instant.now(), id.amount());
    var request = new RefundRequest(id, id.number() + "R01", id.amount(), "test", proof);
    var refused = assertInstanceOf(RefundAnswer.Refused.class, card.refund(request));
    assertEquals("NotFound", refused.code());
    var without = new RefundRequest(id, id.number() + "R02", id.amount(), "test");
    assertInstanceOf(RefundAnswer.Refused.class, card.refund(without));
  }

  @Test
  void aWrongSettingIsNamed() throws Exception {
    var other = Files.createTempFile("passphrase", ".txt");
    Files.writeString(other, "another passphrase\n");
    assertEquals(
        new Health.Wrong("passphrase", "terminal-refuses"),
        channel(with(settings.poiId(), settings.keyVersion(), other.toString())).check());
    assertEquals(
        new Health.Wrong("passphrase", "terminal-refuses"),
        channel(with(settings.poiId(), settings.keyVersion() + 1, settings.passphrase())).check());
    assertEquals(
        new Health.Wrong("rootCertificate", "terminal-not-proven"),
        channel(with("V400m-324688179", 1, settings.passphrase())).check());
    Files.delete(other);
  }

  private CardSettings with(String poiId, int version, String passphrase) {
    return new CardSettings(
        true,
        settings.address(),
        poiId,
        settings.saleId(),
        settings.keyIdentifier(),
        version,
        passphrase,
        settings.rootCertificate(),
        settings.bound());
  }

  private ChargeId id(Script script) {
    return id(script.yuan() * 100L);
  }

  private ChargeId id(long fen) {
    numbers++;
    return new ChargeId("SABCD01261126%06d".formatted(numbers), Money.fen(fen));
  }

  private Answer charge(ChargeId id) {
    var now = Instant.now();
    return card.charge(new Charge(id, "milk", now, now.plusSeconds(300)));
  }

  /// Held open in the background, until the terminal has it.
  private CompletableFuture<Answer> charging(ChargeId id) throws InterruptedException {
    var charging = new CompletableFuture<Answer>();
    Thread.ofVirtual().start(() -> charging.complete(charge(id)));
    for (var i = 0; i < 600 && poi.standing().isEmpty(); i++) {
      assertFalse(charging.isDone(), () -> "it ended at once: " + charging.join());
      Thread.sleep(50);
    }
    assertTrue(poi.standing().isPresent());
    return charging;
  }

  private static RefundRequest refund(ChargeId id, Answer.Paid paid, int nth, long fen) {
    var proof = new Proof(paid.tradeNumber(), paid.paidAt(), paid.amount());
    return new RefundRequest(
        id, id.number() + "R%02d".formatted(nth), Money.fen(fen), "test", proof);
  }

  private static Phase waiting(Answer answer) {
    return assertInstanceOf(Answer.Waiting.class, answer).phase();
  }

  private static void declined(String reason, Advice advice, Answer answer) {
    var declined = assertInstanceOf(Answer.Declined.class, answer);
    assertEquals(reason, declined.reason());
    assertEquals(advice, declined.advice());
    assertNotNull(declined.heard());
  }

  private static void unknown(Cause cause, Answer answer) {
    assertEquals(cause, assertInstanceOf(Answer.Unknown.class, answer).cause());
  }
}
